import type { Rule } from '../rule.ts';

/** The steps of `::flow` may be people or glossary words. */
export const unknownPerson: Rule = {
	name: 'unknown-person',
	severity: 'error',
	message: 'A person is named that people.md does not have.',
	why: 'The page can not introduce somebody it knows nothing of.',
	file: '1-flood.md',
	bad: `::people{ids="mayr"}
`,
	good: `::people{ids="mayor"}
`,
};
