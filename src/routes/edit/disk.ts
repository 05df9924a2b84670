import type { Given } from '#lib/editing/folder-in.ts';
import { changedFiles, type Workspace } from '#lib/editing/workspace.ts';

/** Whether this browser can write into folders. */
export const canWriteFolders = (): boolean => 'showDirectoryPicker' in window;

/** Lessons are small: what is larger is no file of one (bytes). */
const LARGEST = 16 * 1024 * 1024;
const DEEPEST = 3;

/** Every file of a folder, at most three folders deep; hidden ones are left alone. */
export async function filesIn(
	folder: FileSystemDirectoryHandle,
	path = folder.name,
	depth = 0,
): Promise<Given[]> {
	const found: Given[] = [];
	for await (const entry of folder.values()) {
		if (entry.name.startsWith('.')) continue;
		const at = `${path}/${entry.name}`;
		if (entry.kind === 'file') found.push(...(await given(at, await entry.getFile())));
		else if (depth < DEEPEST) found.push(...(await filesIn(entry, at, depth + 1)));
	}
	return found;
}

/** Files as an input or a drag gives them. */
export async function filesOf(files: Iterable<File>): Promise<Given[]> {
	const all = [...files].map((file) => given(file.webkitRelativePath || file.name, file));
	return (await Promise.all(all)).flat();
}

async function given(path: string, file: File): Promise<Given[]> {
	if (file.size > LARGEST) return [];
	return [{ path, bytes: new Uint8Array(await file.arrayBuffer()) }];
}

/** The folder to save a lesson in: the chosen one if it is the lesson's, else one of the lesson's name inside it. */
export async function folderFor(
	chosen: FileSystemDirectoryHandle,
	id: string,
): Promise<FileSystemDirectoryHandle> {
	if (chosen.name === id || (await textIn(chosen, 'lesson.md')) !== undefined) return chosen;
	return chosen.getDirectoryHandle(id, { create: true });
}

/** Whether the browser lets us write there; asks once if need be. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
	const mode = { mode: 'readwrite' } as const;
	if ((await folder.queryPermission(mode)) === 'granted') return true;
	return (await folder.requestPermission(mode)) === 'granted';
}

/** Files that somebody changed on the disk since they were opened, among those that would be written. */
export async function changedOnDisk(
	folder: FileSystemDirectoryHandle,
	{ files, saved }: Workspace,
	changed: readonly string[],
): Promise<string[]> {
	const found: string[] = [];
	for (const name of changed) {
		const there = await textIn(folder, name);
		if (there !== undefined && there !== saved.get(name) && there !== files.get(name))
			found.push(name);
	}
	return found;
}

/** Writes what has changed, and takes away what was deleted; pictures are written where they are not there yet. */
export async function writeTo(
	folder: FileSystemDirectoryHandle,
	workspace: Workspace,
): Promise<void> {
	for (const name of changedFiles(workspace)) {
		const text = workspace.files.get(name);
		if (text === undefined) await folder.removeEntry(name).catch(() => undefined);
		else await write(folder, name, text);
	}
	for (const [name, bytes] of workspace.pictures) {
		const there = await folder.getFileHandle(name).catch(() => undefined);
		if (!there) await write(folder, name, new Uint8Array(bytes));
	}
}

async function write(
	folder: FileSystemDirectoryHandle,
	name: string,
	content: string | Uint8Array<ArrayBuffer>,
): Promise<void> {
	const file = await folder.getFileHandle(name, { create: true });
	const stream = await file.createWritable();
	await stream.write(content);
	await stream.close();
}

async function textIn(folder: FileSystemDirectoryHandle, name: string) {
	try {
		const file = await (await folder.getFileHandle(name)).getFile();
		return await file.text();
	} catch {
		return undefined;
	}
}
