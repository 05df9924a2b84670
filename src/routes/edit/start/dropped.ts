import { filesOf } from '../disk.ts';
import type { Given } from '#lib/editing/folder-in.ts';

const DEEPEST = 3;

/** The files of what was dropped, folders opened. To be called while the drop is handled: later the browser has forgotten it. */
export async function dropped(items: DataTransferItemList): Promise<Given[]> {
	const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	return (await Promise.all(entries.map((entry) => within(entry, '', 0)))).flat();
}

async function within(entry: FileSystemEntry, path: string, depth: number): Promise<Given[]> {
	const at = path === '' ? entry.name : `${path}/${entry.name}`;
	if (entry.name.startsWith('.') || depth > DEEPEST) return [];
	if (isFolder(entry)) {
		const inside = await contents(entry.createReader());
		return (await Promise.all(inside.map((each) => within(each, at, depth + 1)))).flat();
	}
	if (!isFile(entry)) return [];
	const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
	return (await filesOf([file])).map((given) => ({ ...given, path: at }));
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A reader gives a folder's contents in pieces, and an empty one at the end. */
async function contents(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
	const piece = await new Promise<FileSystemEntry[]>((resolve, reject) =>
		reader.readEntries(resolve, reject),
	);
	return piece.length === 0 ? [] : [...piece, ...(await contents(reader))];
}
