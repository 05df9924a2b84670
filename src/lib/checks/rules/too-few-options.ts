import type { Rule } from '../rule.ts';

/** The question has too little to choose from. */
export const tooFewOptions: Rule = {
	name: 'too-few-options',
	severity: 'error',
	message: 'The question has too little to choose from.',
	why: 'With one option there is nothing to decide, and a mark would say nothing.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.

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
