import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct, Extension, State } from 'micromark-util-types';

/** Turns raw HTML off but for comments: everything else in pointed brackets is the characters it is made of. */
export function commentsOnly(): Extension {
	return {
		disable: { null: ['htmlFlow', 'htmlText'] },
		flow: { 60: opensComment(htmlFlow, 'commentFlow') },
		text: { 60: opensComment(htmlText, 'commentText') },
	};
}

/** The given construct, entered only at `<!--`. */
function opensComment(construct: Construct, name: string): Construct {
	return {
		...construct,
		name,
		tokenize(effects, ok, nok) {
			return effects.check(opening, construct.tokenize.call(this, effects, ok, nok), nok);
		},
	};
}

const opening: Construct = {
	partial: true,
	tokenize(effects, ok, nok) {
		const expected = [...'<!--'].map((character) => character.charCodeAt(0));
		let seen = 0;
		const next: State = (code) => {
			if (code === null || code !== expected[seen]) return nok(code);
			effects.consume(code);
			seen++;
			if (seen < expected.length) return next;
			effects.exit('data');
			return ok;
		};
		return (code) => {
			effects.enter('data');
			return next(code);
		};
	},
};
