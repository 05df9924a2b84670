import type { DeviceStorage } from './env.ts';

/** Storage that never throws: where the device refuses (private window, full), memory serves until the page closes. */
export interface Keeping {
	get(key: string): string | undefined;
	set(key: string, value: string): void;
	remove(key: string): void;
	/** Keys that begin so. */
	keys(prefix: string): readonly string[];
}

/** Keeps under `readback/` on the device. */
export function keeping(storage: DeviceStorage): Keeping {
	const memory = new Map<string, string>();
	const attempt = <T>(work: () => T): T | undefined => {
		try {
			return work();
		} catch {
			return undefined;
		}
	};
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
