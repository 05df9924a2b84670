import type { BankFinding, Fix, Range, Severity } from '#lib/base/finding.ts';
import { fileWords, moreFindings } from '#lib/words/formats.ts';

/** What a reader or writer may say, by name: a sentence made of the values of the case. */
type Sentences<Name extends string> = Readonly<Record<Name, (...values: string[]) => string>>;

/** Collects findings of one file. */
export interface Report<Name extends string> {
	readonly add: (name: Name, range: Range, values?: readonly string[], fix?: Fix) => void;
	readonly findings: () => readonly BankFinding[];
}

const MEGABYTE = 1024 * 1024;
/** No bank of questions comes near; above it a browser's memory and patience are at stake. */
const LARGEST = 64 * MEGABYTE;

/** The most questions that are read from one file. */
export const MOST_QUESTIONS = 100_000;
/** The longest question that is read, in UTF-16 units: room for a picture inside it. */
export const LONGEST_QUESTION = 4 * MEGABYTE;

/** More of one name than anyone reads: a broken file of 100 MB must not answer with millions of findings. */
const MOST = 2000;

/**
 * A report on `file`: names among `errors` are errors, others warnings. Of each name those beyond 2,000 are counted in one last warning;
 * of `deciding` names, by which whoever asked tells what became of a question, as many are kept as there may be questions.
 */
export function reportOn<Name extends string>(
	file: string,
	sentences: Sentences<Name>,
	errors: ReadonlySet<NoInfer<Name>>,
	deciding: ReadonlySet<NoInfer<Name>> = new Set(),
): Report<Name> {
	const kept: BankFinding[] = [];
	const counts = new Map<Name, number>();
	let left = 0;
	let last: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
	return {
		add(name, range, values = [], fix) {
			last = range;
			const count = counts.get(name) ?? 0;
			if (count >= (deciding.has(name) ? MOST_QUESTIONS : MOST)) {
				left++;
				return;
			}
			counts.set(name, count + 1);
			const severity: Severity = errors.has(name) ? 'error' : 'warning';
			const message = sentences[name](...values);
			const { line, column, endLine, endColumn } = range;
			const place = { file, line, column, endLine, endColumn };
			kept.push({ ...place, severity, name, message, ...(fix ? { fix } : {}) });
		},
		findings() {
			if (left === 0) return kept;
			const name = 'more-findings';
			const message = moreFindings(left);
			return [...kept, { ...last, file, severity: 'warning', name, message }];
		},
	};
}

/** The start of a text for quoting in a sentence: one line, at most 40 characters. */
export function excerpt(text: string): string {
	const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** What every reader says of files that are no bank of questions: all of it errors. */
export const limitRules = fileWords;
export const limitErrors = [
	'file-too-large',
	'too-many-questions',
	'question-too-long',
] as const satisfies readonly (keyof typeof limitRules)[];

/** An error for what is too long to read (bytes of a file, or units of a text); else nothing. */
export function tooLarge(length: number, file: string): readonly BankFinding[] {
	if (length <= LARGEST) return [];
	const report = reportOn(file, limitRules, new Set(limitErrors));
	report.add('file-too-large', { line: 1, column: 1, endLine: 1, endColumn: 1 }, [
		megabytes(length),
		megabytes(LARGEST),
	]);
	return report.findings();
}

/** Megabytes, rounded up, in digits. */
export function megabytes(length: number): string {
	return String(Math.ceil(length / MEGABYTE));
}
