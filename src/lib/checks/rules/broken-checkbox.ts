import type { Rule } from '../rule.ts';

/** The box before an option is not "[ ]" or "[x]". */
export const brokenCheckbox: Rule = {
	name: 'broken-checkbox',
	severity: 'error',
	message: 'The box before an option is not "[ ]" or "[x]".',
	why: 'Markdown takes it for text, and the option would be neither right nor wrong.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [] In the church
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
