import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { surroundings } from './place.ts';

/** Generous: a first start on a busy machine installs and builds. */
const patienceMs = 15 * 60_000;

export interface How {
	readonly env?: NodeJS.ProcessEnv;
	/** Another account, by number (asks for root). */
	readonly uid?: number;
	/** In the place of `npm start`. */
	readonly command?: readonly string[];
}

/** A start under way: everything it says, until it ends. */
export interface Started {
	readonly pid: number;
	said(): string;
	readonly ended: Promise<number>;
	/** The whole of it, npm and what npm started. */
	kill(signal: NodeJS.Signals): void;
}

export function begin(
	folder: string,
	{ env = {}, uid, command = ['npm', 'start'] }: How = {},
): Started {
	const [program = 'npm', ...args] = command;
	const child = spawn(program, args, {
		cwd: folder,
		env: { ...surroundings(), PORT: '0', HOST: '127.0.0.1', ...env },
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
		...(uid === undefined ? {} : { uid, gid: uid }),
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk) => (text += String(chunk)));
	return {
		pid: child.pid ?? 0,
		said: () => text,
		ended: new Promise((resolve) => {
			child.on('error', () => resolve(-1));
			child.on('close', (code) => resolve(code ?? -1));
		}),
		kill: (signal) => killAll(child, signal),
	};
}

function killAll(child: ChildProcess, signal: NodeJS.Signals): void {
	try {
		if (child.pid !== undefined) process.kill(-child.pid, signal);
	} catch {
		return;
	}
}

/** Starts, asks pages, lets something be done with the site, and stops it. Gives all that was said. */
export async function serves(
	folder: string,
	how: How = {},
	paths: readonly string[] = ['/', '/room', '/kyrgyzstan-2019/immunity'],
	work: (url: string, started: Started) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
	const started = begin(folder, how);
	try {
		const url = await address(started);
		for (const path of paths) await answers(url, path);
		await work(url, started);
		return started.said();
	} finally {
		started.kill('SIGTERM');
		const code = await Promise.race([started.ended, sleep(10_000, undefined, { ref: false })]);
		if (code === undefined) started.kill('SIGKILL');
	}
}

/** Waits until it says that it serves, and where. */
export async function address(started: Started): Promise<string> {
	const until = Date.now() + patienceMs;
	const over = started.ended.then(() => true);
	while (Date.now() < until) {
		const url = /ready: (http:\S+)/.exec(started.said())?.[1];
		if (url) return url;
		if (await Promise.race([over, sleep(100, false)])) break;
	}
	started.kill('SIGKILL');
	throw new Error(`it never served:\n${started.said()}`);
}

async function answers(url: string, path: string): Promise<void> {
	const answer = await fetch(url + path);
	const text = await answer.text();
	if (answer.status !== 200 || !text.includes('</html>'))
		throw new Error(`${path} answers ${String(answer.status)}: ${text.slice(0, 100)}`);
}

/** Starts what can't start: it is to end by itself, unhappily, and say this, without a stack of calls. */
export async function refuses(folder: string, how: How, sentence: RegExp): Promise<string> {
	const started = begin(folder, how);
	const code = await Promise.race([started.ended, sleep(patienceMs, undefined, { ref: false })]);
	started.kill('SIGKILL');
	const said = started.said();
	if (code === undefined) throw new Error(`it never ended:\n${said}`);
	if (code === 0) throw new Error(`it ended well:\n${said}`);
	says(said, sentence);
	if (/^\s+at .*:\d+:\d+\)?$/m.test(said)) throw new Error(`it shows a stack:\n${said}`);
	return said;
}

export function says(said: string, sentence: RegExp): void {
	if (!sentence.test(said)) throw new Error(`it does not say ${String(sentence)}:\n${said}`);
}
