import { attempt } from '#lib/base/attempt.ts';
import { randomText, type ClientEnv, type DeviceStorage } from './env.ts';

/** Storage that never throws: where the device refuses (private window, full), memory serves until the page closes. */
export interface SafeStorage {
	get(key: string): string | undefined;
	set(key: string, value: string): void;
	remove(key: string): void;
	/** Keys that begin so. */
	keys(prefix: string): readonly string[];
}

/** Storage under `readback/` on the device. */
export function safeStorage(storage: DeviceStorage): SafeStorage {
	const memory = new Map<string, string>();
	const full = (key: string) => `readback/${key}`;
	return {
		get: (key) => memory.get(key) ?? attempt(() => storage.getItem(full(key))) ?? undefined,
		set(key, value) {
			const kept = attempt(() => {
				storage.setItem(full(key), value);
				return storage.getItem(full(key)) === value;
			});
			if (kept) memory.delete(key);
			else memory.set(key, value);
		},
		remove(key) {
			memory.delete(key);
			attempt(() => storage.removeItem(full(key)));
		},
		keys(prefix) {
			const stored = attempt(() =>
				Array.from({ length: storage.length }, (_, index) => storage.key(index)).flatMap((key) =>
					key?.startsWith(full(prefix)) ? [key.slice(full('').length)] : [],
				),
			);
			const remembered = [...memory.keys()].filter((key) => key.startsWith(prefix));
			return [...new Set([...(stored ?? []), ...remembered])].sort();
		},
	};
}

/** This device's own id, which says nothing about its owner. */
export function deviceOf(env: ClientEnv): string {
	const storage = safeStorage(env.storage);
	const known = storage.get('device');
	if (known && /^[\w-]{8,40}$/.test(known)) return known;
	const device = randomText(env, 120);
	storage.set('device', device);
	return device;
}

/** The private token for a room, made at the first visit. Give `token` to come back from a link of one's own. */
export function learnerToken(env: ClientEnv, code: string, token?: string): string {
	const storage = safeStorage(env.storage);
	const known = token ?? storage.get(`room/${code}/token`);
	const mine = known && /^[\w-]{22,64}$/.test(known) ? known : randomText(env, 200);
	storage.set(`room/${code}/token`, mine);
	return mine;
}

/** The token of a place that this device has, or had; none where it never came in. */
export const knownToken = (env: ClientEnv, code: string): string | undefined =>
	safeStorage(env.storage).get(`room/${code}/token`);

/** Forgets a learner's place on a borrowed phone: the next person to use it is somebody else. */
export function forgetSeat(env: ClientEnv, code: string): void {
	const storage = safeStorage(env.storage);
	for (const key of storage.keys(`room/${code}/`)) storage.remove(key);
}

/** Keeps the key of a room's screen, as the server told it to the host, for the screen that is opened on this device. */
export function keepScreenKey(env: ClientEnv, code: string, key: string): void {
	safeStorage(env.storage).set(screenKeyOf(code), key);
}

/** Where the key of a room's screen is kept. */
export const screenKeyOf = (code: string) => `screen/${code}`;
