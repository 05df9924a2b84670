import type { Rule } from '../rule.ts';

/** The prose or lesson.md asks for a question that is not there. */
export const unknownQuestion: Rule = {
	name: 'unknown-question',
	severity: 'error',
	message: 'The prose or lesson.md asks for a question that is not there.',
	why: 'Readers would come to an empty place where they were to answer. A question is asked in its own section, by its id.',
	file: '1-flood.md',
	bad: `::ask{#who-pumpd}
`,
	good: `::ask{#who-pumped}
`,
};
