import { ruleWords } from '#lib/words/checks.ts';
import { leaningFindings } from '../leaning.ts';
import type { Rule } from '../rule.ts';

/**
 * English alone. Where one option alone holds back ("may", "the report leaves it open"), it is the right one more often, or more seldom, than
 * chance would have it.
 */
export const hedgedIsRight: Rule = {
	name: 'hedged-is-right',
	lesson: (located) => leaningFindings('hedged', located, ruleWords['hedged-is-right']),
};
