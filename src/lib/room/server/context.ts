import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { dataFolder, roomsFile } from '../stores/folder.ts';
import { sqliteStore } from '../stores/sqlite.ts';
import { budgetsByKey } from './budgets.ts';
import { steadyClock } from './clock.ts';
import { guessGuard } from './guessing.ts';
import { hiddenLessons, showsLesson } from './hidden.ts';
import { hub, type Hub } from './hub.ts';
import type { LiveRoom } from './live-room.ts';
import type { RoomServerOptions } from './options.ts';
import { liveRooms } from './rooms.ts';
import { newSecret, unforeseen } from './secrets.ts';
import { openStreams } from './streams.ts';

const dayMs = 24 * 60 * 60_000;
const restMs = 60_000;

/** Everything that the routes of one server share. */
export function roomContext(options: RoomServerOptions) {
	const file = roomsFile(options.dataDir ?? dataFolder());
	const store = options.store ?? sqliteStore({ file });
	const retainDays = options.retainDays ?? retainFrom(process.env['RETAIN_DAYS']);
	const now = steadyClock(options.wallMs ?? Date.now(), () => performance.now());
	const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`));
	// Asking for pages must not make a database where no room was ever opened.
	const hidden = hiddenLessons(store, () => options.store !== undefined || existsSync(file), now);
	const rooms = liveRooms(store, now, hidden);
	const hubs = new Map<LiveRoom, Hub>();
	const owner = newSecret();
	const budgets = budgetsOf(now);
	const expire = async () => {
		const before = now() - retainDays * dayMs;
		if (!(await store.list()).some(({ lastAt }) => lastAt < before)) return;
		// One process cares for a shared store at a time.
		if (!(await store.lease('care', owner, now(), now() + 2 * restMs))) return;
		for (const code of await store.expire(before)) {
			hidden.forget(code);
			rooms.forget(code);
		}
	};
	const rest = async () => {
		for (const each of Object.values(budgets)) each.rest();
		for (const [room, each] of hubs) {
			if (!each.isEmpty()) continue;
			each.close();
			hubs.delete(room);
		}
		await rooms.rest();
		await expire();
	};
	const care = setInterval(() => {
		rest().catch(() => log('rooms: the store could not be cared for'));
	}, restMs);
	care.unref();
	return {
		options,
		store,
		now,
		log,
		rooms,
		budgets,
		expire,
		/** Whether an address shows a lesson that a room keeps shut. */
		isShut: async (url: string) => showsLesson(url, await hidden.all(rooms.get)),
		streams: openStreams(now, unforeseen, options.beatMs),
		hubOf(room: LiveRoom): Hub {
			const known = hubs.get(room) ?? hub(room, now);
			hubs.set(room, known);
			return known;
		},
		stop() {
			clearInterval(care);
			for (const each of hubs.values()) {
				each.flush();
				each.close();
			}
		},
	};
}

/** How much is taken, from whom. */
function budgetsOf(now: () => number) {
	return {
		learner: budgetsByKey({ burst: 30, perSecond: 5 }, now),
		host: budgetsByKey({ burst: 60, perSecond: 20 }, now),
		room: budgetsByKey({ burst: 12_000, perSecond: 4000 }, now),
		opening: budgetsByKey({ burst: 20, perSecond: 0.2 }, now),
		openingAll: budgetsByKey({ burst: 200, perSecond: 2 }, now),
		guesses: guessGuard(now),
	};
}

export type RoomContext = ReturnType<typeof roomContext>;

function retainFrom(text: string | undefined): number {
	const days = Number(text);
	return text !== undefined && Number.isFinite(days) && days > 0 ? days : 30;
}
