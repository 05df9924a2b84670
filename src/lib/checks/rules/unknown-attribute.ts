import type { Rule } from '../rule.ts';

/** Something in braces is no attribute that belongs there. */
export const unknownAttribute: Rule = {
	name: 'unknown-attribute',
	severity: 'error',
	message: 'Something in braces is no attribute that belongs there.',
	why: 'It would be left out in silence. A brace that is meant as text is written `\\{`.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church {lst}
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church {last}
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
};
