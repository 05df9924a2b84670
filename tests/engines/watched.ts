import { frontOf } from '../e2e/front.ts';

/** The site with a watch on each of its pages: what goes wrong in any of them, in any engine, is told here. */
export interface Watched {
	readonly origin: string;
	readonly troubles: string[];
	stop(): void;
}

const script = '/try-engines/watch.js';
const report = '/try-engines/trouble';

/** Puts the watch before all other scripts. It tells in the way that a page's end does not cut off. */
export async function watched(site: string): Promise<Watched> {
	const troubles: string[] = [];
	const front = await frontOf(site, (asked, answer) => {
		if (asked.url === script) {
			answer.writeHead(200, { 'content-type': 'text/javascript' });
			answer.end(`(${String(watch)})(${JSON.stringify(report)})`);
		} else if (asked.url === report) {
			let said = '';
			asked.on('data', (piece: Buffer) => (said += piece.toString()));
			asked.on('end', () => troubles.push(said));
			answer.writeHead(204).end();
		} else return false;
		return true;
	});
	front.rewrite = (text) =>
		text.replace(/^(<!doctype html>[^]*?<head>)/i, `$1<script src="${script}"></script>`);
	return { origin: front.origin, troubles, stop: front.stop };
}

/** Runs in the page, sent there as text. */
function watch(to: string): void {
	// What a page still fetches when it is left is broken off: no fault of anybody's.
	let left = false;
	addEventListener('beforeunload', () => {
		left = true;
		// A file that is saved, or a press that leads nowhere, leaves nothing: the watch goes on.
		setTimeout(() => (left = false), 1000);
	});
	const tell = (text: string) => {
		if (!left) navigator.sendBeacon(to, `${location.pathname}: ${text}`);
	};
	const said = (value: unknown) =>
		value instanceof Error ? `${value.message}\n${value.stack ?? ''}` : String(value);
	const onError = (event: Event) => {
		if (event instanceof ErrorEvent) tell(`error: ${said(event.error ?? event.message)}`);
		else if (event.target instanceof Element) tell(`not loaded: ${event.target.outerHTML}`);
	};
	addEventListener('error', onError, true);
	addEventListener('unhandledrejection', ({ reason }) => tell(`rejection: ${said(reason)}`));
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		tell(`policy: ${violatedDirective} ${blockedURI}`),
	);
	const print = console.error;
	console.error = (...all: unknown[]) => {
		tell(`console: ${all.map(said).join(' ')}`);
		print(...all);
	};
}
