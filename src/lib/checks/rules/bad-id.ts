import type { Rule } from '../rule.ts';

/** An id or a file's name has signs that it can not have. */
export const badId: Rule = {
	name: 'bad-id',
	severity: 'error',
	message: "An id or a file's name has signs that it can not have.",
	why: 'Ids stand in addresses and in stored progress, where capitals, blanks and accents get lost on the way. Small letters a to z, digits and hyphens arrive everywhere.',
	bad: `## Where did people sleep? {#Where_People_Slept}

- [x] In the school
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
