import { createHash } from 'node:crypto';
import {
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	readlinkSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a build is made from; tests and docs are not. */
const SOURCES = [
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'src',
	'static',
	'questions',
];

/**
 * A hash of every source's name and bytes, 16 hex digits: the build's version, and how `npm start` knows a build is stale.
 * @param {string} [root] the project's folder
 */
export function sourcesHash(root = '.') {
	const hash = createHash('sha256');
	for (const file of sourceFiles(root)) {
		hash
			.update(`${file}\0`)
			.update(bytesOf(join(root, file)))
			.update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * Copies every source; a link stays the link it is.
 * @param {string} root the project's folder
 * @param {string} to a folder
 */
export function copySources(root, to) {
	for (const file of sourceFiles(root)) {
		const [from, copy] = [join(root, file), join(to, file)];
		mkdirSync(dirname(copy), { recursive: true });
		if (isLink(from)) symlinkSync(readlinkSync(from), copy);
		else writeFileSync(copy, readFileSync(from));
	}
}

/** @param {string} root */
const sourceFiles = (root) => SOURCES.flatMap((path) => filesUnder(root, path));

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} paths relative to root, sorted; sockets and the like are nobody's source
 */
function filesUnder(root, path) {
	const full = join(root, path);
	// A whole folder of sources may lie elsewhere; links inside one are what they say, and not gone after: they may lead round.
	const stat = (path.includes('/') ? lstatSync : statSync)(full, { throwIfNoEntry: false });
	if (stat?.isDirectory())
		return readdirSync(full)
			.sort()
			.flatMap((name) => filesUnder(root, `${path}/${name}`));
	if (!stat?.isFile() && !stat?.isSymbolicLink()) return [];
	return /\.test\.ts$|README\.md$/.test(path) ? [] : [path];
}

/**
 * @param {string} file
 * @returns {string | Buffer} of a link its text as well: where it leads can change
 */
function bytesOf(file) {
	if (!isLink(file)) return readFileSync(file);
	const text = readlinkSync(file);
	const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
	return isFile ? Buffer.concat([Buffer.from(`${text}\0`), readFileSync(file)]) : text;
}

/** @param {string} file */
const isLink = (file) => lstatSync(file).isSymbolicLink();
