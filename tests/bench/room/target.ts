import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { field } from '../../room/ground.ts';
import { firstWords, newFolder, startProcess } from '../../room/process.ts';
import { post, stream } from './phones.ts';

/** A server under measurement: the room server, or the bare one as the limit. */
export interface Target {
	readonly pid: number;
	readonly folder: string;
	readonly code: string;
	/** One learner's answer. */
	answer(learner: number, turn: number): ReturnType<typeof post>;
	/** The host's press that changes what everybody sees. */
	press(): ReturnType<typeof post>;
	watchHost(frame: (sequence: number, at: number, text: string) => void): ReturnType<typeof stream>;
	watch(learner: number, frame: (sequence: number, at: number) => void): ReturnType<typeof stream>;
	stop(): Promise<void>;
}

export const tokenOf = (learner: number) => `bench-${learner}`.padEnd(32, '_');
let keys = 0;
const key = () => `bench-key-${++keys}`;

/** Our server with one room of so many learners, its first question open. */
export async function ours(learners: number): Promise<Target> {
	const folder = newFolder();
	const server = await startProcess(folder);
	const settings = { naming: 'none' };
	const room = await classAt(server.base, { lesson: 'sample', settings }, learners);
	const { pid = 0 } = server.child;
	return { pid, folder, ...room, stop: () => server.kill('SIGKILL') };
}

/** Opens a room on any server of ours, lets so many learners in and opens the first question, which is one to choose in. */
export async function classAt(base: string, command: object, learners: number) {
	const { text } = await post(base, '/room/open', command);
	const [code, hostKey] = [field(text, 'code'), field(text, 'hostKey')];
	const path = `/room/${code}/commands`;
	const each = (command: object, token: string) =>
		post(base, path, { ...command, key: key() }, token);
	for (let i = 0; i < learners; i += 200) {
		const some = Array.from({ length: Math.min(200, learners - i) }, (_, k) => i + k);
		await Promise.all(some.map((k) => each({ type: 'join' }, tokenOf(k))));
	}
	let step = 1;
	let phase = 'start';
	let question: string | undefined;
	let chosen: string | undefined;
	const press = async () => {
		const done = await each({ type: phase, expected: step }, hostKey);
		step = Number(field(done.text, 'sequence'));
		phase = { start: 'pause', pause: 'resume', resume: 'pause' }[phase] ?? 'pause';
		return done;
	};
	await press();
	await new Promise<void>((resolve) => {
		void stream(base, `/room/${code}/events?role=screen`, undefined, (_sequence, _at, text) => {
			[, question] = text.match(/"question":\{"name":"(\w+)"/) ?? [];
			[, chosen] = text.match(/\{"id":"(\w+)","text"/) ?? [];
			resolve();
		}).then((socket) => socket.on('data', () => socket.destroy()));
	});
	const view = (role: string) => `/room/${code}/events?role=${role}`;
	return {
		code,
		answer: (learner: number, turn: number) =>
			each({ type: 'answer', question, round: 1, turn, response: { chosen } }, tokenOf(learner)),
		press,
		watchHost: (frame: (sequence: number, at: number, text: string) => void) =>
			stream(base, view('host'), hostKey, frame),
		watch: (learner: number, frame: (sequence: number, at: number) => void) =>
			stream(base, view('learner'), tokenOf(learner), frame),
	};
}

/** The bare server. */
export async function bare(): Promise<Target> {
	const folder = newFolder();
	const script = join(import.meta.dirname, 'bare-server.ts');
	const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
	const exited = once(child, 'exit');
	const base = (await firstWords(child.stdout)).trim();
	const body = (learner: number, turn: number) => ({
		type: 'answer',
		key: key(),
		learner,
		turn,
		response: { chosen: 'i0123456789abcdef' },
	});
	return {
		pid: child.pid ?? 0,
		folder,
		code: '',
		answer: (learner, turn) => post(base, '/answer', body(learner, turn), tokenOf(learner)),
		press: () => post(base, '/all', { type: 'press', key: key() }),
		watchHost: (frame) => stream(base, '/host', undefined, frame),
		watch: (learner, frame) => stream(base, '/learner', tokenOf(learner), frame),
		async stop() {
			child.kill('SIGKILL');
			await exited;
		},
	};
}
