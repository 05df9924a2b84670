import { changed, leftOut, type Foreign, type Loss } from '#lib/kinds/exchanging.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { formatNames, formats, type BankFormat } from '#lib/formats/table.ts';
import { isSame } from '#lib/base/same.ts';
import { readQuiz, wildAt, type QuizContext, type QuizFile } from '#lib/notation/index.ts';
import { writeQuestion } from '#lib/notation/write/index.ts';
import { isReadBack, type ImportResult } from './import-question.ts';
import { comment, fingerprintOf } from './kept.ts';
import { quizFile } from './layout.ts';
import { exportQuestion } from './export-question.ts';
import type { ImportRow } from './rows.ts';

/** A question of the bank on its way into a file. */
export interface Entry {
	readonly foreign: Foreign;
	readonly imported: ImportResult;
	/** What is known of its row so far. */
	readonly row: Omit<ImportRow, 'outcome' | 'reasons' | 'id' | 'section' | 'kind'>;
}

/** The section that a file is written for. */
interface SectionToWrite {
	/** Of its files, without their ending. */
	readonly name: string;
	readonly id: string;
	readonly title: string;
	readonly path?: string;
	readonly lang: string;
	readonly format: BankFormat;
}

/** A quiz file as text, and the rows of its questions. */
interface WrittenSection {
	readonly name: string;
	readonly title: string;
	readonly text: string;
	readonly rows: readonly ImportRow[];
}

type Verified = Entry & {
	readonly written?: string;
	readonly question?: Question;
	readonly reasons: readonly Loss[];
};

/** Writes a section's quiz file and reads it again: what does not come back as a question is left out, and kept beside the others. */
export function writeSection(section: SectionToWrite, entries: readonly Entry[]): WrittenSection {
	const { name, title, path, lang } = section;
	const verified = verify(section, entries);
	const head = [
		comment('category', path === undefined ? {} : { path }),
		comment('imported', { at: fingerprintsOf(verified) }),
	];
	const pieces = verified.map((entry) => pieceOf(entry, section));
	return {
		name,
		title,
		text: quizFile(title, [
			...head.flatMap((line) => line ?? []),
			...pieces.flatMap(({ text }) => text),
		]),
		rows: verified.map((entry, i) => rowOf(entry, pieces[i]?.lost ?? [], section.id)),
	};

	function pieceOf({ foreign, question, written }: Verified, { format }: SectionToWrite) {
		if (!question || written === undefined) {
			const text = comment('kept', { question: foreign });
			return text === undefined
				? { text: [], lost: [changed('kept-not')] }
				: { text: [text], lost: [] };
		}
		// What goes back by itself needs nothing kept.
		const { foreign: again } = exportQuestion(question, format, lang);
		if (again && isSame(again, foreign)) return { text: [written], lost: [] };
		const text = comment('original', { at: fingerprintOf(question), question: foreign });
		return text === undefined
			? { text: [written], lost: [changed('kept-not')] }
			: { text: [written, text], lost: [] };
	}
}

/** In which state each question came in. */
function fingerprintsOf(verified: readonly Verified[]): Record<string, string> {
	const arrived = verified.flatMap(({ question, written }) =>
		question && written ? [question] : [],
	);
	return Object.fromEntries(arrived.map((question) => [question.id, fingerprintOf(question)]));
}

/** The questions as the file's reader gives them back, and those that it refuses. */
function verify(section: SectionToWrite, entries: readonly Entry[]): Verified[] {
	const drafts = entries.map((entry): Verified => {
		if ('reason' in entry.imported) return { ...entry, reasons: [entry.imported.reason] };
		const question = { ...entry.imported.question, section: section.id };
		const written = writeQuestion(question, section.lang);
		return {
			...entry,
			question,
			reasons: entry.imported.reasons,
			...(written !== undefined && { written }),
		};
	});
	const texts = drafts.flatMap(({ written }) => written ?? []);
	const read = readQuiz(
		`${section.name}.quiz.md`,
		quizFile('-', texts),
		section.id,
		contextIn(section.lang),
	);
	const refused = refusedIn(read);
	const sound = read.questions.filter(({ id }) => !refused.has(id));
	const byId = new Map(sound.map((question) => [question.id, question]));
	return drafts.map((draft): Verified => {
		const { question, written, reasons, ...entry } = draft;
		if (!question || written === undefined) return { ...entry, reasons };
		const again = byId.get(question.id);
		if (!again || wildAt(written) !== undefined)
			return { ...entry, reasons: [leftOut('unwritable')] };
		if (isReadBack(question, again)) return { ...entry, written, question: again, reasons };
		// The key must be what it was; words may differ by a sign.
		if (question.kind !== again.kind || !isSame(keyOf(question), keyOf(again))) {
			return { ...entry, reasons: [leftOut('unwritable')] };
		}
		return {
			...entry,
			written,
			question: again,
			reasons: [...reasons, changed('reads-otherwise')],
		};
	});
}

/** The questions of a file in which an error stands, whether it sets them aside or not. */
function refusedIn({ ids, findings }: QuizFile): Set<string> {
	const errors = findings.filter(({ severity }) => severity === 'error');
	return new Set(errors.map(({ line }) => ids.findLast(({ span }) => span.line <= line)?.id ?? ''));
}

/** What decides what is right: numbers, ticks and typed answers, not rich text. */
function keyOf({ body }: Question): unknown {
	return JSON.parse(
		JSON.stringify(body, (name, value: unknown) =>
			richKeys.has(name) && Array.isArray(value) ? value.length > 0 : value,
		),
	);
}

const richKeys = new Set(['text', 'feedback', 'left', 'right', 'name', 'spare']);

/** A lesson that has nothing but questions. */
function contextIn(lang: string): QuizContext {
	const none: ReadonlySet<string> = new Set();
	return {
		...{ paragraphs: none, voices: none, mistakes: none, people: none, places: none },
		...{ terms: none, files: none, complete: false, lang },
	};
}

function rowOf(
	{ row, reasons, question }: Verified,
	lost: readonly Loss[],
	section: string,
): ImportRow {
	const all = [...reasons, ...lost];
	if (!question) return { ...row, outcome: 'left-out', reasons: all };
	const { id, kind } = question;
	const isMended = row.findings.some(({ name }) => mends.has(name));
	return {
		...row,
		outcome: all.length > 0 || isMended ? 'changed' : 'came-in',
		reasons: all,
		id,
		kind,
		section,
	};
}

/** Findings after which a question is not what its letters say. */
const mends: ReadonlySet<string> = new Set(
	formatNames.flatMap((name) => formats[name].tells.mended ?? []),
);
