import type { ClientEnv, DeviceStorage } from '#lib/room/client/index.ts';

/** The browser as the room's client wants it. Only called where there is a window. */
export function pageEnv(): ClientEnv {
	return {
		base: '',
		fetch: (input, init) => window.fetch(input, init),
		random: Math.random,
		fill: (bytes) => crypto.getRandomValues(bytes),
		storage: deviceStorage(),
	};
}

const memory = new Map<string, string>();

/** Where the browser refuses to keep anything (a private window may), one memory for all pages until the tab closes. */
const inMemory: DeviceStorage = {
	get length() {
		return memory.size;
	},
	key: (index) => [...memory.keys()][index] ?? null,
	getItem: (key) => memory.get(key) ?? null,
	setItem: (key, value) => void memory.set(key, value),
	removeItem: (key) => void memory.delete(key),
};

/** This device's memory. */
function deviceStorage(): DeviceStorage {
	try {
		const probe = 'readback/probe';
		window.localStorage.setItem(probe, '');
		window.localStorage.removeItem(probe);
		return window.localStorage;
	} catch {
		return inMemory;
	}
}

const seatKey = (code: string) => `readback/room/${code}/seat`;
const hostKey = (code: string) => `readback/host/${code}`;

/** Whether this device has come into the room before. */
export const hasSeat = (code: string): boolean => deviceStorage().getItem(seatKey(code)) !== null;

/** Remembers that this device is in the room; the client's `forgetSeat` forgets it with the rest. */
export function keepSeat(code: string): void {
	write(seatKey(code), 'yes');
}

/** The host key of a room that this device may move. */
export const readHostKey = (code: string): string | undefined =>
	deviceStorage().getItem(hostKey(code)) ?? undefined;

/** Keeps a host key on this device. */
export function keepHostKey(code: string, key: string): void {
	write(hostKey(code), key);
}

/** Forgets the key of a room that is gone. */
export function forgetHostKey(code: string): void {
	deviceStorage().removeItem(hostKey(code));
}

/** A full device must not stop a session. */
function write(key: string, value: string): void {
	try {
		deviceStorage().setItem(key, value);
	} catch {
		inMemory.setItem(key, value);
	}
}
