import { isQuiz, nameTrouble, twinOf, type NameTrouble } from './file-names.ts';

/** A lesson on the desk: every file's text by its name, and pictures as bytes. Values only; a change makes a new one. */
export interface Workspace {
	/** The folder's name, which is the lesson's address. */
	readonly id: string;
	readonly files: ReadonlyMap<string, string>;
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	/** The texts as they lie where they came from, or were last saved to. */
	readonly saved: ReadonlyMap<string, string>;
	/** What was deleted and can be taken back, the latest last. */
	readonly deleted?: readonly Deleted[] | undefined;
}

/** A deletion: files as they were. */
export interface Deleted {
	/** What it is called: the names of its files. */
	readonly name: string;
	readonly files: ReadonlyMap<string, string>;
}

/** So many deletions are kept. */
const mostDeleted = 20;

/** A lesson just opened: `files` are as they lie on the disk. */
export const opened = (
	id: string,
	files: ReadonlyMap<string, string>,
	pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Workspace => ({ id, files, pictures, saved: files });

/** A lesson that lies nowhere yet. */
export const unsaved = (id: string, files: ReadonlyMap<string, string>): Workspace => ({
	id,
	files,
	pictures: new Map(),
	saved: new Map(),
});

/** The same lesson with one file's text. */
export function withText(workspace: Workspace, name: string, text: string): Workspace {
	if (workspace.files.get(name) === text) return workspace;
	return { ...workspace, files: new Map(workspace.files).set(name, text) };
}

/** The same lesson with more files; those of these names are replaced. */
export const withFiles = (workspace: Workspace, more: ReadonlyMap<string, string>): Workspace => ({
	...workspace,
	files: new Map([...workspace.files, ...more]),
});

/** The same lesson without some files, which are kept to be taken back. */
export function withoutFiles(workspace: Workspace, names: readonly string[]): Workspace {
	const gone = [...workspace.files].filter(([name]) => names.includes(name));
	if (gone.length === 0) return workspace;
	const deleted = { name: gone.map(([name]) => name).join(', '), files: new Map(gone) };
	return {
		...workspace,
		files: new Map([...workspace.files].filter(([name]) => !names.includes(name))),
		deleted: [...(workspace.deleted ?? []), deleted].slice(-mostDeleted),
	};
}

/** The deletion that would be taken back next. */
export const lastDeleted = ({ deleted }: Workspace): Deleted | undefined => deleted?.at(-1);

/**
 * The same lesson with its last deletion taken back, and the names under which its files are there again: a name that has been
 * given away meanwhile stays with its new file, and what comes back gets one beside it.
 */
export function takenBack(workspace: Workspace): {
	readonly workspace: Workspace;
	readonly names: readonly string[];
} {
	const last = lastDeleted(workspace);
	if (!last) return { workspace, names: [] };
	const files = new Map(workspace.files);
	const names = [...last.files].map(([name, text]) => {
		const free = freeName(name, files);
		files.set(free, text);
		return free;
	});
	return { workspace: { ...workspace, files, deleted: workspace.deleted?.slice(0, -1) }, names };
}

/** The name itself where it is free; else one with a number before its ending. */
function freeName(name: string, files: ReadonlyMap<string, string>): string {
	const [, stem = name, ending = ''] = /^(.*?)((?:\.quiz)?\.md)$/.exec(name) ?? [];
	let free = name;
	for (let n = 2; files.has(free); n++) free = `${stem}-${n}${ending}`;
	return free;
}

/** The same lesson with a file renamed; a section takes its questions along, and questions their section. */
export function renamed(workspace: Workspace, from: string, to: string): Workspace {
	const twin = twinOf(from);
	const names = new Map([[from, to]]);
	const other = twinOf(to);
	if (twin !== undefined && other !== undefined && isQuiz(from) === isQuiz(to))
		names.set(twin, other);
	const files = [...workspace.files].map(([name, text]): [string, string] => [
		names.get(name) ?? name,
		text,
	]);
	return { ...workspace, files: new Map(files) };
}

/** Names of files that are not as they were saved: changed, new or taken away. */
export function changedFiles({ files, saved }: Workspace): string[] {
	const changed = [...files].filter(([name, text]) => saved.get(name) !== text);
	const gone = [...saved.keys()].filter((name) => !files.has(name));
	return [...changed.map(([name]) => name), ...gone];
}

/** The same lesson after its files were saved as they are. */
export const asSaved = (workspace: Workspace): Workspace => ({
	...workspace,
	saved: workspace.files,
});

/** Every file as the reader of lessons takes it: an SVG with its text, to be looked through; of other pictures the name is enough. */
export const folderOf = ({ files, pictures }: Workspace): Map<string, string> =>
	new Map([
		...files,
		...[...pictures].map(([name, bytes]): [string, string] => [
			name,
			/\.svg$/i.test(name) ? textOf(bytes) : '',
		]),
	]);

const texts = new WeakMap<Uint8Array, string>();

/** A picture's bytes as text, once for each: it does not change on the desk. */
function textOf(bytes: Uint8Array): string {
	const text = texts.get(bytes) ?? new TextDecoder().decode(bytes);
	texts.set(bytes, text);
	return text;
}

/** Why a file can't be renamed so, or nothing; its twin would be renamed with it. */
export function renameTrouble(
	{ files }: Workspace,
	from: string,
	to: string,
): NameTrouble | undefined {
	const together = isQuiz(from) === isQuiz(to);
	const [twin, other] = together ? [twinOf(from), twinOf(to)] : [];
	const others = [...files.keys()].filter((name) => name !== from && name !== twin);
	const moved = twin !== undefined && files.has(twin) ? other : undefined;
	return nameTrouble(to, others) ?? (moved === undefined ? undefined : nameTrouble(moved, others));
}
