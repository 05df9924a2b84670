import { changed } from '#lib/base/edits.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { writeQuestion } from '#lib/notation/write/index.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { keptEntries, fingerprintOf, fingerprintsIn, withFingerprints } from './kept.ts';
import { additions, commentsIn, segmentsOf, type Addition, type Segment } from './additions.ts';
import type { Imported } from './import-bank.ts';

/** What became of a question of the bank in a lesson that was there already. */
export type Became = 'added' | 'updated' | 'same' | 'edited';

/** A lesson that was brought up to date with a bank. */
export interface Updated {
	/** The files that are new or changed, by name; no other is touched. */
	readonly files: ReadonlyMap<string, string>;
	/** What became of each question that came in, by its id. `edited`: somebody changed it here since, so it stays as it is. */
	readonly became: ReadonlyMap<string, Became>;
	/** Questions that came in once and are not in this file; they stay. */
	readonly gone: readonly string[];
}

type Files = ReadonlyMap<string, string>;

/**
 * Brings a bank into a lesson that is there: by their ids questions that nobody edited since they came are brought up to date, with
 * what the lesson says of them alone (sources, other wordings); new ones stand behind those of their section, or in new sections.
 * Nothing else changes.
 */
export function updateLesson(name: string, files: Files, imported: Imported): Updated {
	const old = contentsOf(name, files);
	const fresh = contentsOf(imported.lesson, imported.files);
	const became = new Map<string, Became>();
	const written = new Map<string, string>();
	const fingerprints = new Map(old.fingerprints);
	const edits = new Map<string, { segment: Segment; text: string }[]>();
	const added: Addition[] = [];
	for (const [id, question] of fresh.questions) {
		const piece = fresh.segments.get(id);
		const segment = old.segments.get(id);
		if (!piece) continue;
		const what = segment ? outcomeOf(old, id, question) : 'added';
		became.set(id, what);
		if (what === 'edited') continue;
		fingerprints.set(id, fingerprintOf(question));
		if (!segment) added.push({ id, from: piece.file, text: piece.text.trimEnd() });
		const text = what === 'updated' ? replacement(old, piece, question, segment) : undefined;
		if (!segment || text === undefined) continue;
		const list = edits.get(segment.file);
		if (list) list.push({ segment, text });
		else edits.set(segment.file, [{ segment, text }]);
	}
	for (const [file, list] of edits) written.set(file, edited(files.get(file) ?? '', list));
	const placed = additions(added, imported, new Map([...files, ...written]));
	for (const [file, text] of placed) written.set(file, text);
	return {
		files: withOwnFingerprints(written, files, fingerprints),
		became,
		gone: [...old.fingerprints.keys()].filter(
			(id) => old.segments.has(id) && !fresh.questions.has(id),
		),
	};
}

interface Contents {
	readonly lang: string;
	readonly questions: ReadonlyMap<string, Question>;
	readonly segments: ReadonlyMap<string, Segment>;
	readonly fingerprints: ReadonlyMap<string, string>;
}

function contentsOf(name: string, files: Files): Contents {
	const { lesson } = checkLesson(name, files);
	const quizzes = [...files].filter(([file]) => /^\d+-.+\.quiz\.md$/.test(file));
	const questions = lesson?.sections.flatMap((section) => section.questions) ?? [];
	return {
		lang: lesson?.lang ?? 'en',
		questions: new Map(questions.map((question) => [question.id, question])),
		segments: new Map(
			quizzes.flatMap(([file, text]) =>
				segmentsOf(file, text).map((segment) => [segment.id, segment] as const),
			),
		),
		fingerprints: new Map(
			quizzes.flatMap(([, text]) => [...originalsIn(text), ...fingerprintsIn(text)]),
		),
	};
}

/** The states of questions that came in with their originals beside them, before their file listed all. */
const originalsIn = (text: string): (readonly [string, string])[] =>
	keptEntries(text).entries.flatMap((entry) =>
		'id' in entry && entry.at !== undefined ? [[entry.id, entry.at] as const] : [],
	);

/** What becomes of a question whose id is there already. */
function outcomeOf({ questions, fingerprints }: Contents, id: string, fresh: Question): Became {
	const known = questions.get(id);
	if (!known) return 'edited';
	const now = fingerprintOf(known);
	if (now === fingerprintOf(fresh)) return 'same';
	return fingerprints.get(id) === now ? 'updated' : 'edited';
}

/** The new question with what only this lesson says of it, and the comments of both. */
function replacement(
	{ lang, questions }: Contents,
	piece: Segment,
	fresh: Question,
	segment: Segment | undefined,
): string | undefined {
	const known = questions.get(fresh.id);
	if (!known || !segment) return undefined;
	const { section, source, also, goal, level, sensitive, partial } = known;
	const own = { section, source, also, level, sensitive, partial, ...(goal && { goal }) };
	const written = writeQuestion({ ...fresh, ...own }, lang);
	const comments = [commentsIn(piece).own, commentsIn(segment).others];
	return written && [written.trimEnd(), ...comments.filter((text) => text !== '')].join('\n\n');
}

/** A quiz file with new texts in the place of some of its questions. */
function edited(text: string, edits: readonly { segment: Segment; text: string }[]): string {
	const changes = edits.map(({ segment: { start, end }, text: put }) => {
		return { from: start, to: end, insert: `${put}\n${end < text.length ? '\n' : ''}` };
	});
	return changed(text, changes);
}

/** Each changed file with the states of its own questions. */
function withOwnFingerprints(
	written: Files,
	before: Files,
	fingerprints: ReadonlyMap<string, string>,
): Files {
	const result = new Map<string, string>();
	for (const [file, text] of written) {
		if (!file.endsWith('.quiz.md')) {
			result.set(file, text);
			continue;
		}
		const ids = segmentsOf(file, text).map(({ id }) => id);
		const own = new Map(
			ids.flatMap((id) => {
				const fingerprint = fingerprints.get(id);
				return fingerprint === undefined ? [] : [[id, fingerprint] as const];
			}),
		);
		result.set(file, withFingerprints(text, own));
	}
	return new Map([...result].filter(([file, text]) => before.get(file) !== text));
}
