import type { Rule } from '../rule.ts';

/** Feedback is indented to its option's text: two spaces below `- `, three below `1. `. */
export const detachedFeedback: Rule = {
	name: 'detached-feedback',
	severity: 'error',
	message: 'A quote or text belongs to no option.',
	why: 'Words for those who chose an option must hang below it, or nobody sees them.',
	bad: `## Where did people sleep? {#where-people-slept}

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
