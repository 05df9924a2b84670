import type { Warning } from '../rule.ts';

/** RuleFinding where pictures are read (`references.ts`), so that it is told wherever one may stand. */
export const missingDescription: Warning = {
	name: 'missing-description',
	severity: 'warning',
	message: 'A picture has no description.',
	why: 'Who does not see the picture, and whose phone does not load it, gets the words between its square brackets. Without them the question cannot be answered.',
	bad: `## Where did the water stand? {#where-it-stood}

![](mill.jpg)

- [x] At the mill
  > It stands at the river.
- [ ] At the church
  > It stands on a hill.

> [!NOTE]
> At the mill.

Source: P1
`,
	good: `## Where did the water stand? {#where-it-stood}

![A house with a large wheel on its side; water reaches up to the windows.](mill.jpg)

- [x] At the mill
  > It stands at the river.
- [ ] At the church
  > It stands on a hill.

> [!NOTE]
> At the mill.

Source: P1
`,
};
