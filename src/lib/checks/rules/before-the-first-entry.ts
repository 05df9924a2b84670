import type { Rule } from '../rule.ts';

/** Text above the first heading of a file of entries. */
export const beforeTheFirstEntry: Rule = {
	name: 'before-the-first-entry',
	severity: 'error',
	message: 'This stands above the first heading of the file and belongs to nothing.',
	why: 'Source, people, places, timeline and glossary are shown entry by entry: what stands above the first one would never be seen.',
	file: 'glossary.md',
	bad: `These words are explained.

## Water board {#water-board}

It looks after the dam.
`,
	good: `<!-- These words are explained. -->

## Water board {#water-board}

It looks after the dam.
`,
};
