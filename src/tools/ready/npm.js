import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';

/**
 * How npm is called: by this Node where npm started this command, since packages are chosen by the Node that runs npm.
 * An account without a home that it can write gets a cache that lives as long as the install.
 * @param {string} folder where such a cache may lie
 * @returns {string[]} program and first arguments
 */
export function npmCall(folder) {
	const known = process.env.npm_execpath ?? '';
	const npm = basename(known) === 'npm-cli.js' ? [process.execPath, known] : ['npm'];
	const cached = process.env.npm_config_cache !== undefined || hasHome();
	return cached ? npm : [...npm, '--cache', join(folder, 'cache')];
}

function hasHome() {
	try {
		accessSync(homedir(), constants.W_OK);
		return true;
	} catch {
		return false;
	}
}
