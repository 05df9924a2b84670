import type { Warning } from '../rule.ts';

/** Words of a template that nobody has written over. */
export const placeholder: Warning = {
	name: 'placeholder',
	severity: 'warning',
	message: 'This is what a template begins with, and not written over yet.',
	why: 'Learners would read an example as if it were about this lesson, or find a place in the middle of the sea.',
	file: 'places.md',
	bad: `## A place {#a-place}

What is to be known of it.

At: 0, 0
`,
	good: `## The church {#church}

It stands on a hill.

At: 47.2, 8.3
`,
};
