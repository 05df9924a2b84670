import { listAddress, shellId, type OfflineList } from './list.ts';

/** A site as a test has it: what it answers at each address, and whether it can be reached. */
export interface Site {
	version: string;
	lessons: Readonly<Record<string, readonly string[]>>;
	/** The lessons that a class keeps shut. */
	shut: ReadonlySet<string>;
	/** Requests that still get through; fewer each time. */
	reach: number;
	asked: string[];
}

export const siteOf = (version: string, ...lessons: readonly string[]): Site => ({
	version,
	lessons: Object.fromEntries(
		lessons.map((id) => [id, [`/${id}`, `/${id}/quiz`, `/${id}/questions/a.${version}.json`]]),
	),
	shut: new Set(),
	reach: Infinity,
	asked: [],
});

const shellOf = ({ version }: Site) => ['/', '/offline', `/_app/immutable/islands/${version}.js`];

export const listOf = (site: Site): OfflineList => ({
	shell: { id: shellId, title: '', listed: false, bytes: 1, addresses: shellOf(site) },
	lessons: Object.entries(site.lessons).map(([id, addresses]) => ({
		...{ id, title: id, listed: true, bytes: 1, addresses },
	})),
});

/** Asks the site as a browser would: rejects without a network, and says what the server says of a lesson that is shut. */
export const fetchFrom =
	(site: () => Site) =>
	async (asked: Request | string): Promise<Response> => {
		const now = site();
		const path = typeof asked === 'string' ? asked : new URL(asked.url).pathname;
		now.asked.push(path);
		now.reach -= 1;
		if (now.reach < 0) throw new TypeError('no network');
		const [, place = ''] = path.split('/');
		if (now.shut.has(place))
			return new Response('in session', { headers: { 'cache-control': 'no-store' } });
		const all = [...shellOf(now), ...Object.values(now.lessons).flat(), listAddress(now.version)];
		if (!all.includes(path)) return new Response('', { status: 404 });
		return new Response(`<html data-version="${now.version}">${path}`);
	};

/** Storage that can be full: after so many entries each other one is refused. */
export class FakeCaches {
	readonly #all = new Map<string, Map<string, Response>>();
	room = Infinity;

	async open(name: string): Promise<Cache> {
		const entries = this.#all.get(name) ?? new Map<string, Response>();
		this.#all.set(name, entries);
		const put = async (address: RequestInfo | URL, answer: Response) => {
			if (this.count >= this.room) throw new DOMException('full', 'QuotaExceededError');
			entries.set(pathOf(address), answer);
		};
		const match = async (address: RequestInfo | URL) => entries.get(pathOf(address))?.clone();
		const refused = () => Promise.reject(new Error('not needed here'));
		return {
			...{ put, match, add: refused, addAll: refused, delete: refused },
			...{ keys: refused, matchAll: refused },
		};
	}

	async match(asked: RequestInfo | URL, options?: MultiCacheQueryOptions) {
		const name = options?.cacheName;
		const looked = name === undefined ? [...this.#all.values()] : [this.#all.get(name)];
		const found = looked.find((entries) => entries?.has(pathOf(asked)));
		return found?.get(pathOf(asked))?.clone();
	}

	keys = async () => [...this.#all.keys()];
	delete = async (name: string) => this.#all.delete(name);

	get count(): number {
		return [...this.#all.values()].reduce((sum, entries) => sum + entries.size, 0);
	}
}

const pathOf = (asked: RequestInfo | URL): string =>
	typeof asked === 'string' ? (asked.split('?')[0] ?? '') : '';
