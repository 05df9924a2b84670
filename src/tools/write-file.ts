import { randomBytes } from 'node:crypto';
import {
	accessSync,
	closeSync,
	constants,
	fchmodSync,
	fchownSync,
	fsyncSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
	type Stats,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { leftAlone as words } from '#lib/words/tools.ts';
import { codeOf } from './terminal/misuse.ts';

/**
 * Puts a new text in the place of a file's old one: whole or not at all, with the same permissions, through a link only where it
 * leads to a file inside the folder, and only while the file still is what was read. Gives a sentence where it was left alone.
 */
export function replaceFile(
	folder: string,
	name: string,
	before: string,
	after: string,
): string | undefined {
	try {
		const path = realpathSync(join(folder, name));
		const inside = relative(realpathSync(folder), path);
		if (inside.startsWith('..') || isAbsolute(inside)) return words.leadsOut;
		accessSync(path, constants.W_OK);
		const stat = statSync(path);
		if (!stat.isFile()) return words.gone;
		if (!readFileSync(path).equals(Buffer.from(before))) return words.changed;
		write(path, after, stat);
		return undefined;
	} catch (trouble) {
		return words.unwritten(codeOf(trouble));
	}
}

/** Into a file beside it first: a full disk or a lost connection leaves the old text whole. */
function write(path: string, text: string, { mode, uid, gid }: Stats): void {
	const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
	const file = openSync(beside, 'wx', 0o600);
	try {
		try {
			writeSync(file, text);
			keepOwner(file, uid, gid);
			fchmodSync(file, mode & 0o7777);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(beside, path);
	} catch (trouble) {
		rmSync(beside, { force: true });
		throw trouble;
	}
}

/** Only root can give files away; all others own what they write. */
function keepOwner(file: number, uid: number, gid: number): void {
	try {
		fchownSync(file, uid, gid);
	} catch {
		// The file then belongs to whoever mends it.
	}
}
