import type { Formatted, ShortAnswer, TextAnswer } from '../question.ts';
import type { Answers } from './choices.ts';
import type { Context } from './context.ts';
import { answerAndFeedback, feedbackOf, ownFormats } from './fields.ts';
import { parted, type Piece } from './piece.ts';
import { weigh } from './shares.ts';

type Body = Pick<ShortAnswer, 'type' | 'answers'>;

/** Typed answers after `=`; the first may stand without. Undefined, and said so, where there is none. */
export function readTyped(section: Piece, context: Context): Answers<Body> | undefined {
	const answers: TextAnswer[] = [];
	const feedbacks: Formatted[] = [];
	for (const piece of parted(section, '=')) {
		const { fraction, rest } = weigh(piece, 1, context);
		const { answer, feedback } = answerAndFeedback(rest, context.format);
		if (answer.text === '') {
			context.say('gift-empty-answer', piece);
			continue;
		}
		answers.push({ text: answer.text, fraction, ...feedbackOf(feedback) });
		feedbacks.push(feedback);
	}
	if (answers.length === 0) {
		context.say('gift-no-answer', section);
		return undefined;
	}
	if (!answers.some(({ fraction }) => fraction === 1)) context.sayOfAll('gift-no-right-answer');
	const body: Body = { type: 'shortanswer', answers };
	return { body, feedbackFormats: ownFormats(feedbacks, context.format) };
}
