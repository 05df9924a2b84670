import type { Finding, Fix } from '#lib/base/finding.ts';
import { applyFixes } from '#lib/base/edits.ts';
import type { Draft } from '#lib/editing/drafts.ts';
import { inOrder, kindOfFile } from '#lib/editing/file-names.ts';
import { endingOf, fromEditor, toEditor } from '#lib/editing/line-endings.ts';
import { noNames } from '#lib/editing/names.ts';
import { changedFiles, folderOf, withText, type Workspace } from '#lib/editing/workspace.ts';
import type { Failure } from './engine/channel.ts';
import { read, tidy } from './engine/engine.ts';
import type { Reading } from './engine/reading.ts';
import type { Keeping } from './keeping.svelte.ts';

/** A pause in typing before the lesson is read again (ms). */
const PAUSE_MS = 120;

/** Where the text is to show a place; a new value each time it is asked for. */
export interface Jump {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** The lesson on the desk: its files, what the engine says of them, which file is open. */
export class Desk {
	workspace = $state.raw<Workspace>({
		id: '',
		files: new Map(),
		pictures: new Map(),
		saved: new Map(),
	});
	/** The file that is open. */
	file = $state('');
	/** Where the cursor stands in it. */
	cursor = $state(0);
	jump = $state.raw<Jump>();
	/** What the engine said last, and the lesson it could read last. */
	reading = $state.raw<Reading & { readonly files: Workspace['files'] }>();
	/** Why the last reading came to nothing. */
	unread = $state<Failure>();
	lesson = $state.raw<Reading['lesson']>();
	names = $state.raw(noNames);
	readonly keeping: Keeping;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked = 0;

	constructor(draft: Draft, keeping: Keeping) {
		this.keeping = keeping;
		this.workspace = draft.workspace;
		this.file = firstFile(draft.workspace);
		// What lies nowhere else is kept before a key is touched.
		if (draft.revision === 0 && this.unsaved.size > 0) keeping.change(draft.workspace);
		void this.read();
	}

	/** Names of all files, in reading order. */
	get fileNames(): string[] {
		return inOrder(this.workspace.files.keys());
	}

	get unsaved(): ReadonlySet<string> {
		return new Set(changedFiles(this.workspace));
	}

	/** The open file's text, as the editor shows it. */
	get text(): string {
		return toEditor(this.workspace.files.get(this.file) ?? '');
	}

	/** Takes what was typed into a file. */
	type(file: string, text: string): void {
		const ending = endingOf(this.workspace.files.get(file) ?? '');
		this.change(withText(this.workspace, file, fromEditor(text, ending)));
	}

	/** Takes a changed lesson: kept soon, read soon. */
	change(workspace: Workspace): void {
		if (workspace === this.workspace) return;
		this.workspace = workspace;
		if (!workspace.files.has(this.file)) this.file = firstFile(workspace);
		this.keeping.change(workspace);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.read(), PAUSE_MS);
	}

	/** Takes the lesson as it lies in a folder now. */
	saved(workspace: Workspace, folder: NonNullable<Draft['folder']>): void {
		this.workspace = { ...this.workspace, saved: workspace.saved };
		this.keeping.change(this.workspace, folder);
	}

	/** From here on every file counts as one that lies nowhere yet. */
	forgetSaved(): void {
		this.workspace = { ...this.workspace, saved: new Map() };
	}

	/** Takes a lesson in which the open file has another name. */
	rename(workspace: Workspace, file: string): void {
		this.change(workspace);
		this.open(file);
	}

	/** Reads the lesson as it is now; an answer that comes late is passed over. */
	async read(): Promise<void> {
		clearTimeout(this.#timer);
		const asked = ++this.#asked;
		const { id, files } = this.workspace;
		const reading = await read(id, folderOf(this.workspace));
		if (asked !== this.#asked) return;
		this.unread = typeof reading === 'string' ? reading : undefined;
		if (typeof reading === 'string') return;
		this.reading = { ...reading, files };
		if (reading.lesson) this.lesson = reading.lesson;
		if (reading.names) this.names = reading.names;
	}

	/** Opens a file, at a place if one is given. */
	open(file: string, line?: number, column = 1): void {
		if (!this.workspace.files.has(file)) return;
		this.file = file;
		if (line !== undefined) this.jump = { file, line, column };
	}

	/** Writes the open file in its canonical form, as one step that can be undone. */
	async tidy(): Promise<void> {
		const { file } = this;
		const before = this.workspace.files.get(file);
		const tidied = before === undefined ? undefined : await tidy(file, toEditor(before));
		// What was typed meanwhile is not taken away.
		if (tidied !== undefined && this.workspace.files.get(file) === before) this.type(file, tidied);
	}

	/** Mends what a finding says, where its fix is still about the text as it is. */
	async mend({ file, name, message, fix }: Finding): Promise<void> {
		const now = () => this.workspace.files.get(file);
		let wanted: Fix | undefined = fix;
		if (this.reading?.files.get(file) !== now()) {
			await this.read();
			const again = this.reading?.findings.find(
				(each) => each.file === file && each.name === name && each.message === message,
			);
			wanted = again?.fix;
		}
		const text = now();
		if (!wanted || text === undefined) return;
		this.type(file, toEditor(applyFixes(text, [wanted])));
		const [first] = wanted.edits;
		if (first) this.open(file, first.range.line, first.range.column);
		await this.read();
	}
}

/** What a person came to see: the questions of the first section, or whatever there is. */
function firstFile({ files }: Workspace): string {
	const names = inOrder(files.keys());
	return names.find((name) => kindOfFile(name) === 'quiz') ?? names[0] ?? '';
}
