import type { Warning } from '../rule.ts';

/** What is looked for, and where: notation/read/lost-markup.ts. */
export const lostMarkup: Warning = {
	name: 'lost-markup',
	severity: 'warning',
	message: 'Markdown reads these signs as its own, and learners will not see them.',
	why: 'What is written is not what appears: a star is gone, a year has become the number of a list. A backslash before the sign keeps it.',
	bad: `## How many cubic metres is a tank of 2*3*4 metres? {#tank}

- [x] Twenty-four
  > One side after the other.
- [ ] Nine
  > That is their sum.

> [!NOTE]
> Twenty-four.

Source: P1
Level: infer
`,
	good: `## How many cubic metres is a tank of 2\\*3\\*4 metres? {#tank}

- [x] Twenty-four
  > One side after the other.
- [ ] Nine
  > That is their sum.

> [!NOTE]
> Twenty-four.

Source: P1
Level: infer
`,
};
