import type { Rule } from '../rule.ts';

/** The settings between the lines "---" can not be read, or one of them does not fit. */
export const frontMatter: Rule = {
	name: 'front-matter',
	severity: 'error',
	message: 'The settings between the lines "---" can not be read, or one of them does not fit.',
	why: 'Settings hold for the whole file. Where one can not be read the file stays out of play, and the rest of the lesson runs.',
	file: '1-flood.md',
	bad: `---
title: The flood: one night
---

The river rose in the night [P1].
`,
	good: `---
title: "The flood: one night"
---

The river rose in the night [P1].
`,
};
