import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../ready/run.js';
import { say } from '../ready/say.js';

/** As often as this within `withinMs` a server is started again, and no oftener. */
const most = 5;
const withinMs = 60_000;

/**
 * Runs a server and starts it again at once, on the same port, should it end unasked. One that never came to serve (its port is
 * taken) is not, nor one that was told to stop.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code of the last one
 */
export async function supervised(program, args) {
	const asked = whetherAsked();
	/** @type {number[]} */
	const restarts = [];
	/** @type {NodeJS.ProcessEnv} */
	let env = {};
	for (;;) {
		let serving = false;
		/** @param {unknown} message */
		const heard = (message) => {
			const port = portIn(message);
			if (port === undefined) return;
			serving = true;
			env = { PORT: String(port) };
		};
		const code = await run(program, args, {
			env,
			stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
			heard,
		});
		if (code === 0 || !serving || asked()) return code;
		const now = performance.now();
		const recent = restarts.filter((at) => now - at < withinMs);
		if (recent.length >= most) {
			say(
				`Readback ended ${most + 1} times within a minute, so it is not started again. What was answered is kept. Start it once more with npm start; if it ends again, restart this computer.`,
			);
			return code;
		}
		say('Readback ended unexpectedly. It is being started again; what was answered is kept.');
		restarts.splice(0, restarts.length, ...recent, now);
		// The first time at once; one that keeps ending gets a moment, and so does the machine.
		await sleep(100 * recent.length);
		if (asked()) return code;
	}
}

/** Tells whether this process was told to stop, or was left alone by the one that started it. */
function whetherAsked() {
	const parent = process.ppid;
	let told = false;
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => (told = true));
	return () => told || (Boolean(process.env.npm_lifecycle_event) && process.ppid !== parent);
}

/**
 * The port that a server says it serves at.
 * @param {unknown} message
 */
function portIn(message) {
	const known = typeof message === 'object' && message !== null && 'serving' in message;
	return known && typeof message.serving === 'number' ? message.serving : undefined;
}
