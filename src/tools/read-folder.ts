import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#lib/base/finding.ts';
import { error, textFile } from '#lib/lesson/markdown/lines.ts';

/** A lesson's folder from the disk: every file's name with its text (of files that are not Markdown the name alone). */
export interface ReadFolder {
	readonly files: ReadonlyMap<string, string>;
	readonly findings: readonly Finding[];
}

/** No lesson file comes near this; what is longer is read so far. */
const mostBytes = 512 * 1024;
const deepest = 3;

/** Reads a folder and those inside it. Hidden files and names with signs that no keyboard writes are left alone; bytes that are no UTF-8 are a `bad-value`. */
export function readFolder(path: string): ReadFolder {
	const files = new Map<string, string>();
	const findings: Finding[] = [];
	for (const name of namesIn(path, '', 0)) {
		if (!/\.md$/i.test(name)) {
			files.set(name, '');
			continue;
		}
		const read = readText(join(path, name), name);
		files.set(name, read.text);
		findings.push(...read.findings);
	}
	return { files, findings };
}

function namesIn(root: string, folder: string, depth: number): string[] {
	if (depth > deepest) return [];
	return readdirSync(join(root, folder))
		.sort()
		.filter((name) => !/^\.|~$|[\p{C}\uFFFD]/u.test(name))
		.flatMap((name): string[] => {
			const path = folder === '' ? name : `${folder}/${name}`;
			const stat = statSync(join(root, path), { throwIfNoEntry: false });
			if (stat?.isDirectory()) return namesIn(root, path, depth + 1);
			return stat?.isFile() ? [path] : [];
		});
}

function readText(path: string, name: string): { text: string; findings: Finding[] } {
	try {
		return decode(readFileSync(path), name);
	} catch {
		const file = textFile(name, '');
		const message = 'This file can not be opened: check who may read it.';
		return { text: '', findings: [error(file, 'bad-value', { start: 0, end: 0 }, message)] };
	}
}

/** Bytes as text, its byte order mark kept. Exported for tests. */
export function decode(bytes: Uint8Array, name: string): { text: string; findings: Finding[] } {
	const read = bytes.subarray(0, mostBytes);
	const wide = utf16(read);
	const text = new TextDecoder(wide ?? 'utf-8', { ignoreBOM: true }).decode(read);
	const file = textFile(name, text);
	const say = (start: number, end: number, message: string) =>
		error(file, 'bad-value', { start, end }, message);
	const findings: Finding[] = [];
	if (wide) {
		findings.push(say(0, 0, 'This file is UTF-16: save it as UTF-8.'));
	} else if (!isUtf8(read) && bytes.length <= mostBytes) {
		const at = file.text.indexOf('\uFFFD');
		findings.push(say(at, at + 1, 'From here on this file is not UTF-8: save it as UTF-8.'));
	}
	if (bytes.length > mostBytes) {
		const message = 'This file is too long: it is read no further than here. Divide it.';
		findings.push(say(file.text.length, file.text.length, message));
	}
	return { text, findings };
}

function utf16(bytes: Uint8Array): string | undefined {
	const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
	if (mark === 0xfffe) return 'utf-16le';
	return mark === 0xfeff ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
