import type { RoomStore } from '../store.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * The lessons whose pages rooms keep shut, by room. A server that has just come back finds them in the logs of the last day
 * when it is first asked: a crash must not open what a class is being asked.
 */
export function hiddenLessons(store: RoomStore, isUsed: () => boolean, now: () => number) {
	const byRoom = new Map<string, string>();
	let found: Promise<void> | undefined;
	const find = async (load: (code: string) => Promise<unknown>) => {
		const rooms = await store.list();
		const recent = rooms.filter(({ lastAt }) => lastAt > now() - dayMs);
		await Promise.all(recent.map(({ room }) => load(room).catch(() => undefined)));
	};
	return {
		set(code: string, lesson: string | undefined) {
			if (lesson === undefined) byRoom.delete(code);
			else byRoom.set(code, lesson);
		},
		forget: (code: string) => void byRoom.delete(code),
		/** Lesson ids; `load` brings a room to life. */
		async all(load: (code: string) => Promise<unknown>): Promise<ReadonlySet<string>> {
			if (!found && isUsed()) {
				found = find(load).catch(() => {
					found = undefined;
				});
			}
			await found;
			return new Set(byRoom.values());
		},
	};
}

export type Hidden = ReturnType<typeof hiddenLessons>;

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
