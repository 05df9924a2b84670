import type {
	Description,
	Essay,
	Matching,
	MultipleChoice,
	Numerical,
	Ordering,
	ShortAnswer,
	TextFormat,
	TrueFalse,
} from '../question.ts';
import { readChoices } from './choices.ts';
import type { Context } from './context.ts';
import { readNumbers } from './numbers.ts';
import { readOrdering } from './ordering.ts';
import { readPairs } from './pairs.ts';
import type { Piece } from './piece.ts';
import { isTrueFalse, readTrueFalse } from './true-false.ts';
import { readTyped } from './typed.ts';

type Body =
	| Pick<Description, 'type'>
	| Pick<Essay, 'type'>
	| Pick<MultipleChoice, 'type' | 'single' | 'choices'>
	| Pick<ShortAnswer, 'type' | 'answers'>
	| Pick<Numerical, 'type' | 'answers'>
	| Pick<Matching, 'type' | 'pairs'>
	| Pick<TrueFalse, 'type' | 'correct' | 'feedbackTrue' | 'feedbackFalse'>
	| Pick<Ordering, 'type' | 'items'>;

/** What kind of question a section makes, and its answers. */
export interface ReadAnswers {
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
	return readTyped(section, context);
}
