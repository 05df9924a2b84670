import type { Rule } from '../rule.ts';

/** An option or a foreseen answer has no words for those who choose it. */
export const missingFeedback: Rule = {
	name: 'missing-feedback',
	severity: 'unless-complete',
	message: 'An option or a foreseen answer has no words for those who choose it.',
	why: '"Not right" alone teaches nothing. One sentence on this very slip does.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church

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
