import type { Rule } from '../rule.ts';

/** An option names a mistake that lesson.md does not list. */
export const unknownMistake: Rule = {
	name: 'unknown-mistake',
	severity: 'error',
	message: 'An option names a mistake that lesson.md does not list.',
	why: 'The result tells learners which mistakes they made, in the words of lesson.md. Without them it would say nothing.',
	bad: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church {mistake=mixd-up}
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
	good: `## Where did people sleep? {#where-people-slept}

- [x] In the school
  > Forty people did.
- [ ] In the church {mistake=mixed-up}
  > The report names the school.

> [!NOTE]
> In the school, forty of them.

Source: P3
`,
};
