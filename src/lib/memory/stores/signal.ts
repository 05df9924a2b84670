import type { Signal } from './indexed-db.ts';

/** Signals within this page, and to other tabs by a channel of this name where the browser has channels. */
export function tabSignal(name: string): Signal {
	const listeners = new Set<() => void>();
	const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
	const tellHere = () => {
		for (const listener of listeners) listener();
	};
	channel?.addEventListener('message', tellHere);
	return {
		tell() {
			tellHere();
			channel?.postMessage('changed');
		},
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
