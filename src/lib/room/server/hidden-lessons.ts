import { graceMs } from '../rules/deadlines.ts';
import { type RoomState, isHeld, stageOf } from '../rules/state.ts';
import type { HiddenLesson, RoomStore } from './store.ts';

/** Pages open again when the room's host was not seen for so long (ms): a laptop was closed, a lesson forgotten. */
export const hostGoneMs = 90 * 60_000;
/** How exactly the store knows when a host was last seen (ms). */
const writeMs = 5 * 60_000;
/** How long what the store said holds: another process may hide lessons as well (ms). */
const rereadMs = 1000;

/**
 * The lessons whose pages rooms keep shut. Rooms in memory say what they hide; the store keeps it beside their logs, so that a
 * server that has just come back knows it without reading a room. It holds while the host is seen.
 */
export function hiddenLessons(store: RoomStore, isUsed: () => boolean, now: () => number) {
	/** What the rooms in memory say. */
	const said = new Map<string, Hiding | undefined>();
	const seenAt = new Map<string, number>();
	const writtenAt = new Map<string, number>();
	let stored: readonly HiddenLesson[] = [];
	let readAt = -Infinity;
	const reread = async () => {
		if (!isUsed() || now() - readAt < rereadMs) return;
		readAt = now();
		stored = await store.hidden().catch(() => stored);
	};
	/** A store that can't write now must not open what a class is being asked: this process goes on by what rooms say. */
	const keep = async (work: Promise<void>) => {
		await work.catch(() => undefined);
		readAt = -Infinity;
	};
	const write = (room: string, { lesson, until }: Hiding, at: number) => {
		writtenAt.set(room, now());
		const hidden = { room, lesson, seenAt: at };
		void keep(store.hide(until === undefined ? hidden : { ...hidden, until }));
	};
	const forget = (room: string) => {
		for (const each of [said, seenAt, writtenAt]) each.delete(room);
		readAt = -Infinity;
	};
	const holds = ({ room, seenAt: at, until = Infinity }: HiddenLesson) =>
		Math.max(at, seenAt.get(room) ?? at) > now() - hostGoneMs && now() < until;
	return {
		/** A room in memory says what it hides now. */
		set(room: string, hiding: Hiding | undefined) {
			const before = said.get(room);
			const isFirst = !said.has(room);
			said.set(room, hiding);
			if (hiding === undefined) {
				const isKept =
					before !== undefined || (isFirst && stored.some((each) => each.room === room));
				if (isKept) void keep(store.show(room));
				return;
			}
			const at = seenAt.get(room);
			// Of a room that only learners have come to since the start the store knows more.
			if (at === undefined) return;
			if (before?.lesson !== hiding.lesson || before.until !== hiding.until)
				write(room, hiding, at);
		},
		/** The host of a room was active: sent a command, or asked for a view. */
		seen(room: string) {
			seenAt.set(room, now());
			const hiding = said.get(room);
			if (hiding && now() - (writtenAt.get(room) ?? -Infinity) >= writeMs)
				write(room, hiding, now());
		},
		/** The room has left this process's memory, or is gone for good: what the store keeps of it is what holds. */
		forget,
		/** Ids of the lessons that are shut. */
		async all(): Promise<ReadonlySet<string>> {
			await reread();
			const others = stored.filter(({ room }) => !said.has(room));
			const here = [...said].flatMap(([room, hiding]) => {
				const known = stored.find((each) => each.room === room)?.seenAt ?? -Infinity;
				return hiding ? [{ room, seenAt: known, ...hiding }] : [];
			});
			return new Set([...others, ...here].filter(holds).map(({ lesson }) => lesson));
		},
	};
}

export type HiddenLessons = ReturnType<typeof hiddenLessons>;

const picture = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** Whether an address shows a page or the files of one of these lessons. Its pictures stay: a room shows them too. */
export function showsLesson(url: string, lessons: ReadonlySet<string>): boolean {
	if (lessons.size === 0) return false;
	const parts = readable(url.split(/[?#]/, 1)[0] ?? '')
		.split('/')
		.filter((part) => part !== '' && part !== '.');
	if (parts[0] === 'room' || parts[0] === '_app') return false;
	if (parts.length === 2 && parts[1] !== '..' && picture.test(parts[1] ?? '')) return false;
	return parts.some((part) => lessons.has(part) || lessons.has(part.replace(/\.\w+$/, '')));
}

function readable(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** The lesson whose pages a room keeps shut, and until when at most (ms), where that is known beforehand. */
interface Hiding {
	readonly lesson: string;
	readonly until?: number;
}

/**
 * What a room keeps shut: the pages of a lesson that this site publishes, between the start of the session and its end. A lesson
 * that was sent has no pages here, whatever its id.
 */
export function hiding(state: RoomState): Hiding | undefined {
	const stage = stageOf(state);
	const { id, listed } = state.setup.lesson;
	if (!state.hidden || !listed || stage === 'lobby' || stage === 'ended') return undefined;
	const until = endsAt(state);
	return until === undefined ? { lesson: id } : { lesson: id, until };
}

/** When a session in everybody's own pace is over by the clock, also while no server runs. */
function endsAt(state: RoomState): number | undefined {
	if (isHeld(state) || stageOf(state) !== 'working') return undefined;
	const { workingUntil, maxExtraMs } = state;
	return workingUntil === undefined ? undefined : workingUntil + maxExtraMs + graceMs;
}
