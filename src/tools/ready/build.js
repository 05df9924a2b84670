import {
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { sourcesHash } from '../sources.js';
import { alone } from './lock.js';
import { root } from './root.js';
import { runQuietly } from './run.js';
import { say } from './say.js';
import { Trouble } from './trouble.js';

/** Older builds are kept for servers that still run from them. */
const kept = 3;

/** Of all that the bundler prints in a good build only what is said of a line in a lesson matters here. */
const aboutLesson = /^\S+:\d+:\d+ /;

/**
 * Builds the site where its sources have changed since, and gives the build's folder, `build/<hash of the sources>`.
 * A build is made elsewhere and moved into place whole, so a half-made one is never served.
 * @param {string} node the Node to build with
 * @returns {Promise<string>} an absolute path
 */
export async function ensureBuilt(node) {
	const folder = buildFolder();
	if (existsSync(folder)) return folder;
	return alone(() => buildUntilStill(node));
}

/** Where the build of the sources as they are now lies, or would lie. */
export function buildFolder() {
	return join(root, 'build', sourcesHash(root));
}

/**
 * Sources that change during a build may be in it by half. Then it is made again once; what comes out while they go on changing
 * is good to look at, and gets a name that no later sources will ask for.
 * @param {string} node
 */
async function buildUntilStill(node) {
	for (const last of [false, true]) {
		const folder = buildFolder();
		if (existsSync(folder)) return folder;
		say('Building (once for each change) …');
		const fresh = join(root, 'build', 'new');
		await build(node, fresh);
		const still = folder === buildFolder();
		if (still || last) return keep(fresh, still ? folder : `${folder}-changing-${Date.now()}`);
	}
	throw new Error('the last build is always kept');
}

/**
 * @param {string} fresh the build just made
 * @param {string} folder where it is to lie
 */
function keep(fresh, folder) {
	renameSync(fresh, folder);
	clearOld(folder);
	return folder;
}

/**
 * One build into a folder.
 * @param {string} node
 * @param {string} out an absolute path
 */
export async function build(node, out) {
	rmSync(out, { recursive: true, force: true });
	mkdirSync(join(root, 'build'), { recursive: true });
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const env = { READBACK_BUILD: out, NODE_ENV: 'production' };
	const { code, output } = await runQuietly(node, [vite, 'build', '--logLevel', 'warn'], env);
	const lines = output.split('\n').filter((line) => code !== 0 || aboutLesson.test(line));
	lines.forEach(say);
	if (code !== 0) throw new Trouble('The build did not succeed; the reason stands above.');
}

/** @param {string} folder the build just made */
function clearOld(folder) {
	const now = new Date();
	utimesSync(folder, now, now);
	const all = readdirSync(join(root, 'build')).map((name) => join(root, 'build', name));
	const byAge = all.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
	for (const old of byAge.slice(kept)) rmSync(old, { recursive: true, force: true });
}
