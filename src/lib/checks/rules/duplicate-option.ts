import type { Rule } from '../rule.ts';

/** Two options, items, cards or cells read the same. */
export const duplicateOption: Rule = {
	name: 'duplicate-option',
	severity: 'error',
	message: 'Two options, items, cards or cells read the same.',
	why: 'Learners can not tell them apart, and one of the two is marked wrong.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the school
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
};
