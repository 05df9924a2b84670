import type { Warning } from '../rule.ts';

/** RuleFinding by the formatter (`lesson/format`), once for each question or block that it would write otherwise, at the first line that differs. */
export const noncanonical: Warning = {
	name: 'noncanonical',
	severity: 'warning',
	message: 'The formatter would write this otherwise.',
	why: 'It is read as it was meant, so no learner notices. But where everybody writes alike, a change shows what was changed, and two people can work at one file.',
	bad: `## Who pumped the cellars out? {#who-pumped}

* [X] The fire service
  > On Thursday.
* [ ] The water board
  > The dam was its matter.

> [!NOTE]
> The fire service, on Thursday.

source: P4
`,
	good: `## Who pumped the cellars out? {#who-pumped}

- [x] The fire service
  > On Thursday.
- [ ] The water board
  > The dam was its matter.

> [!NOTE]
> The fire service, on Thursday.

Source: P4
`,
};
