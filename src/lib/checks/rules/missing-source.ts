import type { Rule } from '../rule.ts';

/** A question does not say on which paragraphs it rests. */
export const missingSource: Rule = {
	name: 'missing-source',
	severity: 'unless-complete',
	message: 'A question does not say on which paragraphs it rests.',
	why: 'Every answer must be traceable to the article and to who says it. Without a source nobody can check it.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.
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
