import type { Rule } from '../rule.ts';

/** A citation names a paragraph that source.md does not have. */
export const unknownParagraph: Rule = {
	name: 'unknown-paragraph',
	severity: 'error',
	message: 'A citation names a paragraph that source.md does not have.',
	why: 'Who follows the mark to the source finds nothing there, and can not see who says it.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P33
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
