import type { Rule } from '../rule.ts';

/** The answer is divided into several lists. */
export const splitList: Rule = {
	name: 'split-list',
	severity: 'error',
	message: 'The answer is divided into several lists.',
	why: 'Only what is in one list can be shuffled and chosen from. The rest would be lost.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
* [ ] In the church
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
