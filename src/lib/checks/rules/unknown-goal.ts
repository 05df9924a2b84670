import type { Rule } from '../rule.ts';

/** A question names a goal that its section does not have. */
export const unknownGoal: Rule = {
	name: 'unknown-goal',
	severity: 'error',
	message: 'A question names a goal that its section does not have.',
	why: 'The result counts answers by goal, and this one would be counted nowhere.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
Goal: tel
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
Goal: tell
`,
};
