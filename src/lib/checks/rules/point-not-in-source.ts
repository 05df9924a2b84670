import { authors } from '#lib/kinds/author.ts';
import { plainText } from '#lib/base/rich.ts';
import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedLesson, LocatedQuestion } from '#lib/notation/index.ts';
import { evidenceOf } from '../reading/source.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { missingFrom } from './unsupported-answer.ts';

/** Of each piece of an answer that is told piece by piece, numbers and names are looked for in its own paragraphs. */
export const pointNotInSource: Rule = { name: 'point-not-in-source', question };

function question(
	{ question: asked, items, heading }: LocatedQuestion,
	lesson: LocatedLesson,
): readonly RuleFinding[] {
	if (asked.level === 'infer' || asked.level === 'apply') return [];
	const pieces = authors.get(asked.kind)?.pieces(asked) ?? [];
	return pieces.flatMap(({ text, source }, i): RuleFinding[] => {
		const cited = source.length > 0 ? source : asked.source;
		if (cited.length === 0) return [];
		const missing = missingFrom(plainText(text), evidenceOf(lesson, cited), lesson);
		if (missing.length === 0) return [];
		const what = missing.map((written) => `"${written}"`).join(', ');
		const message = ruleWords['point-not-in-source'](cited.join(', '), what);
		return [{ span: items[i] ?? heading, message }];
	});
}
