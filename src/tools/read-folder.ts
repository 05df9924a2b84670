import {
	closeSync,
	fstatSync,
	lstatSync,
	openSync,
	readdirSync,
	readSync,
	realpathSync,
	statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding } from '#lib/base/finding.ts';
import { unicodeText } from '#lib/base/encodings/unicode.ts';
import { error, textFile } from '#lib/notation/index.ts';
import { folderWords as words } from '#lib/words/tools.ts';

/** A lesson's folder from the disk: every file's name with its text (of those that are neither Markdown nor SVG the name alone). */
export interface ReadFolder {
	readonly files: ReadonlyMap<string, string>;
	/** Markdown files whose bytes are their text in UTF-8, all of it: those that may be written back. */
	readonly whole: ReadonlySet<string>;
	readonly findings: readonly Finding[];
}

const megabyte = 1024 * 1024;
/** No file of prose comes near this. Of what is too long so much is read, and the rest never looked at. */
const mostBytes = megabyte / 4;
/** Questions are read one by one: thousands of them fit in here. */
const mostBytesOfQuestions = 4 * megabyte;
/** A picture that is drawn comes to a hundredth of it, and all of it is looked through. */
const mostBytesOfPictures = 2 * megabyte;
const deepest = 3;

/**
 * Reads a folder and those inside it. Hidden files and names with signs that no keyboard writes are left alone; bytes that are no
 * UTF-8 are a `bad-value`. Links (symbolic ones) to what lies in the folder too are read; one that leads out of it is an
 * `unknown-file`: a lesson that came from elsewhere must not publish what else is on this computer.
 */
export function readFolder(path: string): ReadFolder {
	const files = new Map<string, string>();
	const whole = new Set<string>();
	const { names, findings } = filesUnder(path);
	for (const name of names) {
		const isMarkdown = /\.md$/i.test(name);
		if (!isMarkdown && !/\.svg$/i.test(name)) {
			files.set(name, '');
			continue;
		}
		const read = readText(join(path, name), name);
		files.set(name, read.text);
		findings.push(...read.findings);
		if (isMarkdown && read.findings.length === 0) whole.add(name);
	}
	return { files, whole, findings };
}

/** The files of a folder by their paths in it, and what is wrong with some. */
function filesUnder(root: string): { names: string[]; findings: Finding[] } {
	const inside = realpathSync(root) + sep;
	const names: string[] = [];
	const findings: Finding[] = [];
	const say = (name: string, message: string) =>
		findings.push(error(textFile(name, ''), 'unknown-file', { start: 0, end: 0 }, message));
	const look = (folder: string, depth: number) => {
		for (const name of namesIn(join(root, folder))) {
			const path = folder === '' ? name : `${folder}/${name}`;
			if (!staysIn(inside, join(root, path))) {
				say(path, words.leadsOut);
				continue;
			}
			const stat = statSync(join(root, path), { throwIfNoEntry: false });
			if (stat?.isFile()) names.push(path);
			else if (stat?.isDirectory() && depth < deepest) look(path, depth + 1);
		}
	};
	look('', 0);
	return { names, findings };
}

const namesIn = (folder: string): string[] =>
	readdirSync(folder)
		.sort()
		.filter((name) => !/^\.|~$|[\p{C}\uFFFD]/u.test(name));

/** Whether what a path leads to lies in a folder. */
function staysIn(inside: string, path: string): boolean {
	try {
		return !lstatSync(path).isSymbolicLink() || realpathSync(path).startsWith(inside);
	} catch {
		return false;
	}
}

interface Text {
	readonly text: string;
	readonly findings: readonly Finding[];
}

function readText(path: string, name: string): Text {
	const most = /\.quiz\.md$/i.test(name)
		? mostBytesOfQuestions
		: /\.svg$/i.test(name)
			? mostBytesOfPictures
			: mostBytes;
	try {
		return decode(firstBytes(path, most), name, most);
	} catch {
		const file = textFile(name, '');
		const at = { start: 0, end: 0 };
		return { text: '', findings: [error(file, 'bad-value', at, words.unopened)] };
	}
}

interface Bytes {
	readonly bytes: Uint8Array;
	/** Of the file: more than there are bytes where it is too long. */
	readonly size: number;
}

/** A file's bytes, or its first ones where it has more than `most`: 100 MB are never in memory. */
function firstBytes(path: string, most: number): Bytes {
	const file = openSync(path, 'r');
	try {
		const { size } = fstatSync(file);
		const bytes = Buffer.alloc(size > most ? mostBytes : size);
		let read = 0;
		for (let got = -1; got !== 0 && read < bytes.length; read += got) {
			got = readSync(file, bytes, read, bytes.length - read, null);
		}
		return { bytes: bytes.subarray(0, read), size };
	} finally {
		closeSync(file);
	}
}

/** Bytes as text, the mark of UTF-8 kept; of a file above `most` they are only the beginning. Exported for tests. */
export function decode({ bytes, size }: Bytes, name: string, most = mostBytes): Text {
	const more = size > most;
	const { text, encoding, whole } = unicodeText(bytes);
	const file = textFile(name, text);
	const say = (start: number, end: number, message: string) =>
		error(file, 'bad-value', { start, end }, message);
	const findings: Finding[] = [];
	if (encoding !== 'utf-8') {
		findings.push(say(0, 0, words.utf16));
	} else if (!more && !whole) {
		const at = file.text.indexOf('\uFFFD');
		findings.push(say(at, at + 1, words.notUtf8));
	}
	if (more) {
		const message = words.tooLong(megabytes(size), megabytes(most));
		findings.push(say(file.text.length, file.text.length, message));
	}
	return { text, findings };
}

const megabytes = (bytes: number): string => String(Math.round((bytes / megabyte) * 100) / 100);
