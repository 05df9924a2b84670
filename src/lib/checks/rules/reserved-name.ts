import type { Rule } from '../rule.ts';

/** `quiz`, `review`, `print`, `source` and `record` are no sections; `edit`, `room`, `help`, `review` and `record` no lessons. */
export const reservedName: Rule = {
	name: 'reserved-name',
	severity: 'error',
	message: 'A lesson or section has a name that is the address of another page.',
	why: 'The section would stand at the address where the site already has its quiz, review or source page, and nobody could open it.',
	file: '2-quiz.md',
	goodFile: '2-test-yourself.md',
	bad: `---
title: Quiz
---

What do you remember of the flood?
`,
	good: `---
title: Test yourself
---

What do you remember of the flood?
`,
};
