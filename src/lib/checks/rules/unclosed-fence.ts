import type { Rule } from '../rule.ts';

/** Code or a comment begins and does not end. */
export const unclosedFence: Rule = {
	name: 'unclosed-fence',
	severity: 'error',
	message: 'Code or a comment begins and does not end.',
	why: 'All that follows belongs to it and disappears from the page, often with the answer.',
	bad: `## Where did people sleep? {#where-people-slept}

A note hung on the door:

\`\`\`
40 beds, no dogs

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
	good: `## Where did people sleep? {#where-people-slept}

A note hung on the door:

\`\`\`
40 beds, no dogs
\`\`\`

- [x] In the school
  > Forty people did.
- [ ] In the church
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
};
