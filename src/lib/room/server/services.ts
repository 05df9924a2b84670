import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { dataFolder, freeBytes, roomsFile } from '../stores/folder.ts';
import { sqliteStore } from '../stores/sqlite.ts';
import { admission, admitted, guessGuard, memberBudgets } from './admission.ts';
import { openHubs } from './broadcast.ts';
import { hiddenLessons, showsLesson } from './hidden-lessons.ts';
import { type RoomServerOptions, readSettings } from './options.ts';
import { addressOf } from './request.ts';
import { type LiveRooms, liveRooms } from './rooms.ts';
import { hostGate, browserMarks, newSecret, secureRandom } from './secrets.ts';
import type { RoomStore } from './store.ts';
import { openStreams } from './streams.ts';

/** What the handlers of one server share. */
export function roomServices(options: RoomServerOptions) {
	const dataDir = options.dataDir ?? dataFolder();
	const file = roomsFile(dataDir);
	const store = options.store ?? sqliteStore({ file });
	const read = readSettings(process.env);
	const settings = { ...read.settings, ...options.settings };
	const now = steadyClock(options.wallMs ?? Date.now(), () => performance.now());
	const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`));
	for (const trouble of read.troubles) log(trouble);
	// Asking for pages must not make a database where no room was ever opened.
	const hidden = hiddenLessons(store, () => options.store !== undefined || existsSync(file), now);
	const rooms = liveRooms(store, now, hidden, settings.learners);
	const hubs = openHubs(now);
	const budgets = { ...memberBudgets(now), guesses: guessGuard(now) };
	const admits = admission({ ...admitted, ...options.admitted }, now);
	const maintenance = startMaintenance(
		{ store, rooms, now, log, retainDays: settings.retainDays },
		() => {
			for (const each of [admits, ...Object.values(budgets)]) each.sweep();
			hubs.sweep();
		},
	);
	return {
		options,
		settings,
		store,
		now,
		log,
		rooms,
		budgets,
		admits,
		gate: hostGate(settings.hostPassword),
		marks: browserMarks(),
		addressOf: (req: IncomingMessage) => addressOf(req, settings.address),
		free: options.freeBytes ?? (async () => freeBytes(dataDir)),
		/** The host of a room was active. */
		hostSeen: hidden.seen,
		expire: maintenance.expire,
		/** Whether an address shows a lesson that a room keeps shut. */
		isShut: async (url: string) => showsLesson(url, await hidden.all()),
		streams: openStreams(now, secureRandom, options.beatMs),
		hubOf: hubs.of,
		stop() {
			maintenance.stop();
			hubs.close();
		},
	};
}

export type RoomServices = ReturnType<typeof roomServices>;

const dayMs = 24 * 60 * 60_000;
const intervalMs = 60_000;

interface MaintenanceOptions {
	readonly store: RoomStore;
	readonly rooms: LiveRooms;
	readonly now: () => number;
	readonly log: (line: string) => void;
	/** Rooms unchanged for longer go. */
	readonly retainDays: number;
}

/** Maintains a server every minute: deletes rooms that are too old, and `sweep` drops what nobody needs any more. */
function startMaintenance(
	{ store, rooms, now, log, retainDays }: MaintenanceOptions,
	sweep: () => void,
) {
	const owner = newSecret();
	const expire = async () => {
		const before = now() - retainDays * dayMs;
		if (!(await store.list()).some(({ lastAt }) => lastAt < before)) return;
		// One process at a time maintains a shared store.
		if (!(await store.lease('care', owner, now(), now() + 2 * intervalMs))) return;
		for (const code of await store.expire(before)) rooms.forget(code);
	};
	const maintain = async () => {
		sweep();
		await rooms.sweep();
		await expire();
	};
	const timer = setInterval(() => {
		maintain().catch(() => log('rooms: the store could not be cared for'));
	}, intervalMs);
	timer.unref();
	return { expire, stop: () => clearInterval(timer) };
}

/** The time in whole ms, never running backwards while the process lives: the wall's at the start, the monotonic clock's since. */
function steadyClock(wallMs: number, monotonic: () => number): () => number {
	const start = monotonic();
	return () => Math.floor(wallMs + Math.max(0, monotonic() - start));
}
