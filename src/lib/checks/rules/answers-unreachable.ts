import type { Rule } from '../rule.ts';

/** The answer's voice is not among those to choose from. */
export const answersUnreachable: Rule = {
	name: 'answers-unreachable',
	severity: 'error',
	message: "The answer's voice is not among those to choose from.",
	why: 'Nobody could give the right answer.',
	bad: `## Who says so? {#too-late}

> The dam was opened too late.

> [!NOTE]
> The mayor claims it. Nobody else in the report does.

Source: P2
Answer: claim @mayor
Voices: reporter
`,
	good: `## Who says so? {#too-late}

> The dam was opened too late.

> [!NOTE]
> The mayor claims it. Nobody else in the report does.

Source: P2
Answer: claim @mayor
Voices: reporter, mayor
`,
};
