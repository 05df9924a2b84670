import { trimAscii } from '../ascii.ts';
import type { Matching, Pair } from '../question.ts';
import { gist } from '../report.ts';
import type { Answers } from './choices.ts';
import type { Context } from './context.ts';
import { unescape } from './escapes.ts';
import { field } from './fields.ts';
import { cut, parted, slice, type Piece } from './piece.ts';

type Body = Pick<Matching, 'type' | 'pairs'>;

/** Pairs `=left -> right`, parted at the first arrow. Undefined, and said so, if there are too few or an arrow is missing. */
export function readPairs(section: Piece, context: Context): Answers<Body> | undefined {
	const pieces = parted(section, '=');
	if (pieces.length < 2) {
		context.say('gift-too-few-pairs', section, gist(section.raw));
		return undefined;
	}
	const pairs: Pair[] = [];
	for (const piece of pieces) {
		const { before, after } = cut(piece, '->');
		if (!after) {
			context.say('gift-no-arrow', piece, gist(piece.raw));
			return undefined;
		}
		const left = field(before, context.format);
		const right = trimAscii(unescape(after.raw));
		if (left.text === '' && right === '') continue;
		const hash = after.mask.indexOf('#');
		if (hash >= 0) context.say('gift-pair-feedback', slice(after, hash));
		pairs.push({ left: left.text, leftFormat: left.format, right });
	}
	return { body: { type: 'match', pairs } };
}
