import type { Formatted, NumberAnswer, Numerical } from '../question.ts';
import { gist } from '../report.ts';
import type { Answers } from './choices.ts';
import type { Context } from './context.ts';
import { answerAndFeedback, feedbackOf, ownFormats } from './fields.ts';
import { bandOf } from './bands.ts';
import { parted, slice, type Piece } from './piece.ts';
import { weigh } from './shares.ts';

type Body = Pick<Numerical, 'type' | 'answers'>;

/** Numbers after `#`; from the first `~` on it is feedback for any other. Undefined, and said so, where none can be read. */
export function readNumbers(section: Piece, context: Context): Answers<Body> | undefined {
	const tilde = section.mask.indexOf('~');
	const numbers = slice(section, 1, tilde < 0 ? undefined : tilde);
	const pieces = parted(numbers, '=');
	if (pieces.length === 0) {
		context.say('gift-no-number', section);
		return undefined;
	}
	const answers: NumberAnswer[] = [];
	const feedbacks: Formatted[] = [];
	for (const piece of pieces) {
		const { fraction, rest } = weigh(piece, 1, context);
		const { answer, feedback } = answerAndFeedback(rest, context.format);
		const band = bandOf(answer.text, context.mend);
		if (band.kind === 'none') {
			context.say('gift-not-a-number', piece, gist(answer.text));
			return undefined;
		}
		if (band.kind === 'any') context.say('gift-any-number', piece, gist(answer.text));
		if (band.kind === 'mended') {
			context.say('gift-number-spelling', piece, gist(answer.text), String(band.value));
		}
		const { value, tolerance } = band;
		answers.push({
			value,
			...(tolerance === undefined ? {} : { tolerance }),
			fraction,
			...feedbackOf(feedback),
		});
		feedbacks.push(feedback);
	}
	if (!answers.some(({ fraction }) => fraction === 1)) context.sayOfAll('gift-no-right-answer');
	if (tilde >= 0) {
		const { feedback } = answerAndFeedback(slice(section, tilde), context.format);
		answers.push({ value: '*', fraction: 0, ...feedbackOf(feedback) });
		feedbacks.push(feedback);
	}
	const body: Body = { type: 'numerical', answers };
	return { body, feedbackFormats: ownFormats(feedbacks, context.format) };
}
