import { keepFaces } from './faces.ts';

/** Prepares the pages to come, once this one has all that it needs: the site without a network, and its typeface. */
export function prepare(): void {
	keepWithoutNetwork();
	// Without it pages keep the device's own serif.
	keepFaces().catch(() => undefined);
}

/**
 * Lets the service worker in where the browser has one: not on plain http, nor in development. A page that was of an older version
 * when a newer one came says so.
 */
function keepWithoutNetwork(): void {
	const worker = import.meta.env.PROD ? navigator.serviceWorker : undefined;
	if (!worker) return;
	let known = worker.controller;
	worker.oncontrollerchange = () => {
		if (known) void import('./routes/[lesson]/offline.ts').then((page) => page.sayNewVersion());
		known = worker.controller;
	};
	void worker.register('/service-worker.js').catch(() => undefined);
}
