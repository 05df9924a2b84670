import { ruleWords } from '#lib/words/checks.ts';
import { leaningFindings } from '../leaning.ts';
import type { Rule } from '../rule.ts';

/**
 * Where one option alone has a word of the question, in any form, it is the right one more often, or more seldom, than chance would have it.
 * `giveaway` looks at single questions, and at rare words alone.
 */
export const echoIsRight: Rule = {
	name: 'echo-is-right',
	lesson: (located) => leaningFindings('echoing', located, ruleWords['echo-is-right']),
};
