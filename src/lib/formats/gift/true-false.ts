import { latinLook, narrow } from '../look-alikes.ts';
import type { TrueFalse } from '../question.ts';
import type { Answers } from './choices.ts';
import type { Context } from './context.ts';
import { field, ownFormats } from './fields.ts';
import { cut, trimmed, type Piece } from './piece.ts';

type Body = Pick<TrueFalse, 'type' | 'correct' | 'feedbackTrue' | 'feedbackFalse'>;

const WORDS: Readonly<Record<string, boolean>> = { T: true, TRUE: true, F: false, FALSE: false };

/** True where the section is a true/false answer: `T`, `TRUE`, `F`, `FALSE`, in capitals unless all is mended. */
export function isTrueFalse(section: Piece, context: Context): boolean {
	const word = trimmed(cut(section, '#').before);
	if (Object.hasOwn(WORDS, word.raw)) return true;
	const letters = narrow(word.raw).trim().toUpperCase();
	const meant = letters.length <= 5 ? latinLook(letters) : '';
	if (!Object.hasOwn(WORDS, meant)) return false;
	context.offer('gift-case', word, meant, word.raw, meant);
	return context.mend === 'all';
}

/** The right answer, and the feedback after it: first for who is wrong, then for who is right. */
export function readTrueFalse(section: Piece, context: Context): Answers<Body> {
	const { before, after } = cut(section, '#');
	const { before: wrong, after: right } = after ? cut(after, '#') : { before: undefined };
	const correct = WORDS[latinLook(narrow(before.raw).trim().toUpperCase())] ?? false;
	const none = { text: '', format: context.format };
	const forWrong = wrong ? field(trimmed(wrong), context.format) : none;
	const forRight = right ? field(trimmed(right), context.format) : none;
	const [forTrue, forFalse] = correct ? [forRight, forWrong] : [forWrong, forRight];
	const body: Body = {
		type: 'truefalse',
		correct,
		...(forTrue.text === '' ? {} : { feedbackTrue: forTrue.text }),
		...(forFalse.text === '' ? {} : { feedbackFalse: forFalse.text }),
	};
	return { body, feedbackFormats: ownFormats([forTrue, forFalse], context.format) };
}
