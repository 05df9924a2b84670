import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.js';
import { say } from './say.js';

const file = join(root, '.ready.lock');

/**
 * Does work that two commands must not do at once (installing, building); a second command waits for the first.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
	let told = false;
	while (!take()) {
		if (!told) say('Another command is getting things ready; waiting for it …');
		told = true;
		await sleep(200);
	}
	process.on('exit', release);
	try {
		return await work();
	} finally {
		process.off('exit', release);
		release();
	}
}

function release() {
	rmSync(file, { force: true });
}

function take() {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (!isCode(error, 'EEXIST')) throw error;
		if (isLeftOver()) release();
		return false;
	}
}

/** A lock whose process is gone was left by a crash; one without a number yet is just being written. */
function isLeftOver() {
	try {
		const pid = Number(readFileSync(file, 'utf8'));
		if (!pid) return Date.now() - statSync(file).mtimeMs > 5000;
		process.kill(pid, 0);
		return false;
	} catch (error) {
		return isCode(error, 'ESRCH');
	}
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
	return error instanceof Error && 'code' in error && error.code === code;
}
