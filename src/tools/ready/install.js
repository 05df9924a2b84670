import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.js';
import { root } from './root.js';
import { runToStderr } from './run.js';
import { say } from './say.js';
import { Trouble } from './trouble.js';

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */

const lockfile = 'package-lock.json';
const marker = 'node_modules/.readback';

/**
 * Installs the packages that package-lock.json asks for, where they are not there yet.
 * The build needs devDependencies, so NODE_ENV=production and npm's `omit` do not count here.
 */
export async function ensureInstalled() {
	if (isInstalled()) return;
	await alone(async () => {
		if (isInstalled()) return;
		say('Installing packages (once) …');
		const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
		const code = await runToStderr('npm', [...args, '--loglevel=error']);
		if (code === 0) return mark();
		throw new Trouble(
			'The packages could not be installed. npm says why above; a network that reaches the npm registry is needed the first time.',
		);
	});
}

/**
 * Whether everything in the lockfile is installed. npm writes down what it installed when it is done, in
 * node_modules/.package-lock.json: comparing the two also sees a half-finished or partial install.
 * @param {string} [folder] the project's folder
 */
export function isInstalled(folder = root) {
	const done = join(folder, 'node_modules', '.package-lock.json');
	if (!existsSync(done)) return false;
	const found = packages(done);
	const missing = Object.entries(packages(join(folder, lockfile)))
		.filter(([path, each]) => path !== '' && found[path]?.version !== each.version)
		.map(([, each]) => each);
	return (
		missing.every((each) => each.optional) && (isMarked(folder) || !missing.some(isForThisMachine))
	);
}

/** npm leaves out optional packages that this machine's Node is too old for: an install of ours that ended well counts as whole. */
function mark() {
	writeFileSync(join(root, marker), hashOf(join(root, lockfile)));
}

/** @param {string} folder */
function isMarked(folder) {
	const file = join(folder, marker);
	return existsSync(file) && readFileSync(file, 'utf8') === hashOf(join(folder, lockfile));
}

/** @param {string} file */
function hashOf(file) {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * @param {string} file a lockfile
 * @returns {Record<string, Package>}
 */
function packages(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Optional packages are mostly programs for one kind of machine each; npm leaves out the others.
 * @param {Package} each
 */
function isForThisMachine({ os, cpu, libc }) {
	if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
	return !libc || libc.includes(existsSync('/etc/alpine-release') ? 'musl' : 'glibc');
}
