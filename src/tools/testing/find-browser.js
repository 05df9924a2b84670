import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';

/** Names under which systems install Chromium, the quickest for tests first. */
const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
];

const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium that is on this machine: CHROMIUM_PATH, Playwright's own, or the system's.
 * @returns {string | undefined}
 */
export function findBrowser() {
	const asked = process.env.CHROMIUM_PATH;
	if (asked) return asked;
	const own = chromium.executablePath();
	if (existsSync(own)) return own;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...candidates, ...places].find(canRun);
}

/**
 * How the tests start Chromium. It is to ask nothing of the network; as root it has no sandbox to offer.
 * @returns {{ executablePath: string | undefined, args: string[] }}
 */
export function launchOptions() {
	const quiet = [
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		// One site is all that is open: a process in reserve for another one costs a fifth of every page.
		'--disable-site-isolation-trials',
	];
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return { executablePath: findBrowser(), args: [...asRoot, ...quiet] };
}

/** @param {string} path */
function canRun(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
