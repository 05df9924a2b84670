import type { BankFinding, Range } from '#lib/base/finding.ts';
import type { Encoding } from '#lib/base/encodings/encodings.ts';
import type { Choice } from '#lib/base/encodings/guess.ts';
import { formatNames, formats, type BankFormat } from '#lib/formats/table.ts';
import type { Reading } from '#lib/formats/format.ts';
import type { FileKind } from '#lib/formats/file-kind.ts';
import { leftOut, type Foreign } from '#lib/kinds/exchanging.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { importQuestion } from './import-question.ts';
import { titleOf } from './export-question.ts';
import {
	folderName,
	idsOf,
	lessonFile,
	plan,
	sectionFile,
	sourceFile,
	titleFromName,
} from './layout.ts';
import { misreading } from './read-bank.ts';
import { recognise } from './recognise.ts';
import { sorted, titleFrom, unreadRow, type ImportRow } from './rows.ts';
import { readBack, type Entry } from './read-back.ts';
import { pieceOf, writeSection } from './write-section.ts';

/** A bank to bring in. */
export interface Bank {
	/** The file's name: the lesson's title is made of it. */
	readonly name: string;
	/** The file as it is, or its text where that is known already. */
	readonly content: Uint8Array | string;
	/** Found out unless said, as the encoding is. */
	readonly format?: BankFormat | undefined;
	readonly encoding?: Encoding | undefined;
	/** The day of the import, as 2026-08-08: up to it the lesson's matter is known. */
	readonly today: string;
	/** The bank's language, a BCP 47 tag; `en` unless said. */
	readonly lang?: string;
}

/** A bank as a lesson. */
export interface Imported {
	/** A name for the lesson's folder. */
	readonly lesson: string;
	readonly title: string;
	/** One for every question of the bank, in its order. */
	readonly rows: readonly ImportRow[];
	/** The lesson's folder, by file name: read by `checkLesson` without errors. */
	readonly files: ReadonlyMap<string, string>;
	/** What is said of the file as a whole: its encoding, its size, or that it is no bank. */
	readonly findings: readonly BankFinding[];
	/** As what it was read, and as what it can be read. */
	readonly format: BankFormat;
	readonly formats: readonly { readonly name: BankFormat; readonly label: string }[];
	readonly encoding: Encoding;
	/** Other ways to read its letters, where the file does not say; somebody has to choose where nothing came in. */
	readonly encodings: readonly Choice[];
	/** Another program's file, or no text: nothing came in. */
	readonly kind?: FileKind;
}

/** Makes a lesson of a bank. Never throws; a bank without any question gives a lesson without any. */
export function importBank(bank: Bank): Imported {
	const { name, today, lang = 'en' } = bank;
	const recognised = recognise(bank);
	const { reading, format, encoding, encodings, kind } = recognised;
	const title = titleFromName(name);
	const { entries, rows, ofFile } = entriesOf(reading, recognised.text, lang);
	const verified = readBack(
		entries.map(({ item }) => item),
		lang,
	);
	const pieces = verified.map((entry, i) => {
		const path = entries[i]?.path;
		return { item: pieceOf(entry, format, lang), ...(path !== undefined && { path }) };
	});
	const written = plan(pieces, title).map((section, i) => ({
		...{ name: `${i + 1}-${section.id}`, title: section.title },
		...writeSection(section),
	}));
	const all = [...rows, ...written.flatMap((section) => section.rows)].sort(
		(a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
	);
	const came = all.filter(({ outcome }) => outcome !== 'left-out').length;
	const summary = importedLesson.summary(came, titleFromName(name));
	const files = new Map([
		['lesson.md', lessonFile({ title, summary, lang, today })],
		['source.md', sourceFile],
	]);
	for (const section of written) {
		files.set(`${section.name}.md`, sectionFile(section.title));
		files.set(`${section.name}.quiz.md`, section.text);
	}
	return {
		lesson: folderName(title),
		title,
		rows: all,
		files,
		findings: [...recognised.findings, ...reading.ofFile, ...ofFile],
		formats: formatNames.map((each) => ({ name: each, label: formats[each].label })),
		...{ format, encoding, encodings, ...(kind && { kind }) },
	};
}

const nowhere: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The questions with their ids and categories, rows of what could not be read, and findings of no question. */
function entriesOf({ questions, places, findings, unread }: Reading, text: string, lang: string) {
	const asked: { foreign: Foreign; index: number; path?: string }[] = [];
	let path: string | undefined;
	for (const [index, question] of questions.entries()) {
		if (question.type === 'category') path = question.path;
		else asked.push({ foreign: question, index, ...(path !== undefined && { path }) });
	}
	const ids = idsOf(asked.map(({ foreign }) => foreign));
	const told = sorted(places, findings);
	const entries = asked.map(({ foreign, index, path: category }, i) => {
		const to = { id: ids[i] ?? `q-${i}`, section: '', lang, number: i + 1 };
		const misread = misreading(told.of[index] ?? []);
		const item: Entry = {
			foreign,
			imported: misread
				? { reason: leftOut('misread', misread.message) }
				: importQuestion(foreign, to),
			row: {
				place: places[index] ?? nowhere,
				title: titleFrom(titleOf(foreign).slice(0, 1000)),
				type: foreign.type,
				findings: told.of[index] ?? [],
			},
		};
		return { item, ...(category !== undefined && { path: category }) };
	});
	const lines = told.unread.length > 0 ? text.split(/\r\n|\n|\r/) : [];
	const known = new Set([...told.of.flat(), ...told.unread]);
	return {
		entries,
		rows: told.unread.map((finding) => unreadRow(finding, lines, unread)),
		ofFile: findings.filter((finding) => !known.has(finding)),
	};
}
