import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { dataFolder, roomsFile } from '../stores/folder.ts';
import { sqliteStore } from '../stores/sqlite.ts';
import { addressOf } from './address.ts';
import { admission, admitted } from './admission.ts';
import { budgetsByKey } from './token-bucket.ts';
import { freeBytes } from './capacity.ts';
import { careFor } from './care.ts';
import { steadyClock } from './clock.ts';
import { guessGuard } from './guessing.ts';
import { hostGate, hostMarks } from './host-gate.ts';
import { hiddenLessons, showsLesson } from './hidden-lessons.ts';
import { openHubs } from './hubs.ts';
import type { RoomServerOptions } from './options.ts';
import { liveRooms } from './rooms.ts';
import { unforeseen } from './secrets.ts';
import { readSettings } from './settings.ts';
import { openStreams } from './streams.ts';

/** Everything that the routes of one server share. */
export function roomContext(options: RoomServerOptions) {
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
	const budgets = budgetsOf(now);
	const admits = admission({ ...admitted, ...options.admitted }, now);
	const care = careFor({ store, rooms, now, log, retainDays: settings.retainDays }, () => {
		for (const each of [admits, ...Object.values(budgets)]) each.rest();
		hubs.rest();
	});
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
		marks: hostMarks(),
		addressOf: (req: IncomingMessage) => addressOf(req, settings.address),
		free: options.freeBytes ?? (async () => freeBytes(dataDir)),
		/** The host of a room was heard of. */
		hostSeen: hidden.seen,
		expire: care.expire,
		/** Whether an address shows a lesson that a room keeps shut. */
		isShut: async (url: string) => showsLesson(url, await hidden.all()),
		streams: openStreams(now, unforeseen, options.beatMs),
		hubOf: hubs.of,
		stop() {
			care.stop();
			hubs.close();
		},
	};
}

/** How much is taken from those who are in a room, and how often one may mistake its code. */
function budgetsOf(now: () => number) {
	return {
		learner: budgetsByKey({ burst: 30, perSecond: 5 }, now),
		host: budgetsByKey({ burst: 60, perSecond: 20 }, now),
		room: budgetsByKey({ burst: 12_000, perSecond: 4000 }, now),
		/** Views begun, by who looks. */
		views: budgetsByKey({ burst: 100, perSecond: 5 }, now),
		guesses: guessGuard(now),
	};
}

export type RoomContext = ReturnType<typeof roomContext>;
