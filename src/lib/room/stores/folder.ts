import {
	accessSync,
	constants,
	mkdirSync,
	rmSync,
	rmdirSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where rooms are kept, when nobody says otherwise. */
export const dataFolder = (): string => process.env['DATA_DIR'] || './data';

/** Of a folder with rooms in it. */
export const roomsFile = (folder: string): string => join(folder, 'rooms.sqlite');

/**
 * Makes a folder, and those above it that are missing; gives the paths it made. Throws the system's error. One by one: mkdir's own
 * `recursive` never ends where a folder that was just found takes no other and says that it isn't there, as /proc does.
 */
export function makeFolder(path: string): readonly string[] {
	const full = resolve(path);
	if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) return [];
	const above = dirname(full);
	const made = above === full ? [] : makeFolder(above);
	try {
		mkdirSync(full);
	} catch (error) {
		// Another process may have been faster.
		if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw error;
		return made;
	}
	return [...made, full];
}

/** Why no room can be kept in a folder: the system's error code (`EACCES`), or nothing where one can. Leaves nothing behind. */
export function cannotKeep(folder: string): string | undefined {
	let made: readonly string[] = [];
	try {
		made = makeFolder(folder);
		const probe = join(folder, `.probe-${String(process.pid)}`);
		writeFileSync(probe, '');
		rmSync(probe);
		const file = roomsFile(folder);
		if (statSync(file, { throwIfNoEntry: false }))
			accessSync(file, constants.R_OK | constants.W_OK);
		return undefined;
	} catch (error) {
		return error instanceof Error && 'code' in error ? String(error.code) : String(error);
	} finally {
		for (const each of made.toReversed()) rmdirSync(each);
	}
}

/** How many bytes are free where a folder lies, or will; undefined where the system does not say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
	for (let path = resolve(folder); ; path = dirname(path)) {
		const found = await statfs(path).catch(() => undefined);
		// One without blocks, as /proc is, has none that could be used up.
		if (found) return found.blocks === 0 ? undefined : found.bavail * found.bsize;
		if (path === dirname(path)) return undefined;
	}
}
