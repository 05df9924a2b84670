import { isNamedByContent, isPage, shellId, type OfflineList, type Part } from './list.ts';

/** What keeping needs of the browser. */
interface Means {
	readonly version: string;
	readonly caches: Pick<CacheStorage, 'open' | 'match' | 'keys' | 'delete'>;
	readonly fetch: (address: string, options?: RequestInit) => Promise<Response>;
}

const before = 'readback/';
const notes = 'readback-notes';
/** In a cache: all of it is there. Written last. */
const whole = '/_whole';
const atOnce = 6;

/**
 * What the device keeps of the site: a cache for each part of each version, used once it is whole. A version reads pages of its own
 * caches alone, so that none is ever mixed from two; what is named by its content is the same in all.
 */
export class Keeping {
	readonly #means: Means;

	constructor(means: Means) {
		this.#means = means;
	}

	/** Keeps a part; rejects where it can't be had whole, and nothing of it is used then. What was fetched is not fetched again. */
	async keep(part: Part): Promise<void> {
		if (await this.isWhole(part.id)) return;
		const name = this.#nameOf(part.id);
		try {
			const cache = await this.#means.caches.open(name);
			// Pages last: they say of which version all is that was fetched before them.
			const [pages, files] = [part.addresses.filter(isPage), part.addresses.filter(isFile)];
			for (const some of [...inTurns(files), ...inTurns(pages)])
				await Promise.all(some.map((address) => this.#take(cache, address)));
			await cache.put(whole, new Response());
		} catch (error) {
			// The room that it took is given back.
			if (isFull(error)) await this.#means.caches.delete(name).catch(() => false);
			throw error;
		}
	}

	/** Keeps all that a version begins with: the site beside its lessons, and the lessons kept until now. Lets go of what is half there where that fails. */
	async begin(list: OfflineList): Promise<void> {
		const kept = await this.#keptOfAny();
		try {
			await this.keep(list.shell);
			for (const lesson of list.lessons) if (kept.has(lesson.id)) await this.keep(lesson);
		} catch (error) {
			if (isFull(error)) await this.#forget((name) => this.#isOwn(name));
			throw error;
		}
	}

	/** Whether a part of this version is there, all of it. */
	async isWhole(id: string): Promise<boolean> {
		const found = await this.#means.caches.match(whole, { cacheName: this.#nameOf(id) });
		return found !== undefined;
	}

	/** What this version has of an address, if its part is whole. */
	async find(id: string, path: string): Promise<Response | undefined> {
		if (!(await this.isWhole(id))) return undefined;
		return this.#means.caches.match(path, { ...loosely, cacheName: this.#nameOf(id) });
	}

	/** What any version has of an address that is named by its content: a page that is open may be of an older one. */
	async findNamed(path: string): Promise<Response | undefined> {
		return this.#means.caches.match(path, loosely);
	}

	/** Which of these this version has whole. */
	async kept(parts: readonly Part[]): Promise<readonly string[]> {
		const ids = await Promise.all(
			parts.map(async ({ id }) => ((await this.isWhole(id)) ? [id] : [])),
		);
		return ids.flat();
	}

	/** Lets go of a part, in every version. */
	async drop(id: string): Promise<void> {
		await this.#forget((name) => name.startsWith(before) && name.endsWith(`/${id}`));
	}

	/** Lets go of all other versions: only once no page of theirs is open. */
	async sweep(): Promise<void> {
		await this.#forget((name) => name.startsWith(before) && !this.#isOwn(name));
	}

	/** Something to remember beside the site, in a line. */
	async note(name: string, text: string): Promise<void> {
		const cache = await this.#means.caches.open(notes);
		await cache.put(`/${name}`, new Response(text));
	}

	/** What was noted under a name; '' where nothing was. */
	async noted(name: string): Promise<string> {
		const found = await this.#means.caches.match(`/${name}`, { cacheName: notes });
		return (await found?.text()) ?? '';
	}

	async #take(cache: Cache, address: string): Promise<void> {
		const named = isNamedByContent(address);
		const known = named ? await this.findNamed(address) : await cache.match(address);
		const answer = known ?? (await this.#means.fetch(address, { cache: 'no-cache' }));
		if (!known) await this.#check(address, answer.clone());
		await cache.put(address, answer);
	}

	/** Rejects what is not this version's: an error, a lesson that a class keeps shut, a page of another build. */
	async #check(address: string, answer: Response): Promise<void> {
		if (!answer.ok || answer.redirected || isShut(answer))
			throw new Error(`${address}: ${answer.status}`);
		if (!isPage(address)) return;
		const text = await answer.text();
		if (!text.includes(`data-version="${this.#means.version}"`))
			throw new Error(`${address} is of another version.`);
	}

	async #keptOfAny(): Promise<ReadonlySet<string>> {
		const names = (await this.#means.caches.keys()).filter((name) => name.startsWith(before));
		const found = await Promise.all(
			names.map(async (cacheName) => {
				const done = await this.#means.caches.match(whole, { cacheName });
				const id = cacheName.slice(cacheName.lastIndexOf('/') + 1);
				return done && id !== shellId ? [id] : [];
			}),
		);
		return new Set(found.flat());
	}

	async #forget(which: (name: string) => boolean): Promise<void> {
		const names = (await this.#means.caches.keys()).filter(which);
		await Promise.all(names.map((name) => this.#means.caches.delete(name)));
	}

	#nameOf(id: string): string {
		return `${before}${this.#means.version}/${id}`;
	}

	#isOwn(name: string): boolean {
		return name.startsWith(`${before}${this.#means.version}/`);
	}
}

/** The server sends a lesson's page with `no-store` in one case alone: a class is being asked it (tools/serve/rooms.ts). */
export const isShut = (answer: Response): boolean =>
	answer.headers.get('cache-control') === 'no-store';

/** A quiz has its run in its address; what a file was compressed by is no matter any more. */
const loosely = { ignoreSearch: true, ignoreVary: true };

const isFile = (path: string): boolean => !isPage(path);
const isFull = (error: unknown): boolean =>
	error instanceof Error && error.name === 'QuotaExceededError';

const inTurns = (all: readonly string[]): string[][] =>
	Array.from({ length: Math.ceil(all.length / atOnce) }, (_, i) =>
		all.slice(i * atOnce, (i + 1) * atOnce),
	);
