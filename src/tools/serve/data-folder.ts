import { resolve } from 'node:path';
import { cannotKeep, dataFolder } from '#lib/room/stores/folder.ts';

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'this account may not write there',
	EPERM: 'this account may not write there',
	EROFS: 'nothing can be written there',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	EEXIST: 'a file lies in its way',
	ENOTDIR: 'a file lies in its way',
};

/** What does not work where class sessions can't be kept, and what does; nothing to say where they can. */
export function dataTrouble(folder = dataFolder()): string | undefined {
	const code = cannotKeep(folder);
	if (code === undefined) return undefined;
	const reason = reasons[code] ?? `it can not be made (${code})`;
	return `Class sessions do not work: they would be kept in ${resolve(folder)}, and ${reason}. Lessons and the editor work. DATA_DIR names another folder: DATA_DIR=/path/to/one npm start`;
}
