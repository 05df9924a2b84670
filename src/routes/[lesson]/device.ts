import type {
	Happening,
	Kept,
	KeptStatus,
	Progress,
	RunFacts,
	RunRecord,
} from '#lib/memory/index.ts';
import { newId } from '#lib/memory/stores/new-id.ts';
import type { RunEmitted, RunInput } from '#lib/run/index.ts';

/** A quiz that was left open. */
export interface Unfinished {
	readonly run: string;
	readonly answered: number;
	readonly of: number;
}

/** A run as the log knows it: what makes it again, and its entries to replay. */
export interface Remembered {
	readonly input: Pick<RunInput, 'id' | 'policy' | 'seed' | 'returns'>;
	readonly questions: readonly string[];
	readonly entries: RunRecord['entries'];
}

/** An answer given before reading. */
export interface Guess {
	readonly wording: string;
	readonly response?: unknown;
}

type Place = RunRecord['place'];
type Facts = RunFacts & { readonly place: Place; readonly returns?: number };
type Memory = typeof import('./memory.ts');

/** This device's memory as pages use it: opened when first needed, stamped with its clock and chance. */
class Device {
	#status: KeptStatus = { remembers: true, unsaved: 0 };
	readonly #listeners = new Set<() => void>();
	#opened: Promise<{ memory: Memory; store: Kept }> | undefined;

	/** Whether what happens here is remembered. */
	get status(): KeptStatus {
		return this.#status;
	}

	/** Calls back when the status has changed; gives the way to stop. */
	onStatus(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => this.#listeners.delete(changed);
	}

	/** Unique wherever it is made. */
	newId = newId;

	/** The id of a run before it has any line: the same on each visit, so that a draft finds its way back. */
	async firstRunId(key: string): Promise<string> {
		const { store } = await this.open();
		return `${store.device}/${key}`;
	}

	async progress(lesson: string): Promise<Progress> {
		const { memory, store } = await this.open();
		return memory.progress(await store.read(lesson), lesson);
	}

	/** The run over just these questions that was touched last here, if any. */
	async runOver(lesson: string, place: Place, questions: readonly string[]) {
		const { memory } = await this.open();
		return remembered(memory.runOver(await this.progress(lesson), place, questions));
	}

	/** The run of this id, if this device knows it. */
	async run(lesson: string, id: string): Promise<Remembered | undefined> {
		return remembered((await this.progress(lesson)).runs.find((run) => run.id === id));
	}

	/** What was guessed before the lesson: responses by question, with the wording they answered. */
	async guesses(lesson: string): Promise<ReadonlyMap<string, Guess>> {
		const { runs } = await this.progress(lesson);
		const entries = runs.filter(({ place }) => place === 'guess').flatMap((run) => run.entries);
		return new Map(
			entries.flatMap((entry): [string, Guess][] =>
				entry.type === 'answered' ? [[entry.question, entry]] : [],
			),
		);
	}

	async unfinishedQuiz(lesson: string): Promise<Unfinished | undefined> {
		const { memory } = await this.open();
		const run = memory.unfinishedAt(await this.progress(lesson), 'quiz');
		return run && { run: run.id, answered: run.answered, of: run.questions.length };
	}

	/** Records that a run has begun; resolves when that is kept. */
	async start(facts: Facts, questions: readonly string[]): Promise<void> {
		const { place, returns } = facts;
		await this.#keep({ type: 'started', place, returns, questions: [...questions] }, facts);
	}

	/** Records that a section was opened. */
	async read(lesson: string, section: string): Promise<void> {
		const { memory, store } = await this.open();
		await store.append([memory.readLine(lesson, section, this.#stamp(store))]);
	}

	/** Keeps what a run reports from now on. */
	report(emitted: RunEmitted, facts: RunFacts): void {
		void this.#keep(emitted, facts);
	}

	async keepDraft(run: string, question: string, draft: unknown): Promise<void> {
		const { store } = await this.open();
		await store.keepDraft(run, question, draft).catch(() => undefined);
	}

	async readDraft(run: string, question: string): Promise<unknown> {
		const { store } = await this.open();
		return store.readDraft(run, question).catch(() => undefined);
	}

	/** The store itself, for those who manage learners. */
	async open() {
		this.#opened ??= this.#load();
		return this.#opened;
	}

	async #load() {
		const memory = await import('./memory.ts');
		const store = await memory.openStore();
		this.#say(store.status);
		store.onStatus((status) => this.#say(status));
		return { memory, store };
	}

	#say(status: KeptStatus): void {
		this.#status = status;
		for (const listener of this.#listeners) listener();
	}

	async #keep(happening: Happening, facts: RunFacts): Promise<void> {
		const { memory, store } = await this.open();
		await store.append([memory.lineOf(happening, facts, this.#stamp(store))]);
	}

	#stamp(store: Kept) {
		return { id: this.newId(), at: Date.now(), device: store.device };
	}
}

export const device = new Device();

function remembered(run: RunRecord | undefined): Remembered | undefined {
	// What was answered in class was run by the room: no page can go on with it.
	if (!run || run.policy === 'room') return undefined;
	const { id, policy, seed, returns, questions, entries } = run;
	return { input: { id, policy, seed, returns }, questions, entries };
}
