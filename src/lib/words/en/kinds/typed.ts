import { either } from './counting.ts';

/** What a question with a typed answer says. */
export const typedWords = {
	label: 'Your answer',
	notReady: 'Write an answer first.',
	belongs: (answer: string) => `Right: ${answer}`,
	spelling: (answer: string) => `Spelled: ${answer}`,
	also: (answer: string, others: readonly string[]) =>
		others.length === 0 ? answer : `${answer} (also ${either(others)})`,
} as const;
