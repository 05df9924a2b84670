import type { Choice, Formatted, MultipleChoice } from '../question.ts';
import { excerpt } from '../report.ts';
import { answerAndFeedback, feedbackOf, ownFormats, type Answers } from './fields.ts';
import { slice, trimmed, type Piece } from './lexing.ts';
import type { Context } from './source.ts';
import { checkWeights, readWeight } from './weights.ts';

type Body = Pick<MultipleChoice, 'type' | 'single' | 'choices'>;

/** Choices after `~` and `=`: one can be taken if any `=` is there. Undefined, and said so, if there are too few. */
export function readChoices(section: Piece, context: Context): Answers<Body> | undefined {
	const pieces = choicePieces(section);
	if (pieces.length < 2) {
		context.say('gift-too-few-choices', section, excerpt(section.raw));
		return undefined;
	}
	const single = section.mask.includes('=');
	const choices: Choice[] = [];
	const feedbacks: Formatted[] = [];
	const pieceOf: Piece[] = [];
	for (const piece of pieces) {
		const { fraction, rest } = share(piece, context);
		const { answer, feedback } = answerAndFeedback(rest, context.format);
		if (answer.text === '') {
			if (piece.raw !== '') context.say('gift-empty-answer', piece);
			continue;
		}
		choices.push({ ...answer, fraction, ...feedbackOf(feedback) });
		feedbacks.push(feedback);
		pieceOf.push(piece);
	}
	if (choices.length < 2) context.sayOfQuestion('gift-one-choice');
	checkWeights(choices, pieceOf, single, context);
	const body: Body = { type: 'multichoice', single, choices };
	return { body, feedbackFormats: ownFormats(feedbacks, context.format) };
}

function share(piece: Piece, context: Context): { fraction: number; rest: Piece } {
	if (piece.mask.startsWith('=')) return { fraction: 1, rest: slice(piece, 1) };
	return readWeight(piece, 0, context);
}

/** Every `=` begins a choice as if it were `~=`; empty pieces are kept, since Moodle counts them. */
function choicePieces(section: Piece): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (const { index, 0: mark } of section.mask.matchAll(/[~=]/g)) {
		pieces.push(trimmed(slice(section, from, index)));
		from = mark === '~' ? index + 1 : index;
	}
	pieces.push(trimmed(slice(section, from)));
	return pieces[0]?.raw === '' ? pieces.slice(1) : pieces;
}
