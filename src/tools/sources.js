import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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
	for (const file of SOURCES.flatMap((path) => filesUnder(root, path))) {
		hash
			.update(`${file}\0`)
			.update(readFileSync(join(root, file)))
			.update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} paths relative to root, sorted
 */
function filesUnder(root, path) {
	const full = join(root, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return /\.test\.ts$|README\.md$/.test(path) ? [] : [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesUnder(root, `${path}/${name}`));
}
