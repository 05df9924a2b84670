import type { Signal } from './indexed-db.ts';

/** Signals to other openings, in other tabs too, by a channel of this name where the browser has channels. */
export function tabSignal(name: string): Signal {
	const listeners = new Set<() => void>();
	const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
	channel?.addEventListener('message', () => {
		for (const listener of listeners) listener();
	});
	return {
		tell: () => channel?.postMessage('changed'),
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
