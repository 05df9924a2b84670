import { inWords, share } from './counting.ts';

/** What a question to match pairs says. */
export const matchWords = {
	choose: 'Choose',
	how: 'Choose an answer for each line.',
	drag: 'You can also drag it there.',
	nothingYet: 'Choose an answer for each line first.',
	notReady: (missing: number) =>
		`${inWords(missing)} ${missing === 1 ? 'line still has' : 'lines still have'} no answer.`,
	belongs: (answer: string) => `Right here: ${answer}`,
	share: (right: number, of: number) => share(right, of, 'pair', 'pairs'),
} as const;
