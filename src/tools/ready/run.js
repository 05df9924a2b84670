import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { whenOrphaned } from './orphaned.js';
import { root } from './root.js';

/** @type {NodeJS.Signals[]} */
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * `heard` is told what the program says to whoever started it (`process.send`); its `stdio` then has an `ipc`.
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, heard?: (message: unknown) => void }} Options
 */

/**
 * Runs a program, hands signals on to it, and gives its exit code (128 + number where a signal ended it).
 * The project's own programs, Node among them, come first on its PATH. Rejects where it cannot be started.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options) {
	const child = started(program, args, options);
	if (options?.heard) child.on('message', options.heard);
	return ended(child);
}

/**
 * Runs a program and gives what it printed, instead of printing it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Pick<Options, 'cwd' | 'env'>} [options]
 */
export async function runQuietly(program, args, options) {
	const child = started(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (text) => (output += text));
	return { code: await ended(child), output };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
function started(program, args, { cwd = root, env = {}, stdio = 'inherit' } = {}) {
	const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	return spawn(program, args, {
		cwd,
		stdio,
		env: { ...process.env, ...forStars(), PATH: path, ...env },
	});
}

/** In a folder with a star in its name Node finds our own files by a hook alone. */
function forStars() {
	if (!root.includes('*')) return {};
	const hook = `--import=${new URL('starred.js', import.meta.url).href}`;
	return { NODE_OPTIONS: [process.env.NODE_OPTIONS, hook].filter(Boolean).join(' ') };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code
 */
function ended(child) {
	/** @param {NodeJS.Signals} signal */
	const handOn = (signal) => child.kill(signal);
	signals.forEach((signal) => process.on(signal, handOn));
	const unwatch = process.env.npm_lifecycle_event ? whenOrphaned(() => child.kill()) : () => {};
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => {
			signals.forEach((each) => process.off(each, handOn));
			unwatch();
			resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
		});
	});
}
