import type { Rule } from '../rule.ts';

/** A place is named that places.md does not have. */
export const unknownPlace: Rule = {
	name: 'unknown-place',
	severity: 'error',
	message: 'A place is named that places.md does not have.',
	why: 'The map can not show where it lies, and no answer could be near it.',
	bad: `## Where did the mill stand in water? {#where-the-mill-stood}

> [!NOTE]
> At the river, for three days.

Source: P4
Answer: @mil within 2 km
`,
	good: `## Where did the mill stand in water? {#where-the-mill-stood}

> [!NOTE]
> At the river, for three days.

Source: P4
Answer: @mill within 2 km
`,
};
