import type { Rule } from '../rule.ts';

/** What Git leaves in a file when two people have changed the same lines. */
export const conflictMarker: Rule = {
	name: 'conflict-marker',
	severity: 'error',
	message: 'Git left two versions of some lines here, and its marks between them.',
	why: 'Learners would read both versions, and the marks. Which of the two holds, only a person can say; until then the first is shown, and a question with marks in it is not asked.',
	file: '1-flood.md',
	bad: `The mill stands at the river.

<<<<<<< HEAD
The water came on Wednesday night.
=======
The water came at dawn.
>>>>>>> corrections
`,
	good: `The mill stands at the river.

The water came on Wednesday night.
`,
};
