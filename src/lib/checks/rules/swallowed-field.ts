import type { Rule } from '../rule.ts';

/** A field is stuck to the text above it. */
export const swallowedField: Rule = {
	name: 'swallowed-field',
	severity: 'error',
	message: 'A field is stuck to the text above it.',
	why: 'Markdown reads it as the end of that text: learners would see it, and the question would not have it.',
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
