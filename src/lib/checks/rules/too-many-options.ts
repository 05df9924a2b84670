import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion } from '#lib/notation/index.ts';
import { choicesOf } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** What can be looked over at a time, where each of them is a decision of its own. */
const most = 6;
/** What banks have: of four nothing is said, though three would do. */
const usual = 4;

/**
 * Four options, and a fifth or sixth only where each wrong one names the mistake behind it (`{mistake=…}`). Several right options
 * need room: six at most, whatever they name.
 */
export const tooManyOptions: Rule = { name: 'too-many-options', question };

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const choices = choicesOf(asked);
	const right = choices.filter((each) => each.right).length;
	const nameless = choices.filter((each) => !each.right && each.option.mistake === undefined);
	if (choices.length > most) {
		const message = ruleWords['too-many-options'].more(most, choices.length);
		return [{ span: asked.heading, message }];
	}
	if (right !== 1 || choices.length <= usual || nameless.length === 0) return [];
	const message = ruleWords['too-many-options'].nameless;
	return [{ span: asked.heading, message }];
}
