import type { Rule } from '../rule.ts';

/** A box to sort into has no cards. */
export const emptyBox: Rule = {
	name: 'empty-box',
	severity: 'error',
	message: 'A box to sort into has no cards.',
	why: 'Nothing can be right in it, and its share of the marks is lost.',
	bad: `## Who did what? {#who-did-what}

- The fire service
  - pumped water out of cellars
- The mayor

> [!NOTE]
> The fire service pumped, the mayor spoke of the dam.

Source: P2, P4
`,
	good: `## Who did what? {#who-did-what}

- The fire service
  - pumped water out of cellars
- The mayor
  - spoke of the dam

> [!NOTE]
> The fire service pumped, the mayor spoke of the dam.

Source: P2, P4
`,
};
