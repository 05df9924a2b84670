import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { sourcesHash } from '../sources.js';
import { cleanCopy } from './clean-copy.js';
import { clearLeftovers } from './leftovers.js';
import { alone } from './lock.js';
import { isProven, setProven } from './proven.js';
import { root } from './root.js';
import { runQuietly } from './run.js';
import { say } from './say.js';
import { Trouble } from './trouble.js';

/** Older builds are kept for servers that still run from them. */
const kept = 3;
const unfinished = 'new-';
/** In a build's folder: the Nodes that it was tried on. */
export const proofFile = 'proven.json';

/** What Kit's handler is told of its surroundings is no part of a build, and not tried with it. */
const surroundings = [
	'ORIGIN',
	'PROTOCOL_HEADER',
	'HOST_HEADER',
	'PORT_HEADER',
	'ADDRESS_HEADER',
	'XFF_DEPTH',
	'BODY_SIZE_LIMIT',
];

/** Of all that the bundler prints in a good build only what is said of a line in a lesson matters here. */
const aboutLesson = /^\S+:\d+:\d+ /;

/**
 * Builds the site where its sources have changed since, and gives the build's folder, `build/<hash of the sources>`.
 * A build is made elsewhere, tried, and moved into place whole: a half-made one, or one that does not start, is never served.
 * @param {string} node the Node to build with
 * @returns {Promise<string>} an absolute path
 */
export async function ensureBuilt(node) {
	const folder = join(root, 'build', sourcesHash(root));
	if (existsSync(folder) && !(await whyNotStarting(node, folder))) return folder;
	return alone(() => buildIntoPlace(node));
}

/** @param {string} node */
async function buildIntoPlace(node) {
	const builds = join(root, 'build');
	mkdirSync(builds, { recursive: true });
	clearLeftovers(builds, unfinished);
	const asked = join(builds, sourcesHash(root));
	if (existsSync(asked) && !(await whyNotStarting(node, asked))) return asked;
	say('Building (once for each change) …');
	const unready = mkdtempSync(join(builds, unfinished));
	// A folder for nobody else until here; the build in it is for every account.
	const fresh = join(unready, 'site');
	try {
		const folder = join(builds, await build(node, fresh));
		const why = await whyNotStarting(node, fresh, basename(folder));
		if (why) throw new Trouble(`The build does not start, and is not used: ${why}`);
		rmSync(folder, { recursive: true, force: true });
		renameSync(fresh, folder);
		clearOld(folder);
		return folder;
	} finally {
		rmSync(unready, { recursive: true, force: true });
	}
}

/**
 * One build into a folder, of the sources as they are when it begins.
 * @param {string} node
 * @param {string} out an absolute path
 * @param {string} [from] the project's folder
 * @returns {Promise<string>} the hash of those sources
 */
async function build(node, out, from = root) {
	const { folder, remove } = cleanCopy(from);
	try {
		const made = join(folder, 'out');
		const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
		const env = { READBACK_BUILD: made, NODE_ENV: 'production' };
		// Else the packages would be found by their real path, which may have any sign in it.
		const byLink = ['--preserve-symlinks', '--preserve-symlinks-main'];
		const call = [...byLink, vite, 'build', '--logLevel', 'warn'];
		const { code, output } = await runQuietly(node, call, { env, cwd: folder });
		const lines = output.split('\n').filter((line) => code !== 0 || aboutLesson.test(line));
		for (const line of lines) say(line.replaceAll(folder, from));
		if (code !== 0) throw new Trouble('The build did not succeed; the reason stands above.');
		removeMaps(made);
		cpSync(made, out, { recursive: true });
		return sourcesHash(folder);
	} finally {
		remove();
	}
}

/**
 * The server's source maps name the folder they were made in, and nobody reads them.
 * @param {string} folder
 */
function removeMaps(folder) {
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
		if (file.endsWith('.js.map')) rmSync(join(folder, file));
}

/**
 * Why a build does not start and answer on this machine; nothing where it does. Tried once for each Node.
 * @param {string} node
 * @param {string} folder
 * @param {string} [of] the hash of its sources
 * @returns {Promise<string | undefined>}
 */
async function whyNotStarting(node, folder, of = basename(folder)) {
	const proof = join(folder, proofFile);
	if (isProven(proof, of)) return undefined;
	const env = Object.fromEntries(surroundings.map((name) => [name, undefined]));
	const smoke = join(root, 'src/tools/ready/smoke.js');
	const { code, output } = await runQuietly(node, [smoke, folder], { env });
	if (code !== 0) return /^\w*Error\b.*$/m.exec(output)?.[0] ?? output.trim();
	setProven(proof, of);
	return undefined;
}

/** @param {string} folder the build just made */
function clearOld(folder) {
	const now = new Date();
	utimesSync(folder, now, now);
	const all = readdirSync(join(root, 'build'))
		.filter((name) => !name.startsWith(unfinished))
		.map((name) => join(root, 'build', name));
	const byAge = all.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
	for (const old of byAge.slice(kept)) rmSync(old, { recursive: true, force: true });
}
