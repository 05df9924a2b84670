import {
	lineOf,
	progress,
	readLine,
	unfinishedAt,
	type Asked,
	type BufferedStore,
	type Edited,
	type Happening,
	type Progress,
	type RunFacts,
	type RunRecord,
	type SaveStatus,
} from '#lib/memory/index.ts';
import { newId } from '#lib/memory/stores/new-id.ts';
import { openStore } from '#lib/memory/stores/open.ts';
import type { RunInput } from '#lib/run/index.ts';

/** A quiz that was left open. */
export interface Unfinished {
	readonly run: string;
	readonly answered: number;
	readonly of: number;
}

/** A run as the log knows it: what makes it again, and its entries to replay. */
export interface Remembered {
	readonly input: Pick<RunInput, 'id' | 'policy' | 'seed' | 'returns'>;
	/** The run whose missed questions it asks. */
	readonly again?: string;
	readonly questions: readonly string[];
	readonly entries: RunRecord['entries'];
}

/** An answer given before reading. */
export interface Guess {
	readonly wording: string;
	readonly meaning?: string | undefined;
	readonly response?: unknown;
}

/** What the log knows of the questions that a page asks. */
export interface Recalled extends Edited {
	/** The run to go on with, if there is one. */
	readonly past?: Remembered;
	/** The id of a run that has no line yet: the same on each visit, so that a draft finds its way back. */
	readonly freshId: string;
	/** What was guessed before, by question. */
	readonly guesses: ReadonlyMap<string, Guess>;
}

type Place = RunRecord['place'];
type Facts = RunFacts & {
	readonly place: Place;
	readonly returns?: number;
	readonly again?: string;
};

/** A store that neither keeps nor refuses for so long is said not to keep (ms). */
const PATIENCE_MS = 3000;

/** This device's memory as pages use it: opened when first needed, stamped with its clock and chance. */
class Device {
	#status: SaveStatus = { remembers: true, unsaved: 0 };
	readonly #listeners = new Set<() => void>();
	readonly #readers = new Set<() => void>();
	#opened: Promise<BufferedStore> | undefined;
	#now: BufferedStore | undefined;

	/** Whether what happens here is remembered. */
	get status(): SaveStatus {
		return this.#status;
	}

	/** Calls back when the status has changed; gives the way to stop. */
	onStatus(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => this.#listeners.delete(changed);
	}

	/** Calls back when this page has added to what the device knows, or another learner was chosen; gives the way to stop. */
	onChanged(happened: () => void): () => void {
		this.#readers.add(happened);
		return () => this.#readers.delete(happened);
	}

	changed(): void {
		for (const happened of this.#readers) happened();
	}

	/** Unique wherever it is made. */
	newId = newId;

	/** What is known of a lesson; of the questions named, what still counts. */
	async progress(lesson: string, now?: readonly Asked[]): Promise<Progress> {
		const store = await this.open();
		return progress(await store.read(lesson), lesson, now);
	}

	/** What is known of these questions at their place: of the run with this id, else of the one to go on with. */
	async recall(
		lesson: string,
		place: Place,
		asked: readonly Asked[],
		run?: string,
	): Promise<Recalled> {
		const store = await this.open();
		const known = await this.progress(lesson, asked);
		const ids = asked.map(({ id }) => id);
		return {
			...(await pastOf(known, place, asked, run)),
			freshId: `${store.device}/${lesson}/${place}/${ids[0] ?? ''}`,
			guesses: guessesIn(known),
		};
	}

	/** The run of this id, if this device knows it. */
	async run(lesson: string, id: string): Promise<Remembered | undefined> {
		return remembered((await this.progress(lesson)).runs.find((run) => run.id === id));
	}

	/** How often another tab has written; NaN where only the log can tell. */
	get elsewhere(): number {
		return this.#now?.elsewhere ?? NaN;
	}

	/** Calls back when another tab has added something to the log. */
	async onElsewhere(changed: () => void): Promise<void> {
		(await this.open()).subscribe(changed);
	}

	async unfinishedQuiz(lesson: string): Promise<Unfinished | undefined> {
		const run = unfinishedAt(await this.progress(lesson), 'quiz');
		return run && { run: run.id, answered: run.answered, of: run.questions.length };
	}

	/** Records that a run has begun; resolves when that is kept. */
	async start(facts: Facts, questions: readonly string[]): Promise<void> {
		await this.open();
		await this.report([startOf(facts, questions)], facts);
	}

	/** Records that a section was opened. */
	async read(lesson: string, section: string): Promise<void> {
		const store = await this.open();
		await store.append([readLine(lesson, section, this.#stamp(store))]);
	}

	/**
	 * Keeps what happened in a run (now, or at a time in ms), all of it or nothing. Gives nothing where it is safe at once; else what resolves when it is
	 * kept, or said not to be. Only once the device is open: a run begins with what it recalls.
	 */
	report(
		happenings: readonly Happening[],
		facts: RunFacts,
		at = Date.now(),
	): Promise<void> | undefined {
		const store = this.#now;
		if (!store) return undefined;
		const kept = store.append(
			happenings.map((each) => lineOf(each, facts, this.#stamp(store, at))),
		);
		this.changed();
		return store.safe ? undefined : Promise.race([kept, this.#late(store)]);
	}

	async keepDraft(run: string, question: string, draft: unknown): Promise<void> {
		const store = await this.open();
		await store.keepDraft(run, question, draft).catch(() => undefined);
	}

	async readDraft(run: string, question: string): Promise<unknown> {
		const store = await this.open();
		return store.readDraft(run, question).catch(() => undefined);
	}

	/** The store itself, for those who manage learners. */
	async open() {
		this.#opened ??= this.#load().catch((error: unknown) => {
			// What could not be fetched can be asked for again.
			this.#opened = undefined;
			throw error;
		});
		return this.#opened;
	}

	async #load() {
		const store = await openStore();
		this.#say(store.status);
		store.onStatus((status) => this.#say(status));
		return (this.#now = store);
	}

	async #late(store: BufferedStore): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
		if (!store.safe) this.#say({ ...store.status, remembers: false });
	}

	#say(status: SaveStatus): void {
		this.#status = status;
		for (const listener of this.#listeners) listener();
	}

	#stamp(store: BufferedStore, at = Date.now()) {
		return { id: this.newId(), at, device: store.device };
	}
}

export const device = new Device();

const nothing: ReadonlySet<string> = new Set();

/** The run to go on with, and what edits have done to what was answered: read where anything was. */
async function pastOf(
	known: Progress,
	place: Place,
	asked: readonly Asked[],
	run: string | undefined,
): Promise<Pick<Recalled, 'past' | 'changed' | 'added'>> {
	if (known.runs.length === 0) return { changed: nothing, added: nothing };
	const { editedSince, runOver } = await import('#lib/memory/edited.ts');
	const ids = asked.map(({ id }) => id);
	const found = run ? known.runs.find(({ id }) => id === run) : runOver(known, place, ids);
	return { ...editedSince(known, place, asked), past: remembered(found) };
}

function remembered(run: RunRecord | undefined): Remembered | undefined {
	// What was answered in class was run by the room: no page can go on with it.
	if (!run || run.policy === 'room') return undefined;
	const { id, policy, seed, returns, again, questions, entries } = run;
	return { input: { id, policy, seed, returns }, again, questions, entries };
}

/** What was guessed before the lesson: responses by question, with the wording they answered. */
export function guessesIn({ runs }: Progress): ReadonlyMap<string, Guess> {
	const entries = runs.filter(({ place }) => place === 'guess').flatMap((run) => run.entries);
	return new Map(
		entries.flatMap((entry): [string, Guess][] =>
			entry.type === 'answered' ? [[entry.question, entry]] : [],
		),
	);
}

/** That a run begins, over these questions in the order asked. */
export const startOf = (
	{ place, returns, again }: Pick<Facts, 'place' | 'returns' | 'again'>,
	questions: readonly string[],
): Happening => ({ type: 'started', place, returns, again, questions: [...questions] });
