import type { Rule } from '../rule.ts';

/** A colon that belongs to a text is written `\:`. */
export const unknownField: Rule = {
	name: 'unknown-field',
	severity: 'error',
	message: "A line begins like a field and has no field's name.",
	why: 'A misspelt field would be lost without a word: the source not shown, the answer not known.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Sorce: P3
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
