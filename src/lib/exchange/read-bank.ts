import { applyFixes } from '#lib/base/edits.ts';
import type { BankFinding, Fix } from '#lib/base/finding.ts';
import type { Reading } from '#lib/formats/format.ts';
import { isNameOf, madeName } from '#lib/formats/html.ts';
import type { ForeignQuestion } from '#lib/formats/question.ts';
import { formatNames, formats, type BankFormat } from '#lib/formats/table.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { sorted } from './rows.ts';

/** A reading, and what is said of the file as a whole. */
export interface BankReading extends Reading {
	readonly ofFile: readonly BankFinding[];
}

/**
 * Reads a bank as its author plainly meant it. A weight that is misspelt (`%100.00%`) is text to Moodle, and whole banks have no
 * right answer then: here it is a weight, and its finding says so. Numbers of questions that run through the file are left away.
 */
export function readBank(text: string, file: string, format: BankFormat): BankReading {
	const reading = mended(text, file, format);
	const questions = withoutNumbers(reading.questions);
	if (!questions) return { ...reading, ofFile: [] };
	const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
	const said = { name: 'numbers-left-away', message: importedLesson.numbers };
	return { ...reading, questions, ofFile: [{ ...place, severity: 'warning', ...said }] };
}

function mended(text: string, file: string, format: BankFormat): Reading {
	const read = (written: string) => formats[format].read(written, { file, mend: 'all' });
	const { fixedFirst = {} } = formats[format].tells;
	const first = read(text);
	const slips = first.findings.flatMap((finding) =>
		finding.fix && Object.hasOwn(fixedFirst, finding.name)
			? [{ ...finding, fix: finding.fix }]
			: [],
	);
	if (slips.length === 0) return first;
	const again = read(
		applyFixes(
			text,
			slips.map(({ fix }) => fix),
		),
	);
	const said = slips.map((finding) => ({
		...finding,
		message: fixedFirst[finding.name]?.(meant(finding.fix)) ?? finding.message,
	}));
	return { ...again, findings: [...again.findings, ...said] };
}

const meant = ({ edits }: Fix): string => edits.map(({ text }) => text).join('');

const NUMBER =
	/^(?:(?:Question|Frage|Pregunta|Вопрос|Суроо|Q|№|No\.?)\s{0,3})?(\d{1,4})\s?[.):．）、]\s{0,9}(?=\S)/i;

/**
 * Questions without their numbers, where those run through the file: 1, 2, 3 …, some may be missing, and a category may begin
 * anew. Undefined where they don't: a year at the head of one question is a part of it.
 */
function withoutNumbers(
	questions: readonly ForeignQuestion[],
): readonly ForeignQuestion[] | undefined {
	const asked = questions.filter(isAsked);
	if (asked.length < 2) return undefined;
	let last = 0;
	let jumps = 0;
	for (const { stem } of asked) {
		const number = Number(NUMBER.exec(stem.text)?.[1]);
		if (!(number > last) && number !== 1) return undefined;
		if (number !== last + 1 && number !== 1) jumps++;
		last = number;
	}
	return jumps > Math.max(1, asked.length / 4)
		? undefined
		: questions.map((question) => (isAsked(question) ? unnumbered(question) : question));
}

type Asked = Exclude<ForeignQuestion, { type: 'category' | 'description' }>;
const isAsked = (question: ForeignQuestion): question is Asked =>
	question.type !== 'category' && question.type !== 'description';

function unnumbered(question: Asked): Asked {
	const { stem, name, extras } = question;
	const text = stem.text.replace(NUMBER, '');
	// A title made of the text goes with it; a gap is counted from the text's start.
	const isMade = isNameOf(name, stem);
	const gap = extras?.gift?.gap;
	const cut = stem.text.length - text.length;
	const gift = extras?.gift && { ...extras.gift, ...(gap !== undefined && { gap: gap - cut }) };
	return {
		...question,
		...(isMade && { name: madeName(text) }),
		stem: { ...stem, text },
		...(gift && { extras: { gift } }),
	};
}

/** Findings after which a question was not read as anybody meant it. */
const misreadings: ReadonlySet<string> = new Set(
	formatNames.flatMap((name) => formats[name].tells.misread ?? []),
);

/** The finding that says that a question was read as something else than it is; undefined where none does. */
export const misreading = (findings: readonly BankFinding[]): BankFinding | undefined =>
	findings.find(({ name }) => misreadings.has(name));

/** How many questions of a reading have a right answer and were not misread. */
export function answerable({ questions, places, findings }: Reading): number {
	const { of } = sorted(places, findings);
	return questions.filter((question, i) => hasRight(question) && !misreading(of[i] ?? [])).length;
}

function hasRight(question: ForeignQuestion): boolean {
	switch (question.type) {
		case 'multichoice':
			return question.choices.some(({ fraction }) => fraction > 0);
		case 'shortanswer':
		case 'numerical':
			return question.answers.some(({ fraction }) => fraction > 0);
		case 'match':
		case 'ordering':
		case 'truefalse':
			return true;
		default:
			return false;
	}
}
