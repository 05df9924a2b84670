import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.js';
import { say } from './say.js';
import { isCode } from './trouble.js';

const lockFile = join(root, '.ready.lock');
const beatMs = 1000;
/** Who holds a lock gives a sign every second: without one for so long it is gone, even where another process has its number. */
const goneMs = 15_000;

/**
 * Does work that two commands need not do at once (installing, building); a second command waits for the first. It spares work
 * and no more: each works in a folder of its own, and puts what is whole in its place.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file]
 * @returns {Promise<T>}
 */
export async function alone(work, file = lockFile) {
	const mine = `${process.pid} ${randomBytes(6).toString('hex')}`;
	await take(file, mine);
	const beat = setInterval(() => touch(file), beatMs);
	const release = () => {
		clearInterval(beat);
		if (holder(file)?.text === mine) rmSync(file, { force: true });
	};
	process.on('exit', release);
	try {
		return await work();
	} finally {
		process.off('exit', release);
		release();
	}
}

/**
 * @param {string} file
 * @param {string} mine
 */
async function take(file, mine) {
	let last = holder(file);
	let since = performance.now();
	for (let told = false; !isTaken(file, mine); told = true) {
		if (!told) say('Another command is getting things ready; waiting for it …');
		await sleep(200);
		const now = holder(file);
		const alive = now?.text !== last?.text || now?.mtimeMs !== last?.mtimeMs;
		if (alive) since = performance.now();
		last = now;
		if (now && (!isRunning(now.text) || performance.now() - since > goneMs))
			rmSync(file, { force: true });
	}
}

/**
 * @param {string} file
 * @param {string} mine
 */
function isTaken(file, mine) {
	try {
		writeFileSync(file, mine, { flag: 'wx' });
		return true;
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error;
	}
}

/** @param {string} file */
function holder(file) {
	try {
		return { text: readFileSync(file, 'utf8'), mtimeMs: statSync(file).mtimeMs };
	} catch {
		return undefined;
	}
}

/** @param {string} file */
function touch(file) {
	try {
		utimesSync(file, new Date(), new Date());
	} catch {
		return;
	}
}

/**
 * Whether the process that wrote a lock may still run; a lock without a number is just being written.
 * @param {string} text
 */
function isRunning(text) {
	try {
		const pid = Number.parseInt(text, 10);
		if (pid > 0) process.kill(pid, 0);
		return true;
	} catch (error) {
		return !isCode(error, 'ESRCH');
	}
}
