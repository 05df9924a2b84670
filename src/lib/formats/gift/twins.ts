import type { Range } from '#lib/base/finding.ts';
import type { ForeignQuestion } from '../question.ts';
import type { Report } from '../report.ts';
import type { GiftRule } from './rules.ts';

/** Warns of every id, and every title that the file gives, that an earlier question has. */
export function twins(report: Report<GiftRule>): (question: ForeignQuestion, range: Range) => void {
	const ids = new Map<string, number>();
	const titles = new Map<string, number>();
	return (question, range) => {
		if (question.type === 'category') return;
		const { idnumber, name, extras } = question;
		if (idnumber) {
			const line = ids.get(idnumber);
			if (line === undefined) ids.set(idnumber, range.line);
			else report.add('gift-duplicate-id', range, [idnumber, String(line)]);
		}
		if (extras?.gift?.unnamed || name === '') return;
		const line = titles.get(name);
		if (line === undefined) titles.set(name, range.line);
		else report.add('gift-duplicate-title', range, [name, String(line)]);
	};
}
