import type { Range } from '#lib/base/finding.ts';
import { differences } from '#lib/base/same.ts';
import { giftLacks } from '#lib/words/formats.ts';
import type { Writing } from '../format.ts';
import { bare, type ForeignQuestion, type Formatted } from '../question.ts';
import { excerpt, reportOn } from '../report.ts';
import { giftWriteErrors, giftWriteRules, type GiftWriteRule, type Say } from './findings.ts';
import { questionText } from './question-text.ts';
import { readGift } from './read-gift.ts';

/**
 * Writes questions as GIFT, a blank line after each. What is read back is what was written, or a finding
 * at the question's first line names what GIFT could not carry.
 */
export function writeGift(
	questions: readonly ForeignQuestion[],
	options: { readonly file?: string } = {},
): Writing {
	const report = reportOn(options.file ?? '', giftWriteRules, giftWriteErrors);
	const parts: string[] = [];
	let line = 1;
	for (const question of questions) {
		const name = excerpt(question.type === 'category' ? question.path : question.name);
		const said = new Set<GiftWriteRule>();
		const place: Range = { line, column: 1, endLine: line, endColumn: 1 };
		const say: Say = (rule, ...values) => {
			said.add(rule);
			report.add(rule, place, [name, ...values]);
		};
		for (const what of lacking(question)) say('gift-cannot-carry', what);
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

const MOODLE_PENALTY = 0.3333333;

/** What a question holds that GIFT has no place for, in words. */
function lacking(question: ForeignQuestion): string[] {
	if (question.type === 'category' || question.type === 'multianswer') return [];
	const { correctfeedback, partiallycorrectfeedback, incorrectfeedback } = question;
	const combined = [correctfeedback, partiallycorrectfeedback, incorrectfeedback];
	const has: [boolean, string][] = [
		[(question.hints ?? []).length > 0, giftLacks.hints],
		[combined.some(isWritten), giftLacks.combined],
		[(question.defaultMark ?? 1) !== 1 && question.type !== 'description', giftLacks.marks],
		[Math.abs((question.penalty ?? MOODLE_PENALTY) - MOODLE_PENALTY) > 0.005, giftLacks.penalty],
		[question.shuffle === false && question.type !== 'ordering', giftLacks.order],
		[(question.numbering ?? 'abc') !== 'abc', giftLacks.numbering],
		[question.type === 'shortanswer' && question.caseSensitive === true, giftLacks.capitals],
		[question.type === 'numerical' && (question.units ?? []).length > 0, giftLacks.units],
		[
			question.type === 'description' && isWritten(question.generalFeedback),
			giftLacks.onDescription,
		],
	];
	return has.filter(([is]) => is).map(([, what]) => what);
}

/** The fields that GIFT has a place for, where anything is in them. */
function carried(question: ForeignQuestion): object {
	if (question.type === 'category') return { type: question.type, path: question.path };
	const { generalFeedback, tags, ...rest } = question;
	const hasGeneral = question.type !== 'description' && isWritten(generalFeedback);
	const fields = { ...rest, ...(hasGeneral ? { generalFeedback } : {}) };
	const kept = Object.entries(fields).filter(([name]) => !NOT_CARRIED.has(name));
	return Object.fromEntries(tags && tags.length > 0 ? [...kept, ['tags', tags]] : kept);
}

const NOT_CARRIED = new Set([
	'extras',
	'hints',
	'correctfeedback',
	'partiallycorrectfeedback',
	'incorrectfeedback',
	'defaultMark',
	'penalty',
	'shuffle',
	'numbering',
	'caseSensitive',
	'units',
]);

function isWritten(field: Formatted | undefined): boolean {
	return field !== undefined && field.text !== '';
}
