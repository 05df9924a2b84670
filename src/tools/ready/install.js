import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { clearLeftovers } from './leftovers.js';
import { alone } from './lock.js';
import { findModernNode } from './node.js';
import { npmCall } from './npm.js';
import { hashOf, isProven, setProven } from './proven.js';
import { root } from './root.js';
import { run, runQuietly } from './run.js';
import { say } from './say.js';
import { isCode, Trouble } from './trouble.js';

/** @typedef {{ version?: string, optional?: boolean }} Package */

const lockfile = 'package-lock.json';
const aside = '.install-';

/**
 * Installs the packages that package-lock.json asks for, where they are not there yet, or do not run on this Node and machine.
 * The build needs devDependencies, so NODE_ENV=production and npm's `omit` do not count here.
 */
export async function ensureInstalled() {
	clearLeftovers(root, aside);
	if (isInstalled() && !(await whyNotRunning())) return;
	await alone(async () => {
		if (isInstalled() && !(await whyNotRunning())) return;
		await install();
		const why = await whyNotRunning();
		if (!why) return;
		throw new Trouble(
			`The packages are installed, but they do not run on this machine's Node ${process.version}: ${why}`,
		);
	});
}

/**
 * Whether every package of the lockfile that is not optional is installed. npm writes down what it installed when it is done, in
 * node_modules/.package-lock.json: comparing the two also sees a half-finished or partial install. Of optional ones npm leaves
 * out those for other machines and Nodes; whether one is missing shows in a trial.
 * @param {string} [folder] the project's folder
 * @param {string} [asked] the folder with the lockfile
 */
export function isInstalled(folder = root, asked = folder) {
	const done = join(folder, 'node_modules', '.package-lock.json');
	if (!existsSync(done)) return false;
	const found = packages(done);
	return Object.entries(packages(join(asked, lockfile))).every(
		([path, each]) => path === '' || each.optional || found[path]?.version === each.version,
	);
}

/**
 * Installs beside what is there and puts it in its place when it is whole: broken off at any moment, or without a network, it
 * leaves what was there as it was.
 * @param {string} [folder] the project's folder
 * @param {readonly string[]} [npm] program and arguments
 */
export async function install(folder = root, npm) {
	const left = readdirSync(folder)
		.filter((name) => name.startsWith(aside))
		.map((name) => join(folder, name))
		.find((each) => isInstalled(each, folder));
	const side = left ?? mkdtempSync(join(folder, aside));
	try {
		if (!left) await installInto(side, folder, npm);
		putInPlace(side, folder);
	} finally {
		rmSync(side, { recursive: true, force: true });
	}
}

/**
 * @param {string} side an empty folder
 * @param {string} folder the project's
 * @param {readonly string[]} [npm]
 */
async function installInto(side, folder, npm = npmCall(side)) {
	say('Installing packages (once) …');
	for (const file of ['package.json', lockfile, '.npmrc'])
		if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(side, file));
	const [program = 'npm', ...before] = npm;
	const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
	const call = [...before, ...args, '--loglevel=error', '--prefix', side];
	const code = await run(program, call, { cwd: side, stdio: ['ignore', 2, 2] }).catch((error) => {
		if (isCode(error, 'ENOENT')) throw new Trouble('npm is not there: it comes with Node.');
		throw error;
	});
	if (code === 0 && isInstalled(side)) return;
	throw new Trouble(
		'The packages could not be installed, and nothing was changed. npm says why above; a network that reaches the npm registry is needed the first time.',
	);
}

/**
 * @param {string} side
 * @param {string} folder
 */
function putInPlace(side, folder) {
	const place = join(folder, 'node_modules');
	if (existsSync(place)) renameSync(place, join(side, 'old'));
	renameSync(join(side, 'node_modules'), place);
}

/**
 * Why the packages do not run on this Node and machine; nothing where they do. Tried once for each.
 * @returns {Promise<string | undefined>}
 */
async function whyNotRunning() {
	const marker = join(root, 'node_modules', '.readback');
	const asked = hashOf(join(root, lockfile));
	if (isProven(marker, asked)) return undefined;
	const node = findModernNode();
	if (!node) return 'it is too old for them, and the Node among them does not run here';
	const { code, output } = await runQuietly(node, [join(root, 'src/tools/ready/trial.js')]);
	if (code !== 0) return /^\w*Error\b.*$/m.exec(output)?.[0] ?? output.trim();
	setProven(marker, asked);
	return undefined;
}

/**
 * @param {string} file a lockfile
 * @returns {Record<string, Package>}
 */
function packages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
	} catch (error) {
		if (error instanceof SyntaxError) return {};
		throw error;
	}
}
