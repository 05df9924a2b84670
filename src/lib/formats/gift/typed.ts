import type { Mend } from '../format.ts';
import type { Formatted, NumberAnswer, Numerical, ShortAnswer, TextAnswer } from '../question.ts';
import { excerpt } from '../report.ts';
import { narrow, trimAscii } from '../text.ts';
import { answerAndFeedback, feedbackOf, ownFormats, type Answers } from './fields.ts';
import { slice, split, type Piece } from './lexing.ts';
import type { Context } from './source.ts';
import { readWeight } from './weights.ts';

type Words = Pick<ShortAnswer, 'type' | 'answers'>;

/** Typed answers after `=`; the first may stand without. Undefined, and said so, where there is none. */
export function readWords(section: Piece, context: Context): Answers<Words> | undefined {
	const answers: TextAnswer[] = [];
	const feedbacks: Formatted[] = [];
	for (const piece of split(section, '=')) {
		const { fraction, rest } = readWeight(piece, 1, context);
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
	if (!answers.some(({ fraction }) => fraction === 1))
		context.sayOfQuestion('gift-no-right-answer');
	const body: Words = { type: 'shortanswer', answers };
	return { body, feedbackFormats: ownFormats(feedbacks, context.format) };
}

type Numbers = Pick<Numerical, 'type' | 'answers'>;

/** Numbers after `#`; from the first `~` on it is feedback for any other. Undefined, and said so, where none can be read. */
export function readNumbers(section: Piece, context: Context): Answers<Numbers> | undefined {
	const tilde = section.mask.indexOf('~');
	const numbers = slice(section, 1, tilde < 0 ? undefined : tilde);
	const pieces = split(numbers, '=');
	if (pieces.length === 0) {
		context.say('gift-no-number', section);
		return undefined;
	}
	const answers: NumberAnswer[] = [];
	const feedbacks: Formatted[] = [];
	for (const piece of pieces) {
		const { fraction, rest } = readWeight(piece, 1, context);
		const { answer, feedback } = answerAndFeedback(rest, context.format);
		const band = bandOf(answer.text, context.mend);
		if (band.kind === 'none') {
			context.say('gift-not-a-number', piece, excerpt(answer.text));
			return undefined;
		}
		if (band.kind === 'any') context.say('gift-any-number', piece, excerpt(answer.text));
		if (band.kind === 'mended') {
			context.say('gift-number-spelling', piece, excerpt(answer.text), String(band.value));
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
	if (!answers.some(({ fraction }) => fraction === 1))
		context.sayOfQuestion('gift-no-right-answer');
	if (tilde >= 0) {
		const { feedback } = answerAndFeedback(slice(section, tilde), context.format);
		answers.push({ value: '*', fraction: 0, ...feedbackOf(feedback) });
		feedbacks.push(feedback);
	}
	const body: Numbers = { type: 'numerical', answers };
	return { body, feedbackFormats: ownFormats(feedbacks, context.format) };
}

/** How one numerical answer was read: as it stands, mended, as "any" (Moodle's way with words), or not at all. */
type Band =
	| { readonly kind: 'read' | 'mended'; readonly value: number | '*'; readonly tolerance?: number }
	| { readonly kind: 'any'; readonly value: '*'; readonly tolerance: number }
	| { readonly kind: 'none' };

const NUMBER = /^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,4})?$/;

/** Reads `low..high`, `value:tolerance`, a number or `*`. Mended, a decimal comma and a typographic minus too. */
function bandOf(text: string, mend: Mend): Band {
	const band = exactBand(text);
	if (band.kind === 'read' || mend === 'none') return band;
	if (band.kind === 'any' && mend === 'lost') return band;
	// A comma before three digits may part thousands or decimals, but for 0,005: nobody but the author knows.
	if (/(?<!\d)[1-9]\d{0,9},\d{3}(?!\d)/.test(text)) return { kind: 'none' };
	const plain = narrow(text)
		.trim()
		.replaceAll('\u2212', '-')
		.replace(/(\d),(?=\d)/g, '$1.');
	const mended = plain === text ? band : exactBand(plain);
	return mended.kind === 'read' ? { ...mended, kind: 'mended' } : { kind: 'none' };
}

function exactBand(text: string): Band {
	if (text === '*') return { kind: 'read', value: '*' };
	const dots = text.indexOf('..');
	if (dots > 0) return range(numberOf(text.slice(0, dots)), numberOf(text.slice(dots + 2)));
	const colon = text.indexOf(':');
	const value = numberOf(colon > 0 ? text.slice(0, colon) : text);
	const tolerance = colon > 0 ? numberOf(text.slice(colon + 1)) : 0;
	if (tolerance === undefined) return { kind: 'none' };
	if (value === undefined) return { kind: 'any', value: '*', tolerance };
	return { kind: 'read', value, tolerance };
}

/** The middle and half the width, reckoned as Moodle does: its rounding is part of the values it keeps. */
function range(low: number | undefined, high: number | undefined): Band {
	if (low === undefined || high === undefined) return { kind: 'none' };
	const value = (high + low) / 2;
	return { kind: 'read', value, tolerance: high - value };
}

function numberOf(text: string): number | undefined {
	const trimmed = trimAscii(text);
	const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
	return Number.isFinite(value) ? value || 0 : undefined;
}
