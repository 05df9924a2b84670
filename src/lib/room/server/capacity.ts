import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { RoomStore } from './store.ts';

/** A room has been opened, greeted by a phone and taken over, and nothing else has happened in it. */
const emptyUntil = 3;
const dayMs = 24 * 60 * 60_000;

/** Why there is no space for one more room. */
export type NoSpace = 'rooms-full' | 'disk-full';

/** How many bytes are free where a folder lies, or will; undefined where the system does not say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
	for (let path = resolve(folder); ; path = dirname(path)) {
		const found = await statfs(path).catch(() => undefined);
		if (found) return found.bavail * found.bsize;
		if (path === dirname(path)) return undefined;
	}
}

/**
 * Whether there is space for one more room. Where as many are kept as may be, the oldest one goes that was opened over a day ago
 * and that nobody came to: what a class did in a room is never let go for another.
 */
export async function spaceForRoom(
	store: RoomStore,
	most: number,
	now: number,
	remove: (code: string) => Promise<void>,
): Promise<NoSpace | undefined> {
	const rooms = await store.list();
	if (rooms.length < most) return undefined;
	const [oldest] = rooms
		.filter(({ sequence, lastAt }) => sequence <= emptyUntil && lastAt < now - dayMs)
		.sort((a, b) => a.lastAt - b.lastAt);
	if (!oldest) return 'rooms-full';
	await remove(oldest.room);
	return undefined;
}
