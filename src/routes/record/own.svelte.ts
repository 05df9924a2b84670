import { isEntry, isNewer, readLogFile, writeLogFile, type LogFile } from '#lib/memory/index.ts';
import type { BufferedStore, Entry } from '#lib/memory/index.ts';
import { openStore } from '#lib/memory/stores/open.ts';

/** What came of a file: how many lines are new here, and how many were here before. */
export interface BroughtIn {
	readonly fresh: number;
	readonly before: number;
	readonly file: LogFile;
	/** The device did not keep them. */
	readonly failed: boolean;
}

/** The record of who learns on this device, as the page shows it; read again after each change, other tabs' too. */
export class OwnRecord {
	/** All that lies in the log, whatever it is. */
	lines = $state.raw<readonly unknown[]>([]);
	name = $state('');
	looked = $state(false);
	/** Whether the browser has promised not to clear it; undefined where it does not say. */
	lasting = $state<boolean>();
	#store: BufferedStore | undefined;

	/** Those that this version understands. */
	readonly entries: readonly Entry[] = $derived(this.lines.filter(isEntry));
	readonly newer: number = $derived(this.lines.filter(isNewer).length);
	readonly bad: number = $derived(this.lines.length - this.entries.length - this.newer);

	/** Opens the store, and reads it at each change of another tab. */
	async open(): Promise<void> {
		const store = await this.#opened();
		store.subscribe(() => void this.look());
		this.lasting = await navigator.storage?.persisted?.();
		await this.look();
	}

	async look(): Promise<void> {
		const store = await this.#opened();
		const { all, chosen } = await store.learners();
		this.name = all.find(({ id }) => id === chosen)?.name ?? '';
		this.lines = await store.read();
		this.looked = true;
	}

	/** The whole log as a file's text. */
	get file(): string {
		return writeLogFile(this.lines);
	}

	/** Merges a file into the log; undefined where it is none. */
	async bring(text: string): Promise<BroughtIn | undefined> {
		const file = readLogFile(text);
		if (!file) return undefined;
		const store = await this.#opened();
		const known = new Set((await store.read()).map(idOf));
		const before = file.lines.filter(({ id }) => known.has(id)).length;
		await store.append(file.lines);
		const { remembers, unsaved } = store.status;
		await this.look();
		const failed = !remembers || unsaved > 0;
		return { fresh: file.lines.length - before, before, file, failed };
	}

	/** Asks the browser to keep it; whether it has promised. */
	async ask(): Promise<boolean> {
		this.lasting = await navigator.storage?.persist?.();
		return this.lasting ?? false;
	}

	async forgetLesson(lesson: string): Promise<void> {
		await (await this.#opened()).clear(lesson);
		await this.look();
	}

	async forgetLearner(): Promise<void> {
		const store = await this.#opened();
		await store.removeLearner(store.learner);
		await this.look();
	}

	async forgetEveryone(): Promise<void> {
		const store = await this.#opened();
		for (const { id } of (await store.learners()).all) await store.removeLearner(id);
		await this.look();
	}

	async #opened(): Promise<BufferedStore> {
		return (this.#store ??= await openStore());
	}
}

const idOf = (line: unknown): unknown =>
	typeof line === 'object' && line !== null && 'id' in line ? line.id : undefined;
