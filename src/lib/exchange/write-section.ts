import { changed, leftOut, type Loss } from '#lib/kinds/exchanging.ts';
import { formatNames, formats, type BankFormat } from '#lib/formats/table.ts';
import { isSame } from '#lib/base/same.ts';
import { exportQuestion } from './export-question.ts';
import { comment, fingerprintOf } from './kept.ts';
import { quizFile, roomOf, type Planned } from './layout.ts';
import type { Verified } from './read-back.ts';
import type { ImportRow } from './rows.ts';

/** What of a question stands in a file: its text where it came in, and what is kept of it for the way back. */
export interface Piece {
	readonly entry: Verified;
	readonly text: string;
	/** What could not be kept. */
	readonly lost: readonly Loss[];
}

/** A quiz file as text, and the rows of its questions. */
interface WrittenSection {
	readonly text: string;
	readonly rows: readonly ImportRow[];
}

/** A question as it stands in its file. What leaves no room for anything else there is left out. */
export function pieceOf(entry: Verified, format: BankFormat, lang: string): Piece {
	const { foreign, question, written } = entry;
	if (!question || written === undefined)
		return { entry, ...kept(comment('kept', { question: foreign })) };
	if (written.length > roomOf('')) {
		const { question: _, written: __, ...rest } = entry;
		return pieceOf({ ...rest, reasons: [leftOut('too-long')] }, format, lang);
	}
	// What goes back by itself needs nothing kept.
	const { foreign: again } = exportQuestion(question, format, lang);
	if (again && isSame(again, foreign)) return { entry, text: written, lost: [] };
	return {
		entry,
		...kept(comment('original', { at: fingerprintOf(question), question: foreign }), written),
	};
}

function kept(line: string | undefined, written = ''): Pick<Piece, 'text' | 'lost'> {
	const text = [written.trimEnd(), line ?? ''].filter((each) => each !== '').join('\n\n');
	return line === undefined || text.length > roomOf('')
		? { text: written, lost: [changed('kept-not')] }
		: { text, lost: [] };
}

/** Writes a section's quiz file. */
export function writeSection({ id, title, path, items }: Planned<Piece>): WrittenSection {
	const head = [
		comment('category', path === undefined ? {} : { path }),
		comment('imported', { at: fingerprintsOf(items) }),
	];
	const texts = items.map(({ text }) => text).filter((text) => text !== '');
	return {
		text: quizFile(title, [...head.flatMap((line) => line ?? []), ...texts]),
		rows: items.map(({ entry, lost }) => rowOf(entry, lost, id)),
	};
}

/** In which state each question came in. */
function fingerprintsOf(pieces: readonly Piece[]): Record<string, string> {
	const arrived = pieces.flatMap(({ entry: { question } }) => question ?? []);
	return Object.fromEntries(arrived.map((question) => [question.id, fingerprintOf(question)]));
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
