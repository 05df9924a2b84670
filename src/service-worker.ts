import { version } from '$service-worker';
import { Answers } from '#lib/offline/answers.ts';
import { Keeping } from '#lib/offline/keeping.ts';
import { listAddress, placeOf, type Kept, type OfflineList, type Wish } from '#lib/offline/list.ts';

// Of the types of workers the few that are met here: both they and a page's, in one program, would be at odds.
interface Lasting extends Event {
	waitUntil(until: Promise<unknown>): void;
}
interface Asking extends Lasting {
	readonly request: Request;
	readonly resultingClientId: string;
	respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
	readonly data: Wish;
	readonly ports: readonly MessagePort[];
}
interface Client {
	readonly id: string;
	readonly url: string;
	navigate(address: string): Promise<unknown>;
}
declare const self: {
	addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
	addEventListener(type: 'fetch', hear: (event: Asking) => void): void;
	addEventListener(type: 'message', hear: (event: Told) => void): void;
	skipWaiting(): Promise<void>;
	readonly location: Location;
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options?: { includeUncontrolled: boolean }): Promise<readonly Client[]>;
	};
};

const get = (asked: Request | string, options?: RequestInit) => fetch(asked, options);
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const keeping = new Keeping({ version, caches, fetch: get });
const answers = new Answers({
	keeping,
	fetch: get,
	isOnline: () => navigator.onLine,
	wait,
	wasInRoom: async () => Date.now() - Number(await keeping.noted('room')) < roomMs,
	onShut: (path) => void showAnew(path),
});

/** As long as a room is kept where nothing else is set. */
const roomMs = 30 * 24 * 3_600_000;
/** How long after a page was asked for it stands there, and the one before it is gone. */
const settledMs = 5000;
/** A phone in a class asks every other second. */
const notedForMs = 3_600_000;

/** Pages that this version has answered; others that are open may be of an older one. */
const own = new Set<string>();
let listed: Promise<OfflineList> | undefined;
let roomNotedAt = 0;

function list(): Promise<OfflineList> {
	listed ??= read();
	listed.catch(() => (listed = undefined));
	return listed;
}

async function read(): Promise<OfflineList> {
	const address = listAddress(version);
	const answer = (await keeping.findNamed(address)) ?? (await fetch(address));
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json();
}

// It serves from the moment that all of it is there; pages that are open keep what they are of, and are told.
self.addEventListener('install', (event) => {
	event.waitUntil(begin());
});
async function begin(): Promise<void> {
	// From here on no older worker lets go of what this one gathers.
	await keeping.note('newest', version);
	await keeping.begin(await list());
	await self.skipWaiting();
}
self.addEventListener('activate', (event) => {
	event.waitUntil(self.clients.claim().then(keepWhatIsOpen));
});

self.addEventListener('fetch', (event) => {
	const { request, resultingClientId } = event;
	const { origin, pathname } = new URL(request.url);
	const isPage = request.mode === 'navigate';
	if (request.method !== 'GET' || origin !== self.location.origin) return;
	if (/^\/room\/./.test(pathname)) event.waitUntil(noteRoom());
	if (!answers.concerns(pathname, isPage)) return;
	const answer = answers.answer(request, pathname, isPage);
	event.respondWith(answer);
	if (!isPage) return;
	own.add(resultingClientId);
	const afterwards = () =>
		mend()
			.then(() => keepOpened(pathname))
			.then(letGo);
	event.waitUntil(answer.then(afterwards).catch(() => undefined));
});

self.addEventListener('message', (event) => {
	const [port] = event.ports;
	event.waitUntil(grant(event.data).then((kept) => port?.postMessage(kept)));
});

async function grant({ keep, drop }: Wish): Promise<Kept> {
	const dropped = new Set(await droppedLessons());
	if (keep !== undefined) dropped.delete(keep);
	if (drop !== undefined) dropped.add(drop);
	if (keep ?? drop) await keeping.note('dropped', JSON.stringify([...dropped]));
	if (drop !== undefined) await keeping.drop(drop);
	const { lessons } = await list();
	const wanted = lessons.find(({ id }) => id === keep);
	const done = wanted === undefined ? keep === undefined : await isDone(keeping.keep(wanted));
	const kept = await keeping.kept(lessons);
	return {
		lessons: lessons.map(({ id, title, listed, bytes }) => ({
			...{ id, title, listed, bytes },
			kept: kept.includes(id),
		})),
		trouble: !done,
	};
}

/** What a reader wants not to be kept, though it was opened. */
async function droppedLessons(): Promise<readonly string[]> {
	return JSON.parse((await keeping.noted('dropped')) || '[]');
}

const isDone = (work: Promise<unknown>): Promise<boolean> =>
	work.then(
		() => true,
		() => false,
	);

/** Keeps the lesson that a path lies in, if it is one. */
async function keepOpened(path: string): Promise<void> {
	const { lessons } = await list();
	const opened = lessons.find(({ id }) => id === placeOf(path));
	if (opened && !(await droppedLessons()).includes(opened.id)) await keeping.keep(opened);
}

async function keepWhatIsOpen(): Promise<void> {
	const open = await self.clients.matchAll({ includeUncontrolled: true });
	const paths = open.map(({ url }) => new URL(url).pathname);
	await Promise.all(paths.map((path) => isDone(keepOpened(path))));
}

/** Keeps the site anew where the browser has cleared it away. */
async function mend(): Promise<void> {
	const { shell } = await list();
	await keeping.keep(shell);
}

/** Lets go of older versions once no page of theirs is open. */
async function letGo(): Promise<void> {
	await wait(settledMs);
	if ((await keeping.noted('newest')) !== version) return;
	const open = await self.clients.matchAll({ includeUncontrolled: true });
	if (open.every(({ id }) => own.has(id))) await keeping.sweep();
}

async function noteRoom(): Promise<void> {
	if (Date.now() - roomNotedAt < notedForMs) return;
	roomNotedAt = Date.now();
	await keeping.note('room', String(roomNotedAt));
}

/** What was shown turned out to be shut: the page is asked for again, and the server says why. */
async function showAnew(path: string): Promise<void> {
	const open = await self.clients.matchAll();
	const shown = open.filter(({ url }) => placeOf(new URL(url).pathname) === placeOf(path));
	await Promise.all(shown.map((client) => client.navigate(client.url).catch(() => undefined)));
}
