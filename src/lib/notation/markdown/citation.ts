import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Construct, Extension, State } from 'micromark-util-types';

/** `[P3]`, `[P10-P11]`, `[H]` in running text: `value` is what stands between the brackets. */
export interface Citation {
	type: 'citation';
	value: string;
	position?: import('unist').Position;
	data?: import('unist').Data;
}

declare module 'mdast' {
	interface PhrasingContentMap {
		citation: Citation;
	}
	interface RootContentMap {
		citation: Citation;
	}
}
declare module 'micromark-util-types' {
	interface TokenTypeMap {
		citation: 'citation';
	}
}

const one = '(?:H|[PCX][1-9][0-9]{0,3})';
/** One citation with its brackets: one paragraph, a range, or a list of both. */
export const citationPattern = new RegExp(
	`^\\[${one}(?: ?[-–] ?${one})?(?:, ?${one}(?: ?[-–] ?${one})?)*\\]$`,
);
const longest = 80;

/** Makes a citation of its own out of `[P3]`, before links are looked for, so that it can never become one. */
export function citations(): Extension {
	return { text: { 91: citation } };
}

/** Gives citations a node in the tree. */
export function citationsFromMarkdown(): FromMarkdown {
	return {
		enter: {
			citation(token) {
				this.enter({ type: 'citation', value: this.sliceSerialize(token).slice(1, -1) }, token);
			},
		},
		exit: {
			citation(token) {
				this.exit(token);
			},
		},
	};
}

const citation: Construct = {
	name: 'citation',
	tokenize(effects, ok, nok) {
		let seen = '';
		const next: State = (code) => {
			if (code === null || code < 32 || seen.length > longest) return nok(code);
			// Most brackets are none: they are left at their first letter.
			if (seen.length === 1 && !'HPCX'.includes(String.fromCharCode(code))) return nok(code);
			effects.consume(code);
			seen += String.fromCharCode(code);
			if (code !== 93) return next;
			effects.exit('citation');
			return citationPattern.test(seen) ? ok : nok;
		};
		return (code) => {
			effects.enter('citation');
			return next(code);
		};
	},
};
