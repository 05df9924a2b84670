import { mount } from 'svelte';
import type { Kept, Wish } from '#lib/offline/list.ts';
import NewVersion from './NewVersion.svelte';

/** Asks the service worker; nothing where this browser has none, or keeps none from this address. */
export async function askWorker(wish: Wish): Promise<Kept | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	const registration = await navigator.serviceWorker.getRegistration();
	if (!registration) return undefined;
	const { active } = await navigator.serviceWorker.ready;
	if (!active) return undefined;
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }: MessageEvent<Kept>) => {
			resolve(data);
			port1.close();
		};
		active.postMessage(wish, [port2]);
	});
}

/** Says that a newer version of the site is there. */
export function sayNewVersion(): void {
	mount(NewVersion, { target: document.body });
}
