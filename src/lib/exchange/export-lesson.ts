import type { BankFinding } from '#lib/base/finding.ts';
import type { BankFormat } from '#lib/formats/table.ts';
import { formats } from '#lib/formats/table.ts';
import { lost, type Foreign, type Loss } from '#lib/kinds/exchanging.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson, Section } from '#lib/lesson/lesson.ts';
import { keptEntries, fingerprintOf, type KeptEntry } from './kept.ts';
import { exportQuestion, headingWords, titleOf } from './export-question.ts';
import { titleFrom } from './rows.ts';

/** A question of the lesson in an export. */
interface ExportRow {
	/** Its id here; none for what was only kept for the way back. */
	readonly id?: string;
	readonly title: string;
	/** What the format can't carry of it. */
	readonly losses: readonly Loss[];
	/** True where it is not in the text at all. */
	readonly leftOut: boolean;
}

/** A lesson as a bank. */
export interface Exported {
	/** What the format can't carry, by name, the most frequent first: to be said before the text is given away. */
	readonly losses: readonly (Loss & { readonly count: number })[];
	readonly rows: readonly ExportRow[];
	readonly text: string;
}

/**
 * Writes all questions of a lesson in another program's format. `files` are the lesson's own: what came with a question from
 * another program and was kept there goes back with it, where the question was not changed since.
 */
export function exportLesson(
	lesson: Lesson,
	files: ReadonlyMap<string, string>,
	format: BankFormat,
): Exported {
	const rows: ExportRow[] = [];
	const texts: string[] = [];
	for (const section of lesson.sections) {
		const { category, pieces } = piecesOf(lesson, section, files);
		if (category !== undefined && !formats[format].isPlain) {
			texts.push(formats[format].write([{ type: 'category', path: category }]).text);
		}
		for (const piece of pieces) {
			const { row, text } = write(piece, format, lesson.lang, category !== undefined);
			rows.push(row);
			texts.push(text);
		}
	}
	return { losses: summed(rows), rows, text: texts.join('') };
}

type Piece =
	| { readonly kept: Foreign }
	| { readonly question: Question; readonly original?: Foreign; readonly at?: string };

/** A section's questions and what is kept between them, in the order of the file. */
function piecesOf(
	lesson: Lesson,
	section: Section,
	files: ReadonlyMap<string, string>,
): { readonly category?: string; readonly pieces: readonly Piece[] } {
	const name = [...files.keys()].find(
		(file) => /^\d+-(.+)\.quiz\.md$/.exec(file)?.[1] === section.id,
	);
	const { entries, category } = keptEntries(files.get(name ?? '') ?? '');
	const questions = new Map(section.questions.map((question) => [question.id, question]));
	const pieces = entries.flatMap((entry) => pieceOf(entry, questions));
	const rest = [...questions.values()].map((question) => ({ question }));
	const own = ['$course$', lesson.title, section.title].map((each) => each.replaceAll('/', '//'));
	const path = category ? category.path : own.join('/');
	return { ...(path !== undefined && { category: path }), pieces: [...pieces, ...rest] };
}

function pieceOf(entry: KeptEntry, questions: Map<string, Question>): Piece[] {
	if ('kept' in entry) return [entry];
	const question = questions.get(entry.id);
	questions.delete(entry.id);
	return question ? [{ ...entry, question }] : [];
}

function write(
	piece: Piece,
	format: BankFormat,
	lang: string,
	hasCategory: boolean,
): { row: ExportRow; text: string } {
	const { foreign, losses, ...about } = exportPiece(piece, format, lang);
	if (!foreign) return { row: { ...about, losses, leftOut: true }, text: '' };
	const { text, findings } = formats[format].write([foreign]);
	const [refused] = findings.filter(({ severity }) => severity === 'error');
	if (refused)
		return { row: { ...about, losses: saidOf(refused, format, []), leftOut: true }, text: '' };
	// A plain format's losses are all told already.
	const { isPlain } = formats[format];
	const said = isPlain ? [] : findings.flatMap((finding) => saidOf(finding, format, losses));
	const category = isPlain && hasCategory ? [lost('category')] : [];
	return { row: { ...about, losses: [...losses, ...said, ...category], leftOut: false }, text };
}

interface ExportedPiece {
	readonly id?: string;
	readonly title: string;
	readonly foreign?: Foreign;
	readonly losses: readonly Loss[];
}

function exportPiece(piece: Piece, format: BankFormat, lang: string): ExportedPiece {
	if ('kept' in piece) {
		return {
			foreign: piece.kept,
			losses: keptLost(piece.kept, format),
			title: titleFrom(titleOf(piece.kept)),
		};
	}
	const { question, original, at } = piece;
	const about = { id: question.id, title: titleFrom(headingWords(question)) };
	const exported = exportQuestion(question, format, lang);
	if (!original) return { ...exported, ...about };
	if (at === fingerprintOf(question)) {
		// As it came; what was added here since stays here.
		const added = exported.losses.filter(({ name }) => addedHere.has(name));
		return { foreign: original, losses: [...added, ...keptLost(original, format)], ...about };
	}
	const { name, idnumber, tags } = original;
	const foreign = exported.foreign && {
		...exported.foreign,
		name,
		...(idnumber && { idnumber }),
		...(tags && { tags }),
	};
	return { ...(foreign && { foreign }), losses: [...exported.losses, lost('extras')], ...about };
}

const addedHere = new Set(['source', 'also', 'goal', 'level', 'sensitive', 'all-or-nothing']);

/** A plain format has lines of words: what else came from another one stays behind. */
const keptLost = (foreign: Foreign, format: BankFormat): Loss[] =>
	formats[format].isPlain && foreign.extras?.gift ? [lost('extras')] : [];

/** A writer's own finding, where it is not said already. */
function saidOf(
	{ name, message }: BankFinding,
	format: BankFormat,
	losses: readonly Loss[],
): Loss[] {
	const { refuses, repeats } = formats[format];
	if (name === refuses.kind) return [lost('not-this-kind')];
	if (name === refuses.text) return [lost('not-readable')];
	return name === repeats && losses.length > 0 ? [] : [{ name, message }];
}

function summed(rows: readonly ExportRow[]): Exported['losses'] {
	const counts = new Map<string, Loss & { count: number }>();
	for (const { losses } of rows) {
		for (const name of new Set(losses.map((loss) => loss.name))) {
			const loss = losses.find((each) => each.name === name);
			const known = counts.get(name);
			if (known) known.count++;
			else if (loss) counts.set(name, { ...loss, count: 1 });
		}
	}
	return [...counts.values()].sort((a, b) => b.count - a.count);
}
