import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import begin from '../begin.cjs';
import { root } from './root.js';
import { Trouble } from './trouble.js';

/** Ends in a sentence where this Node is too old to begin with: before anything is installed. */
export function checkHost() {
	const told = begin.trouble(begin.thisHost());
	if (told) throw new Trouble(told);
}

/**
 * The path of a Node that runs this project (22.18 or newer): the one that runs now where it does, else the one among the
 * packages; nothing where neither does.
 * @returns {string | undefined}
 */
export function findModernNode() {
	if (begin.isModern(process.version)) return process.execPath;
	const own = join(root, 'node_modules', '.bin', 'node');
	const { stdout } = spawnSync(own, ['--version'], { encoding: 'utf8' });
	return begin.isModern(stdout) ? own : undefined;
}

/** The path of a Node that runs this project. */
export function modernNode() {
	const node = findModernNode();
	if (node) return node;
	throw new Trouble(
		`Readback needs Node 22.18 or newer, and this machine has ${process.version}; the one among the packages does not run here. Please install Node 24 from https://nodejs.org and run the same command again.`,
	);
}
