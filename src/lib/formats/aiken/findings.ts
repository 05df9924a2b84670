import { aikenWords, aikenWriteWords } from '#lib/words/formats.ts';
import { limitErrors, limitRules } from '../report.ts';

/** What the Aiken reader says. */
export const aikenRules = { ...limitRules, ...aikenWords };
/** The names of what the Aiken reader says. */
export type AikenRule = keyof typeof aikenRules;

/** Those that leave the one question out. */
export const aikenErrors: ReadonlySet<AikenRule> = new Set<AikenRule>([
	...limitErrors,
	'aiken-not-started',
	'aiken-not-complete',
	'aiken-too-few-choices',
]);

/** What the Aiken writer says of what Aiken cannot carry. */
export const aikenWriteRules = aikenWriteWords;
/** The names of what the Aiken writer says. */
type AikenWriteRule = keyof typeof aikenWriteRules;
/** Those that leave the question out. */
export const aikenWriteErrors: ReadonlySet<AikenWriteRule> = new Set([
	'aiken-no-such-kind',
	'aiken-misread',
]);

/** Reports on the question that is being written. */
export type Say = (rule: AikenWriteRule, ...values: string[]) => void;

/** Findings after which a question is not what its letters say. */
export const mended = [
	'aiken-several-lines',
	'aiken-several-answers',
	'aiken-wrapped',
	'aiken-other-program',
	'aiken-other-line',
	'aiken-spelling',
	'aiken-empty-choice',
] as const satisfies readonly AikenRule[];
