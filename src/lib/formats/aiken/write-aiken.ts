import type { Range } from '#lib/base/finding.ts';
import { escapeHtml } from '../html.ts';
import type { ForeignQuestion, Mend, Writing } from '../question.ts';
import { gist, reportOn } from '../report.ts';
import { choiceQuestion, type Plain, type Says } from './plain.ts';
import { readAiken } from './read-aiken.ts';
import { aikenWriteRules } from './rules.ts';

/**
 * Writes questions as Aiken, a blank line after each. What Aiken can't carry is a finding at the
 * question's first line, or, for a question left out, where it would have stood.
 */
export function writeAiken(
	questions: readonly ForeignQuestion[],
	options: { readonly file?: string } = {},
): Writing {
	const report = reportOn(options.file ?? '', aikenWriteRules);
	const parts: string[] = [];
	let line = 1;
	for (const question of questions) {
		const name = gist(question.type === 'category' ? question.path : question.name);
		const place: Range = { line, column: 1, endLine: line, endColumn: 1 };
		const say: Says = (rule, ...values) => report.add(rule, place, [name, ...values]);
		const plain = choiceQuestion(question, say);
		if (!plain) continue;
		const text = textOf(plain);
		if (!readsBack(plain, text, 'none') || !readsBack(plain, text, 'all')) {
			say('aiken-misread');
			continue;
		}
		parts.push(text, '\n');
		line += plain.choices.length + 3;
	}
	return { text: parts.join(''), findings: report.findings() };
}

function textOf({ stem, choices, right }: Plain): string {
	const lines = choices.map((choice, index) => `${letter(index)}) ${choice}`);
	return `${[stem, ...lines, `ANSWER: ${letter(right)}`].join('\n')}\n`;
}

function letter(index: number): string {
	return String.fromCharCode(65 + index);
}

/** For Moodle as for whoever reads what was plainly meant. */
function readsBack({ stem, choices, right }: Plain, text: string, mend: Mend): boolean {
	const { questions } = readAiken(text, { mend });
	const [read] = questions;
	if (questions.length !== 1 || read?.type !== 'multichoice') return false;
	if (read.stem.text !== escapeHtml(stem) || read.choices.length !== choices.length) return false;
	return read.choices.every(({ text, fraction }, index) => {
		return text === escapeHtml(choices[index] ?? '') && fraction === (index === right ? 1 : 0);
	});
}
