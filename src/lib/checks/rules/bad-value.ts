import type { Rule } from '../rule.ts';

/** A value can not be read. */
export const badValue: Rule = {
	name: 'bad-value',
	severity: 'error',
	message: 'A value can not be read.',
	why: 'What it says would be guessed, or passed over, and nobody would notice.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
Points: 12
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
Points: 2
`,
};
