import { loadKinds } from '#lib/kinds/play.ts';
import { drawCode } from '../rules/room-code.ts';
import { presentDeck } from '../rules/deck.ts';
import { foldAll } from '../rules/fold.ts';
import { type HiddenLessons, hiding } from './hidden-lessons.ts';
import type { RoomSettings } from '../rules/events.ts';
import { openRoom, type RoomState } from '../rules/state.ts';
import type { RoomStore } from './store.ts';
import { liveRoom, type LiveRoom } from './live-room.ts';
import { hashToken, newSecret, secretNames, secureRandom } from './secrets.ts';
import { parseOpened, parseStored, storedOpening } from './stored.ts';

/** How long a room that nobody looks at stays in memory (ms). */
const idleMs = 10 * 60_000;

/** The rooms of this process, each brought to life from its log when first asked for. */
export function liveRooms(
	store: RoomStore,
	now: () => number,
	hidden: HiddenLessons,
	most?: number,
) {
	const live = new Map<string, { readonly room: Promise<LiveRoom | undefined>; usedAt: number }>();

	const get = async (code: string): Promise<LiveRoom | undefined> => {
		const known = live.get(code);
		const entry = known ?? { room: load(store, code, now, hidden, most), usedAt: 0 };
		entry.usedAt = now();
		live.set(code, entry);
		// A code that leads nowhere, or a store that can't be read, must not be remembered.
		const room = await entry.room.catch((error: unknown) => {
			forget(code);
			throw error;
		});
		if (!room) forget(code);
		return room;
	};
	const forget = (code: string) => {
		const entry = live.get(code);
		live.delete(code);
		hidden.forget(code);
		void entry?.room.then((room) => room?.close()).catch(() => undefined);
	};
	return {
		get,
		forget,
		/** Makes a room of a lesson as a room keeps it, in JSON. */
		async open(lesson: string, settings: RoomSettings) {
			const hostKey = newSecret();
			const made = { at: now(), secret: newSecret(), hostHash: hashToken(hostKey), settings };
			for (;;) {
				const code = drawCode(secureRandom);
				const opened = await storedOpening({ type: 'opened', code, ...made }, lesson);
				if ((await store.append(code, 0, [opened])) === 'done') return { code, hostKey };
			}
		},
		async delete(code: string) {
			await store.delete(code);
			forget(code);
		},
		/** Lets go of rooms that nobody has looked at for a while. */
		async sweep() {
			for (const [code, { room, usedAt }] of [...live]) {
				const alive = await room.catch(() => undefined);
				if (now() - usedAt > idleMs && !alive?.watched()) forget(code);
			}
		},
		close() {
			for (const code of [...live.keys()]) forget(code);
		},
	};
}

export type LiveRooms = ReturnType<typeof liveRooms>;

async function load(
	store: RoomStore,
	code: string,
	now: () => number,
	hidden: HiddenLessons,
	most: number | undefined,
): Promise<LiveRoom | undefined> {
	const [first, ...later] = await store.read(code, 0);
	if (!first) return undefined;
	const opened = await parseOpened(first);
	const { lesson, settings, secret } = opened;
	const kinds = await loadKinds(lesson.sections.flatMap(({ questions }) => questions));
	const deck = presentDeck(lesson, settings.questions, kinds, secretNames(secret));
	const state = foldAll(openRoom(opened, deck), later.map(parseStored));
	const onState = (each: RoomState) => hidden.set(code, hiding(each));
	return liveRoom(code, state, kinds, { store, now, most, onState });
}
