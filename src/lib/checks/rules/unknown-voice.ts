import type { Rule } from '../rule.ts';

/** A voice is named that source.md does not list. */
export const unknownVoice: Rule = {
	name: 'unknown-voice',
	severity: 'error',
	message: 'A voice is named that source.md does not list.',
	why: 'Every statement shows who says it. A voice that is not listed has neither name nor colour.',
	file: 'source.md',
	bad: `## P5

- mayr (promise): The wall will be higher by spring.
`,
	good: `## P5

- mayor (promise): The wall will be higher by spring.
`,
};
