import type { Rule } from '../rule.ts';

/** Text in a quiz file that belongs to no question. */
export const beforeTheFirstQuestion: Rule = {
	name: 'before-the-first-question',
	severity: 'error',
	message: 'This stands in a file of questions and belongs to none of them.',
	why: 'Nobody would ever see it. Often it is a question whose heading is not one, and then that question is not asked.',
	bad: `**Where did people sleep?**

- [x] In the school
- [ ] In the church

## Who pumped the cellars out? {#who-pumped-them}

- [x] The fire service
  > On Thursday.
- [ ] The water board
  > The dam was its matter.

> [!NOTE]
> The fire service, on Thursday.

Source: P4
`,
	good: `<!-- Still to come: where people slept. -->

## Who pumped the cellars out? {#who-pumped-them}

- [x] The fire service
  > On Thursday.
- [ ] The water board
  > The dam was its matter.

> [!NOTE]
> The fire service, on Thursday.

Source: P4
`,
};
