import type { Rule } from '../rule.ts';

/** A question has no explanation. */
export const missingExplanation: Rule = {
	name: 'missing-explanation',
	severity: 'unless-complete',
	message: 'A question has no explanation.',
	why: 'After the answer everybody reads why, those who were right by chance among them.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

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
