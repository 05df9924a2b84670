import type { Rule } from '../rule.ts';

/** Two things of one lesson have the same id. */
export const duplicateId: Rule = {
	name: 'duplicate-id',
	severity: 'error',
	message: 'Two things of one lesson have the same id.',
	why: 'Links, progress and review find a question by its id, and can not tell two apart. The later one is set aside.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3

## Who pumped the cellars out? {#where-people-slept}

- [x] The fire service
  > On Thursday.
- [ ] The mayor
  > The mayor spoke of the dam.

> [!NOTE]
> The fire service, on Thursday.

Source: P4
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3

## Who pumped the cellars out? {#who-pumped}

- [x] The fire service
  > On Thursday.
- [ ] The mayor
  > The mayor spoke of the dam.

> [!NOTE]
> The fire service, on Thursday.

Source: P4
`,
};
