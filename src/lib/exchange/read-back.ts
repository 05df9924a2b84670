import { changed, leftOut, type Foreign, type Loss } from '#lib/kinds/exchanging.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { isSame } from '#lib/base/same.ts';
import { readQuiz, wildAt, type QuizContext, type QuizFile } from '#lib/notation/index.ts';
import { writeQuestion } from '#lib/notation/write/index.ts';
import { isReadBack, type ImportResult } from './import-question.ts';
import { fingerprintOf } from './kept.ts';
import { quizFile } from './layout.ts';
import type { ImportRow } from './rows.ts';
import { shapeOf } from './shapes.ts';

/** A question of the bank on its way into a file. */
export interface Entry {
	readonly foreign: Foreign;
	readonly imported: ImportResult;
	/** What is known of its row so far. */
	readonly row: Omit<ImportRow, 'outcome' | 'reasons' | 'id' | 'section' | 'kind'>;
}

/** An entry with its text and the question that will be read there; without them where it is left out. */
export type Verified = Entry & {
	readonly written?: string;
	readonly question?: Question;
	readonly reasons: readonly Loss[];
};

/** So many texts are read at once, as they will stand in a file. */
const AT_ONCE = 40;

/** The questions as a quiz file's reader gives them back, and those that it refuses. Of plain texts of one shape one is read. */
export function readBack(entries: readonly Entry[], lang: string): Verified[] {
	const drafts = entries.map((entry) => draftOf(entry, lang));
	const proven = new Set<string>();
	const results = new Map<Verified, Verified>();
	const asked = drafts.filter(({ written }) => written !== undefined);
	for (let from = 0; from < asked.length; from += AT_ONCE)
		verify(asked.slice(from, from + AT_ONCE), lang, proven, results);
	return drafts.map((draft) => results.get(draft) ?? draft);
}

function draftOf(entry: Entry, lang: string): Verified {
	if ('reason' in entry.imported) return { ...entry, reasons: [entry.imported.reason] };
	const { question, reasons } = entry.imported;
	const written = writeQuestion(question, lang);
	return written === undefined ? { ...entry, reasons } : { ...entry, question, reasons, written };
}

/** `proven` are the shapes of texts that came back as they were written, `results` what became of those that were read; both grow. */
function verify(
	drafts: readonly Verified[],
	lang: string,
	proven: Set<string>,
	results: Map<Verified, Verified>,
): void {
	const shapes = new Map(drafts.map((draft) => [draft, shapeOf(draft.written ?? '[')]));
	const read = (some: readonly Verified[]) => {
		const questions = questionsIn(some, lang);
		for (const draft of some) {
			const again = questions.get(draft.question?.id ?? '');
			const shape = shapes.get(draft);
			results.set(draft, outcomeOf(draft, again));
			if (shape !== undefined && isWhole(draft, again)) proven.add(shape);
		}
	};
	const waiting = new Set<string>();
	read(
		drafts.filter((draft) => {
			const shape = shapes.get(draft);
			const waits = shape !== undefined && (proven.has(shape) || waiting.has(shape));
			if (shape !== undefined) waiting.add(shape);
			return !waits;
		}),
	);
	read(drafts.filter((draft) => !results.has(draft) && !proven.has(shapes.get(draft) ?? '')));
}

/** What a file of these texts has, by id, without what stands in it with an error. */
function questionsIn(drafts: readonly Verified[], lang: string): ReadonlyMap<string, Question> {
	const texts = drafts.flatMap(({ written }) => written ?? []);
	if (texts.length === 0) return new Map();
	const read = readQuiz('1-bank.quiz.md', quizFile('-', texts), '', contextIn(lang));
	const refused = refusedIn(read);
	const sound = read.questions.filter(({ id }) => !refused.has(id));
	return new Map(sound.map((question) => [question.id, question]));
}

/** What becomes of a draft that was read again as this question, or as none. */
function outcomeOf(draft: Verified, again: Question | undefined): Verified {
	const { question, written, reasons, ...entry } = draft;
	if (!question || written === undefined) return { ...entry, reasons };
	if (!again || wildAt(written) !== undefined)
		return { ...entry, reasons: [leftOut('unwritable')] };
	if (isReadBack(question, again)) return { ...entry, written, question: again, reasons };
	// The key must be what it was; words may differ by a sign.
	if (question.kind !== again.kind || !isSame(keyOf(question), keyOf(again)))
		return { ...entry, reasons: [leftOut('unwritable')] };
	return { ...entry, written, question: again, reasons: [...reasons, changed('reads-otherwise')] };
}

/** Hashes are made where a file is read: what came from elsewhere has none yet. */
const unhashed = { wording: '', meaning: '' };

/** True where all of a question came back, in the order in which it is told by its fingerprint. */
function isWhole({ question, written }: Verified, again: Question | undefined): boolean {
	if (!question || !again || written === undefined || wildAt(written) !== undefined) return false;
	const isAlike = isSame({ ...question, ...unhashed }, { ...again, ...unhashed });
	return isAlike && fingerprintOf(question) === fingerprintOf(again);
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
