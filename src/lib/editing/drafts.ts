import type { Workspace } from './workspace.ts';

/** A lesson kept on this device while it is written. */
export interface Draft {
	/** Its place on this device; another than the lesson's id, since a lesson may have several drafts. */
	readonly key: string;
	/** Counts what was written under this key: a tab that comes second sees that the first was here. 0: never written. */
	readonly revision: number;
	readonly title: string;
	/** When it was written last: milliseconds since 1970. */
	readonly at: number;
	readonly workspace: Workspace;
	/** The folder on the disk that it came from, where the browser gave a way back to it. */
	readonly folder?: FileSystemDirectoryHandle;
}

/** A draft as a list shows it. */
export type DraftNote = Pick<Draft, 'key' | 'title' | 'at'> & { readonly lesson: string };

/** Where drafts are kept. */
export interface Drafts {
	/** False where they are gone when the page is closed. */
	readonly remembers: boolean;
	/** The latest first. */
	list(): Promise<readonly DraftNote[]>;
	read(key: string): Promise<Draft | undefined>;
	/**
	 * Keeps a draft and gives it back as it is kept. Where another tab wrote under its key meanwhile, neither is lost: this one
	 * gets a key of its own. Rejects where there is no room.
	 */
	write(draft: Draft): Promise<Draft>;
	remove(key: string): Promise<void>;
	close(): void;
}

/** How a draft is written over what lies under its key now; `ownKey` is for one that must go beside it. */
export function placed(
	draft: Draft,
	kept: Pick<Draft, 'revision'> | undefined,
	ownKey: string,
): Draft {
	const inOrder = kept === undefined || kept.revision === draft.revision;
	if (inOrder) return { ...draft, revision: draft.revision + 1 };
	return { ...draft, key: ownKey, revision: 1 };
}

/** The latest first. */
export const latestFirst = (notes: readonly DraftNote[]): DraftNote[] =>
	[...notes].sort((a, b) => b.at - a.at);

/** What a list shows of a draft. */
export const noteOf = ({ key, title, at, workspace }: Draft): DraftNote => ({
	key,
	title,
	at,
	lesson: workspace.id,
});

/** A lesson's title as its file has it, also while that file can't be read; its id where there is none. */
export function titleOf({ id, files }: Pick<Workspace, 'id' | 'files'>): string {
	const line = /^title:[ \t]*(.+?)[ \t]*$/m.exec(files.get('lesson.md') ?? '')?.[1] ?? '';
	return line.replace(/^(["'])(.*)\1$/, '$2').trim() || id;
}
