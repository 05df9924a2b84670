import type { Channel } from './indexed-db.ts';

/** Reaches other openings, in other tabs too, by a BroadcastChannel of this name where the browser has one. */
export function tabChannel(name: string): Channel {
	const listeners = new Set<() => void>();
	const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
	channel?.addEventListener('message', () => {
		for (const listener of listeners) listener();
	});
	return {
		announce: () => channel?.postMessage('changed'),
		listen(changed) {
			const listener = () => changed();
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		close() {
			listeners.clear();
			channel?.close();
		},
	};
}
