import { createSubscriber } from 'svelte/reactivity';
import type { Watchable } from '#lib/room/client/index.ts';

/** A watchable as a rune: `current` is reactive wherever it is read in markup or a derived value. */
export class Watched<T> {
	readonly #watchable: Watchable<T>;
	readonly #read: () => void;

	constructor(watchable: Watchable<T>) {
		this.#watchable = watchable;
		this.#read = createSubscriber((update) => watchable.subscribe(update));
	}

	get current(): T {
		this.#read();
		return this.#watchable.get();
	}
}

/** The device's clock (ms), ticking twice a second while something shows it. */
export class Ticking {
	readonly #read = createSubscriber((update) => {
		const timer = setInterval(update, 500);
		return () => clearInterval(timer);
	});

	get now(): number {
		this.#read();
		return Date.now();
	}
}

/** Tries at once when the network is said to be back or the page is woken; gives the way to stop. */
export function pokeOnWaking(poke: () => void): () => void {
	const woken = () => {
		if (document.visibilityState === 'visible') poke();
	};
	window.addEventListener('online', poke);
	window.addEventListener('pageshow', poke);
	document.addEventListener('visibilitychange', woken);
	return () => {
		window.removeEventListener('online', poke);
		window.removeEventListener('pageshow', poke);
		document.removeEventListener('visibilitychange', woken);
	};
}
