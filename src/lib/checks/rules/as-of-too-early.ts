import type { Warning } from '../rule.ts';

/** Looked for where lesson.md is read. */
export const asOfTooEarly: Warning = {
	name: 'as-of-too-early',
	severity: 'warning',
	message: 'The lesson says that its matter is known up to a day before the article.',
	why: 'Learners read how old the matter is: it can not be older than what it is taken from.',
	file: 'lesson.md',
	bad: `---
title: A flood
summary: What happened.
lang: en
asOf: 2024-05-01
source: { title: River rises overnight, date: 2024-05-02 }
---
`,
	good: `---
title: A flood
summary: What happened.
lang: en
asOf: 2024-05-02
source: { title: River rises overnight, date: 2024-05-02 }
---
`,
};
