import { giftWords, giftWriteWords } from '#lib/words/formats.ts';
import { limitErrors, limitRules } from '../report.ts';

/** What the GIFT reader says. */
export const giftRules = { ...limitRules, ...giftWords };
/** The names of what the GIFT reader says. */
export type GiftRule = keyof typeof giftRules;

/** Those that leave the one question out; the rest of the file is read. */
export const giftErrors: ReadonlySet<GiftRule> = new Set<GiftRule>([
	...limitErrors,
	'gift-braces',
	'gift-too-few-choices',
	'gift-too-few-pairs',
	'gift-no-arrow',
	'gift-no-number',
	'gift-not-a-number',
	'gift-no-answer',
]);

/** What the GIFT writer says of what GIFT cannot carry. */
export const giftWriteRules = giftWriteWords;
/** The names of what the GIFT writer says. */
export type GiftWriteRule = keyof typeof giftWriteRules;
/** Those that leave the question out. */
export const giftWriteErrors: ReadonlySet<GiftWriteRule> = new Set(['gift-no-such-kind']);

/** Reports on the question that is being written. */
export type Say = (rule: GiftWriteRule, ...values: string[]) => void;

/** Findings after which a question was not read as anybody meant it: braces of a formula, of Cloze, of a program. */
export const misread = [
	'gift-brace-in-answers',
	'gift-more-sections',
	'gift-cloze',
	'gift-formula',
] as const satisfies readonly GiftRule[];

/** Findings after which a question is not what its letters say. */
export const mended = [
	'gift-blank-in-answers',
	'gift-glued-category',
	'gift-glued-question',
	'gift-more-sections',
	'gift-unclosed-name',
	'gift-case',
	'gift-weight-spelling',
	'gift-number-spelling',
	'gift-empty-answer',
	'gift-lone-zero',
	'gift-wide-signs',
	'gift-stray-brace',
] as const satisfies readonly GiftRule[];

/** By these exchange tells what became of a question: however many there are, none is left out. */
export const deciding: ReadonlySet<GiftRule> = new Set([...misread, ...mended]);
