import type {
	Description,
	Essay,
	Formatted,
	Matching,
	MultipleChoice,
	Numerical,
	Ordering,
	Pair,
	ShortAnswer,
	TextFormat,
	TrueFalse,
} from '../question.ts';
import { excerpt } from '../report.ts';
import { latinLook, narrow, trimAscii } from '../text.ts';
import { readChoices } from './choices.ts';
import { field, ownFormats, type Answers } from './fields.ts';
import { partition, slice, split, trimmed, unescape, type Piece } from './lexing.ts';
import type { Context } from './source.ts';
import { readNumbers, readWords } from './typed.ts';

type Body =
	| Pick<Description, 'type'>
	| Pick<Essay, 'type'>
	| Pick<MultipleChoice, 'type' | 'single' | 'choices'>
	| Pick<ShortAnswer, 'type' | 'answers'>
	| Pick<Numerical, 'type' | 'answers'>
	| Matched
	| Judged
	| Pick<Ordering, 'type' | 'items'>;

/** What kind of question a section makes, and its answers. */
interface ReadAnswers {
	readonly body: Body;
	readonly feedbackFormats?: readonly (TextFormat | null)[];
	readonly ordering?: string;
}

/** Reads a section by the first sign that fits, in Moodle's order. Undefined, and said so, where it can't be read. */
export function readAnswers(section: Piece | undefined, context: Context): ReadAnswers | undefined {
	if (!section) return { body: { type: 'description' } };
	const { raw, mask } = section;
	if (raw === '') return { body: { type: 'essay' } };
	const ordering = readOrdering(section, context);
	if (ordering) return { body: ordering.body, ordering: ordering.header };
	if (mask.startsWith('#')) return readNumbers(section, context);
	if (mask.includes('~')) return readChoices(section, context);
	if (mask.includes('=') && mask.includes('->')) return readPairs(section, context);
	if (isTrueFalse(section, context)) return readTrueFalse(section, context);
	return readWords(section, context);
}

type Judged = Pick<TrueFalse, 'type' | 'correct' | 'feedbackTrue' | 'feedbackFalse'>;

const WORDS: Readonly<Record<string, boolean>> = { T: true, TRUE: true, F: false, FALSE: false };

/** True where the section is a true/false answer: `T`, `TRUE`, `F`, `FALSE`, in capitals unless all is mended. */
function isTrueFalse(section: Piece, context: Context): boolean {
	const word = trimmed(partition(section, '#').before);
	if (Object.hasOwn(WORDS, word.raw)) return true;
	const letters = narrow(word.raw).trim().toUpperCase();
	const meant = letters.length <= 5 ? latinLook(letters) : '';
	if (!Object.hasOwn(WORDS, meant)) return false;
	context.offer('gift-case', word, meant, word.raw, meant);
	return context.mend === 'all';
}

/** The right answer, and the feedback after it: first for who is wrong, then for who is right. */
function readTrueFalse(section: Piece, context: Context): Answers<Judged> {
	const { before, after } = partition(section, '#');
	const { before: wrong, after: right } = after ? partition(after, '#') : { before: undefined };
	const correct = WORDS[latinLook(narrow(before.raw).trim().toUpperCase())] ?? false;
	const none = { text: '', format: context.format };
	const forWrong = wrong ? field(trimmed(wrong), context.format) : none;
	const forRight = right ? field(trimmed(right), context.format) : none;
	const [forTrue, forFalse] = correct ? [forRight, forWrong] : [forWrong, forRight];
	const body: Judged = {
		type: 'truefalse',
		correct,
		...(forTrue.text === '' ? {} : { feedbackTrue: forTrue.text }),
		...(forFalse.text === '' ? {} : { feedbackFalse: forFalse.text }),
	};
	return { body, feedbackFormats: ownFormats([forTrue, forFalse], context.format) };
}

type Matched = Pick<Matching, 'type' | 'pairs'>;

/** Pairs `=left -> right`, parted at the first arrow. Undefined, and said so, if there are too few or an arrow is missing. */
function readPairs(section: Piece, context: Context): Answers<Matched> | undefined {
	const pieces = split(section, '=');
	if (pieces.length < 2) {
		context.say('gift-too-few-pairs', section, excerpt(section.raw));
		return undefined;
	}
	const pairs: Pair[] = [];
	for (const piece of pieces) {
		const { before, after } = partition(piece, '->');
		if (!after) {
			context.say('gift-no-arrow', piece, excerpt(piece.raw));
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

/** How many items to show, then up to five words of Moodle's: which ones, layout, grading, numbering. */
const HEADER = /^>[ \t]*(\d{1,4}(?:[ \t]+[A-Za-z0-9_]{1,40}){0,5})[ \t]*\n/;

/** Items in their right order, one a line, after a first line that begins with `>`; undefined for any other section. */
function readOrdering(
	section: Piece,
	context: Context,
): { body: Pick<Ordering, 'type' | 'items'>; header: string } | undefined {
	const match = HEADER.exec(section.raw);
	if (!match) return undefined;
	const items: Formatted[] = split(slice(section, match[0].length), '\n')
		.filter((piece) => piece.raw !== '')
		.map((piece) => field(piece, context.format));
	return { body: { type: 'ordering', items }, header: match[1] ?? '' };
}
