import type { Draft, Drafts } from '#lib/editing/drafts.ts';
import { titleOf } from '#lib/editing/drafts.ts';
import type { Workspace } from '#lib/editing/workspace.ts';

/** What is to be said of a draft: kept, on its way, only in memory, or not kept for want of room. */
export type Kept = 'kept' | 'keeping' | 'memory' | 'full';

/** A change is kept this long after it at the latest (ms). */
const WITHIN_MS = 300;

/** Keeps a draft as it is written: never two writings at once, and the latest one last. */
export class Keeping {
	kept = $state<Kept>('kept');
	/** When it was kept last (ms since 1970); 0 before that. */
	at = $state(0);
	/** Another tab wrote under the same key: this one has a key of its own now. */
	beside = $state(false);
	readonly #drafts: Drafts;
	#draft: Draft;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> | undefined;
	#changed = false;
	/** Called when the draft got another key. */
	readonly #onkey: (key: string) => void;

	constructor(drafts: Drafts, draft: Draft, onkey: (key: string) => void) {
		this.#drafts = drafts;
		this.#draft = draft;
		this.#onkey = onkey;
		this.at = draft.revision === 0 ? 0 : draft.at;
	}

	get folder(): Draft['folder'] {
		return this.#draft.folder;
	}

	/** Keeps the lesson soon. */
	change(workspace: Workspace, folder: Draft['folder'] = this.#draft.folder): void {
		this.#draft = { ...this.#draft, workspace, title: titleOf(workspace), folder };
		this.#changed = true;
		if (this.kept === 'kept') this.kept = 'keeping';
		this.#timer ??= setTimeout(() => void this.now(), WITHIN_MS);
	}

	/** Keeps what is not kept yet, at once. */
	async now(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		while (this.#changed || this.#writing) {
			this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
			await this.#writing;
			if (this.kept === 'full') return;
		}
	}

	async #write(): Promise<void> {
		this.#changed = false;
		const at = Date.now();
		const written = this.#draft;
		try {
			const { key, revision } = await this.#drafts.write({ ...written, at });
			if (key !== written.key) {
				this.beside = true;
				this.#onkey(key);
			}
			this.#draft = { ...this.#draft, key, revision };
			this.at = at;
			this.kept = this.#drafts.remembers ? (this.#changed ? 'keeping' : 'kept') : 'memory';
		} catch {
			this.#changed = true;
			this.kept = 'full';
		}
	}
}
