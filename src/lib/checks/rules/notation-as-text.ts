import type { Rule } from '../rule.ts';

/** A citation, a directive, an id or an attribute that is written nearly right, and so is text. */
export const notationAsText: Rule = {
	name: 'notation-as-text',
	severity: 'error',
	message: 'This looks like notation and is read as text.',
	why: 'Learners would read the signs, and what they were to do does not happen: no mark leads to the source, no question is asked, no picture is shown. What is meant as text gets a backslash before its first sign.',
	file: '1-flood.md',
	bad: `The dam was opened. [p2]

Forty people slept in the school. ::ask{#who-pumped}
`,
	good: `The dam was opened. [P2]

Forty people slept in the school.

::ask{#who-pumped}
`,
};
