import type { Rule } from '../rule.ts';

/** A field or `Kind:` does not fit the shape of the answer. */
export const kindMismatch: Rule = {
	name: 'kind-mismatch',
	severity: 'error',
	message: 'A field or `Kind:` does not fit the shape of the answer.',
	why: 'The line would be passed over in silence, and the question would not be the one that was meant.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
Kind: order
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
