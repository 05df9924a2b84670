import { createSubscriber } from 'svelte/reactivity';
import type { Observable } from '#lib/room/client/index.ts';

/** An observable as a rune: `current` is reactive wherever it is read in markup or a derived value. */
export class Reactive<T> {
	readonly #observable: Observable<T>;
	readonly #read: () => void;

	constructor(observable: Observable<T>) {
		this.#observable = observable;
		this.#read = createSubscriber((update) => observable.subscribe(update));
	}

	get current(): T {
		this.#read();
		return this.#observable.get();
	}
}

/** The device's clock (ms), clock twice a second while something shows it. */
export class DeviceClock {
	readonly #read = createSubscriber((update) => {
		const timer = setInterval(update, 500);
		return () => clearInterval(timer);
	});

	get now(): number {
		this.#read();
		return Date.now();
	}
}

/** Tries at once when the network is said to be back or the page is woken; returns the way to stop. */
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
