import { ruleWords } from '#lib/words/checks.ts';
import { leaningFindings } from '../leaning.ts';
import type { Rule } from '../rule.ts';

/**
 * The twin of `longest-is-right`, over a whole lesson: one of three options is the shortest by chance, so only a habit counts. The right one
 * is among the shortest more often, or more seldom, than chance would have it.
 */
export const shortestIsRight: Rule = {
	name: 'shortest-is-right',
	lesson: (located) => leaningFindings('shortest', located, ruleWords['shortest-is-right']),
};
