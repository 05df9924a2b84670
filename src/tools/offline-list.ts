import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { listAddress, shellId, type OfflineList, type Part } from '#lib/offline/list.ts';
import { readManifest, reachedFrom } from './built-manifest.ts';

/** The folders of a build before it is put in place, and what it is. */
interface Output {
	readonly client: string;
	/** Pages made ahead, and what else was. */
	readonly prerendered: readonly string[];
	readonly version: string;
	readonly lessons: readonly Pick<Part, 'id' | 'title' | 'listed'>[];
}

/** Pages that need the network, or are no learner's; whatever else a build has beside its lessons is kept. */
const notKept = new Set(['room', 'edit', 'shared', 'help']);

/**
 * Writes what this version of the site can keep on a device into the build: its learners' pages, a part for each lesson, and what
 * they fetch. Only after pages were made lean, since sizes are said.
 */
export function writeOfflineList({ client, prerendered, version, lessons }: Output): void {
	const made = prerendered.flatMap((folder) => filesIn(folder));
	const part = (of: Pick<Part, 'id' | 'title' | 'listed'>, files: readonly File[]): Part => ({
		...of,
		bytes: files.reduce((sum, { file }) => sum + statSync(file).size, 0),
		addresses: files.map(({ address }) => address).sort(),
	});
	const ids = new Set(lessons.map(({ id }) => id));
	const placeOf = ({ address }: File) => decodeURIComponent(address.split('/', 2)[1] ?? '');
	const pages = made.filter((file) => !ids.has(placeOf(file)) && !notKept.has(placeOf(file)));
	const learners = made.filter((file) => !notKept.has(placeOf(file)));
	const scripts = scriptsOf(client, learners);
	const beside = filesIn(client).filter(
		({ address }) => !/^\/(?:_app|\.vite|robots|service-worker)/.test(address),
	);
	const list: OfflineList = {
		shell: part({ id: shellId, title: '', listed: false }, [...pages, ...beside, ...scripts]),
		lessons: lessons.map(({ id, title, listed }) =>
			part(
				{ id, title, listed },
				made.filter((file) => placeOf(file) === id),
			),
		),
	};
	const to = join(client, listAddress(version));
	mkdirSync(dirname(to), { recursive: true });
	writeFileSync(to, JSON.stringify(list));
}

interface File {
	readonly address: string;
	readonly file: string;
}

/** What lies in a folder, by the address that it is served at. Kit's own data of pages is for its client alone. */
function filesIn(folder: string): readonly File[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('__data.json'))
		.map((name) => ({ address: addressOf(name.replaceAll(sep, '/')), file: join(folder, name) }));
}

const addressOf = (name: string): string =>
	`/${name.replace(/(?:(^|\/)index)?\.html$/, '$1').replace(/\/$/, '')}`
		.split('/')
		.map(encodeURIComponent)
		.join('/');

/** The scripts and styles of pages: those they name, and what those import at any time. */
function scriptsOf(client: string, pages: readonly File[]): readonly File[] {
	const html = pages.filter(({ file }) => file.endsWith('.html'));
	const texts = html.map(({ file }) => readFileSync(file, 'utf8'));
	const named = texts.flatMap((text) => text.match(/_app\/immutable\/[\w./-]+\.(?:js|css)/g) ?? []);
	const manifest = readManifest(client);
	const isNamed = new Set(named);
	const entries = Object.keys(manifest).filter(
		(name) => isNamed.has(manifest[name]?.file ?? '') || isOfEveryPage.test(name),
	);
	const pieces = reachedFrom(manifest, entries, (name) => !isOfAllPages.test(name));
	const files = new Set(pieces.flatMap(({ file, css }) => [file, ...css]));
	return [...files].map((name) => ({ address: `/${name}`, file: join(client, name) }));
}

/** Kit's list of the scripts of all pages, the editor's too. */
const isOfAllPages = /client-optimized\/app\.js$/;
/** What its client fetches at each page: the layout, and what says that something failed. */
const isOfEveryPage = /client-optimized\/nodes\/[01]\.js$/;
