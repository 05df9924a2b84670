import type { Rule } from '../rule.ts';

/** Nothing tells of which kind a question or a statement is. */
export const unknownKind: Rule = {
	name: 'unknown-kind',
	severity: 'error',
	message: 'Nothing tells of which kind a question or a statement is.',
	why: 'Each kind is asked and marked in its own way. Without one a question can be neither shown nor marked.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
Kind: chioce
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
Kind: choice
`,
};
