import { ruleWords } from '#lib/words/checks.ts';
import { authors } from '#lib/kinds/author.ts';
import type { LocatedQuestion } from '#lib/notation/index.ts';
import { countWords, stemOf } from '../reading/words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** One word, and nothing below it: no quote, no picture, no sum. */
export const bareStem: Rule = { name: 'bare-stem', question };

/** Scripts without blanks between words are not counted. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{L}]*$/u;

/** A question word alone asks something, however little. */
const asks = /^(?:who|whom|whose|what|which|when|where|why|how)\?$/i;

function question(asked: LocatedQuestion): readonly RuleFinding[] {
	const { question: each } = asked;
	const stem = stemOf(each);
	const hasMore = each.stem.some(({ type }) => type !== 'paragraph') || /[\p{Nd}=+×]/u.test(stem);
	if (
		asks.test(stem.trim()) ||
		authors.get(each.kind)?.asksWhoSays ||
		hasMore ||
		!spaced.test(stem) ||
		countWords(stem) >= 2
	)
		return [];
	const message = ruleWords['bare-stem'];
	return [{ span: asked.heading, message }];
}
