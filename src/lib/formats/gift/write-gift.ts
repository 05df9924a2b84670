import type { Range } from '#lib/base/finding.ts';
import { bare, type ForeignQuestion, type Writing } from '../question.ts';
import { gist, reportOn } from '../report.ts';
import { differences } from '../same.ts';
import { readGift } from './read-gift.ts';
import { questionText, type Says } from './question-text.ts';
import { carried } from './unsupported.ts';
import { giftWriteRules, type GiftWriteRule } from './write-rules.ts';

/**
 * Writes questions as GIFT, a blank line after each. What is read back is what was written, or a finding
 * at the question's first line names what GIFT could not carry.
 */
export function writeGift(
	questions: readonly ForeignQuestion[],
	options: { readonly file?: string } = {},
): Writing {
	const report = reportOn(options.file ?? '', giftWriteRules);
	const parts: string[] = [];
	let line = 1;
	for (const question of questions) {
		const name = gist(question.type === 'category' ? question.path : question.name);
		const said = new Set<GiftWriteRule>();
		const place: Range = { line, column: 1, endLine: line, endColumn: 1 };
		const say: Says = (rule, ...values) => {
			said.add(rule);
			report.add(rule, place, [name, ...values]);
		};
		const text = questionText(question, say);
		if (text === undefined) continue;
		const changed = changedFields(question, text, said);
		if (changed.length > 0) say('gift-changes', changed.join(', '));
		parts.push(text, '\n');
		line += text.split('\n').length;
	}
	return { text: parts.join(''), findings: report.findings() };
}

/** Fields that a rule, once said, explains. */
const EXPLAINED: Readonly<Partial<Record<GiftWriteRule, readonly string[]>>> = {
	'gift-loses-single': ['single'],
	'gift-arrow': ['answers', 'pairs'],
};

/** Reads a written question back: the promise is kept for every question, not only for those in the tests. */
function changedFields(
	question: ForeignQuestion,
	text: string,
	said: ReadonlySet<GiftWriteRule>,
): string[] {
	const { questions } = readGift(text, { mend: 'none' });
	const [read] = questions;
	if (!read || questions.length !== 1) return ['text'];
	const explained = [...said].flatMap((rule) => EXPLAINED[rule] ?? []);
	return differences(carried(question), bare(read)).filter((field) => !explained.includes(field));
}
