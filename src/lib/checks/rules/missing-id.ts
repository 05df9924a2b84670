import type { Rule } from '../rule.ts';

/** The fix makes an id of the heading's words, one that is free in its file. */
export const missingId: Rule = {
	name: 'missing-id',
	severity: 'error',
	message: 'A heading has no id at its end.',
	why: 'What a learner has answered hangs on the id, not on the words. With one, the words can be mended later and nobody loses anything.',
	bad: `## Where did people sleep?

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
