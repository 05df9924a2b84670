import type { Rule } from '../rule.ts';

/** A line that begins with two colons names nothing that can be shown. */
export const unknownDirective: Rule = {
	name: 'unknown-directive',
	severity: 'error',
	message: 'A line that begins with two colons names nothing that can be shown.',
	why: 'Where a map or a timeline was to stand, readers would find nothing.',
	file: '1-flood.md',
	bad: `::leger{paragraphs="P1 P2"}
`,
	good: `::ledger{paragraphs="P1 P2"}
`,
};
