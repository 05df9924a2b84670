import type { BankFinding, Fix, Range, Severity } from '#lib/base/finding.ts';

/** One thing a reader or writer may say; `say` makes the sentence from the values of the case. */
export interface Rule {
	readonly severity: Severity;
	readonly say: (...values: string[]) => string;
}

/** Collects findings of one file. */
export interface Report<Name extends string> {
	readonly add: (name: Name, range: Range, values?: readonly string[], fix?: Fix) => void;
	readonly findings: () => readonly BankFinding[];
}

/** More than anyone reads: a broken file of 100 MB must not answer with millions of findings. */
const MOST = 2000;

/** A report on `file` by these rules; findings beyond 2,000 are counted in one last warning. */
export function reportOn<Name extends string>(
	file: string,
	rules: Readonly<Record<Name, Rule>>,
): Report<Name> {
	const kept: BankFinding[] = [];
	let left = 0;
	let last: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
	return {
		add(name, range, values = [], fix) {
			last = range;
			if (kept.length >= MOST) {
				left++;
				return;
			}
			const { severity, say } = rules[name];
			const { line, column, endLine, endColumn } = range;
			const place = { file, line, column, endLine, endColumn };
			kept.push({ ...place, severity, name, message: say(...values), ...(fix ? { fix } : {}) });
		},
		findings() {
			if (left === 0) return kept;
			return [...kept, { ...last, file, ...tooMany(left) }];
		},
	};
}

function tooMany(left: number): { severity: Severity; name: string; message: string } {
	const message = `There are ${left} more findings; mend the first ones and look again.`;
	return { severity: 'warning', name: 'more-findings', message };
}

/** The start of a text for quoting in a sentence: one line, at most 40 characters. */
export function gist(text: string): string {
	const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
