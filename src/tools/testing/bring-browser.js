import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root, run } from '../ready/index.js';
import { say } from '../ready/say.js';
import { Trouble } from '../ready/trouble.js';
import { findBrowser } from './find-browser.js';

/**
 * A browser's path; where the machine has none it is brought, by Playwright or, as root on Debian, by apt.
 * @returns {Promise<string>}
 */
export async function bringBrowser() {
	const asked = process.env.CHROMIUM_PATH;
	if (asked && !existsSync(asked))
		throw new Trouble(`CHROMIUM_PATH says ${asked}, and there is no such file.`);
	for (const bring of [() => 0, fromPlaywright, fromDebian]) {
		await bring();
		const found = findBrowser();
		if (found) return found;
	}
	throw new Trouble(
		'The tests need Chromium, and none could be found or installed. Please install Chromium or Chrome, or set CHROMIUM_PATH to one.',
	);
}

function fromPlaywright() {
	say('Looking for a browser for the tests: asking Playwright for one (once) …');
	const cli = join(root, 'node_modules/playwright/cli.js');
	return quietly(process.execPath, [cli, 'install', 'chromium']);
}

async function fromDebian() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	say('Installing chromium-headless-shell from Debian (once) …');
	await quietly('/usr/bin/apt-get', ['update']);
	await quietly('/usr/bin/apt-get', [
		'install',
		'-y',
		'--no-install-recommends',
		'chromium-headless-shell',
	]);
}

/**
 * What these print in failing would only frighten: the next way is tried.
 * @param {string} program
 * @param {string[]} args
 */
async function quietly(program, args) {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run(program, args, { env, stdio: 'ignore' }).catch(() => 1);
}
