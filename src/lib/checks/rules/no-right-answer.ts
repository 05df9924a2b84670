import type { Rule } from '../rule.ts';

/** No option is ticked as right. */
export const noRightAnswer: Rule = {
	name: 'no-right-answer',
	severity: 'error',
	message: 'No option is ticked as right.',
	why: 'Nothing can be marked, and whoever answers is told that it was not right, whatever they chose.',
	bad: `## Where did people sleep? {#where-people-slept}

- [ ] In the school
  > Forty people did.
- [ ] In the church
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
