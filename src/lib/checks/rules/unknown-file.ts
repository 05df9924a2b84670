import type { Rule } from '../rule.ts';

/** A file is named that the lesson's folder does not have. */
export const unknownFile: Rule = {
	name: 'unknown-file',
	severity: 'error',
	message: "A file is named that the lesson's folder does not have.",
	why: 'A picture would stay empty, and questions without a section would have no page.',
	file: '1-flood.md',
	bad: `![The mill stands in water](mil.svg)
`,
	good: `![The mill stands in water](mill.svg)
`,
};
