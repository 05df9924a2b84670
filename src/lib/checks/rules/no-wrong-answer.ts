import type { Rule } from '../rule.ts';

/** Every option is ticked as right. */
export const noWrongAnswer: Rule = {
	name: 'no-wrong-answer',
	severity: 'error',
	message: 'Every option is ticked as right.',
	why: 'Where everything is right there is nothing to choose. Marks need at least one option that is wrong.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [x] In the church
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
