import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.js';
import { Trouble } from './trouble.js';

const needed = '22.18';

/**
 * The path of a Node that runs this project (22.18 or newer): the one among its packages where there is one for
 * this machine, else the host's own.
 * @returns {string}
 */
export function modernNode() {
	if (isModern(process.version)) return process.execPath;
	const own = join(root, 'node_modules', '.bin', 'node');
	const { stdout } = spawnSync(own, ['--version'], { encoding: 'utf8' });
	if (isModern(stdout)) return own;
	throw new Trouble(
		`Readback needs Node ${needed} or newer, and this machine has ${process.version}. Please install a newer Node from https://nodejs.org and run the same command again.`,
	);
}

/**
 * Whether a version like `v24.1.0` runs TypeScript as it is and has what the tools need.
 * @param {string | null | undefined} version
 */
export function isModern(version) {
	const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
	return major > 22 || (major === 22 && minor >= 18);
}
