import type { Rule } from '../rule.ts';

/** A list stands in the question before its answer. */
export const listInStem: Rule = {
	name: 'list-in-stem',
	severity: 'error',
	message: 'A list stands in the question, before its answer.',
	why: 'The first list or table below a heading is the answer: two of them can not be told apart. Said in a sentence, what the list holds can stay in the question.',
	bad: `## What do both of these say? {#what-both-say}

- The river rose.
- The cellars were full.

And now choose:

- [x] There was water in the village
  > On Wednesday night.
- [ ] There was a fire in the village
  > The fire service pumped water.

> [!NOTE]
> There was water in the village.

Source: P1-P4
`,
	good: `## What do both of these say? {#what-both-say}

The river rose, and the cellars were full.

- [x] There was water in the village
  > On Wednesday night.
- [ ] There was a fire in the village
  > The fire service pumped water.

> [!NOTE]
> There was water in the village.

Source: P1-P4
`,
};
