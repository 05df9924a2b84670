import { isShut, type Keeping } from './keeping.ts';
import { offlinePage, placeOf, shellId } from './list.ts';

/** What answering needs of the browser. */
interface Means {
	readonly keeping: Keeping;
	readonly fetch: (asked: Request | string, options?: RequestInit) => Promise<Response>;
	readonly isOnline: () => boolean;
	/** Resolves after so long (ms). */
	readonly wait: (ms: number) => Promise<void>;
	/** Whether this device was in a class session lately: its host may have shut a lesson for it. */
	readonly wasInRoom: () => Promise<boolean>;
	/** A lesson that is shown turns out to be shut. */
	readonly onShut: (path: string) => void;
}

/** A device that is in no class waits so long for the server's word before a kept page is shown: on a slow network no longer. */
const patienceMs = 150;
/** One that is in a class waits for it as long as a network that is there can take. */
const inClassMs = 4000;

/** Places whose files are not kept. Their pages are asked for all the same: one says that they need the network. */
const elsewhere = new Set(['room', 'edit', 'shared', 'help', '_app', 'service-worker.js']);
const picture = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** What the service worker answers with: what is kept, where it may be shown; else the network, and without one a page that says so. */
export class Answers {
	readonly #means: Means;
	readonly #shut = new Set<string>();

	constructor(means: Means) {
		this.#means = means;
	}

	/** Whether a request is answered here at all. */
	concerns(path: string, isPage: boolean): boolean {
		return isPage || path.startsWith('/_app/immutable/') || !elsewhere.has(placeOf(path));
	}

	async answer(request: Request, path: string, isPage: boolean): Promise<Response> {
		if (path.startsWith('/_app/immutable/'))
			return (await this.#means.keeping.findNamed(path)) ?? this.#means.fetch(request);
		const place = placeOf(path);
		const ofLesson = await this.#means.keeping.find(place, path);
		const kept = ofLesson ?? (await this.#means.keeping.find(shellId, path));
		if (!kept) return isPage ? this.#orSayWhy(request) : this.#means.fetch(request);
		const isHeld = ofLesson !== undefined && !picture.test(path);
		if (isHeld && !(await this.#mayShow(place, path))) return this.#means.fetch(request);
		return kept;
	}

	/** Whether a lesson may be shown as it is kept: not while a class is being asked it, as far as the server can be asked. */
	async #mayShow(lesson: string, path: string): Promise<boolean> {
		if (!this.#means.isOnline()) return true;
		const asked = this.#means
			.fetch(path, { method: 'HEAD', cache: 'no-store' })
			.then(isShut, () => undefined);
		const isStrict = this.#shut.has(lesson) || (await this.#means.wasInRoom());
		const late = this.#means.wait(isStrict ? inClassMs : patienceMs).then(() => 'late' as const);
		const said = await Promise.race([asked, late]);
		void asked.then((shut) => {
			if (shut) this.#shut.add(lesson);
			else if (shut === false) this.#shut.delete(lesson);
			if (shut && said === 'late') this.#means.onShut(path);
		});
		return said !== true;
	}

	async #orSayWhy(request: Request): Promise<Response> {
		try {
			return await this.#means.fetch(request);
		} catch (error) {
			const page = await this.#means.keeping.find(shellId, offlinePage);
			if (!page) throw error;
			return page;
		}
	}
}
