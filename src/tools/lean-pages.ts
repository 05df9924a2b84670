import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { minifySync } from 'vite';
import { readManifest, reachedFrom } from './built-manifest.ts';

/** The folders of a build before it is put in place (`.svelte-kit/output`). */
interface Output {
	readonly client: string;
	readonly pages: string;
}

/**
 * Takes out of the pages made ahead what their first view does not need, so that one answer carries it: styles of parts that are not
 * on the page (a part that wakes later fetches its own), marks for hydration where nothing wakes, and what the script in the page
 * says to its readers.
 */
export function makePagesLean({ client, pages }: Output): void {
	const manifest = readManifest(client);
	/** The style sheets that the pages' own script comes with. */
	const own = new Set(reachedFrom(manifest, ['src/islands.ts']).flatMap(({ css }) => css));
	const read = (style: string) => readFileSync(join(client, style), 'utf8');
	const sheets = Object.values(manifest).flatMap(({ css }) => css);
	const dressing = new Map(
		[...new Set(sheets)].flatMap((sheet) =>
			[...hashesIn(read(sheet))].map((hash) => [hash, sheet]),
		),
	);
	const keep: KeepPaper = (text) => {
		const sheet = `_app/immutable/assets/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`;
		writeFileSync(join(client, sheet), text);
		return sheet;
	};
	const names = readdirSync(pages, { recursive: true, encoding: 'utf8' });
	for (const name of names.filter((each) => each.endsWith('.html'))) {
		const file = join(pages, name);
		writeFileSync(file, leanPage(readFileSync(file, 'utf8'), { own, dressing, read, keep }));
	}
}

/** Puts styles for paper into a file of their own; gives its name in the build. */
type KeepPaper = (text: string) => string;

/** The style sheets of a build. */
interface Sheets {
	/** Kept whole, since what they dress may come later. */
	readonly own: ReadonlySet<string>;
	/** In which sheet the styles of a component are, by its hash. */
	readonly dressing: ReadonlyMap<string, string>;
	/** The text of a sheet. */
	readonly read: (sheet: string) => string;
	readonly keep: KeepPaper;
}

const styleElement = /<style>([^]*?)<\/style>/;
/** A sheet that stands in the page already: Kit leaves its link there, switched off, for Vite to find. */
const inlined =
	/[ \t]*<link href="([^"]*?)(_app\/immutable\/assets\/[^"]+)" rel="stylesheet" disabled[^>]*>\n?/g;
const script = /<script>([^]*?)<\/script>/g;

/**
 * One page. What is for paper alone goes into a sheet that a browser fetches last. Kit leaves out the sheets of what wakes later, though
 * it stands on the page: it takes a part that any script of the page fetches late for one that comes late.
 */
export function leanPage(page: string, { own, dressing, read, keep }: Sheets): string {
	const classes = hashesIn(page.replace(styleElement, ''));
	const kept = new Map<string, string>();
	let base = '';
	const without = page.replace(inlined, (link: string, before: string, sheet: string) => {
		base = before;
		const isOwn = own.has(sheet);
		kept.set(sheet, isOwn ? read(sheet) : onlyUsed(read(sheet), classes));
		return isOwn ? link : '';
	});
	if (kept.size === 0) return withoutMarks(withText(without, script, short));
	for (const each of classes) {
		const sheet = dressing.get(each);
		if (sheet !== undefined && !kept.has(sheet)) kept.set(sheet, onlyUsed(read(sheet), classes));
	}
	const { screen, paper } = parted([...kept.values()].join('\n'));
	const styled = withText(without, styleElement, () => screen).replace('</style>', () => {
		const link = `<link href="${base}${keep(paper)}" rel="stylesheet" media="print">`;
		return paper === '' ? '</style>' : `</style>${link}`;
	});
	return withoutMarks(withText(styled, script, short));
}

/** The marks that Svelte hydrates by, where the page has no client of Kit's and they stand in no part that wakes. */
function withoutMarks(page: string): string {
	if (!page.includes('data-islands')) return page;
	return page
		.split(/(<div data-island=[^]*?<!--\/island-->)/)
		.map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/<!--(?:\[.*?|\]|)-->/g, '')))
		.join('')
		.replaceAll('<!--/island-->', '');
}

/** What of a sheet is for paper alone, apart from all else. */
function parted(text: string): { readonly screen: string; readonly paper: string } {
	const [screen, paper] = [postcss.parse(text), postcss.root()];
	for (const node of screen.nodes.slice())
		if (node.type === 'atrule' && (node.name === 'page' || node.params === 'print'))
			paper.append(node.remove());
	return { screen: screen.toString(), paper: paper.toString() };
}

/** The classes by which components' styles are their own (`cssHash` in svelte.config.js). */
const hashesIn = (text: string): ReadonlySet<string> =>
	new Set(text.match(/(?<=[\s".(])s-[a-z0-9]{5}(?![\w-])/g));

/** The rules of a sheet but those whose every selector is about a component that is not on the page. */
function onlyUsed(text: string, classes: ReadonlySet<string>): string {
	const sheet = postcss.parse(text);
	sheet.walkRules((rule) => {
		const isUsed = (selector: string) => {
			const hashes = [...hashesIn(selector)];
			return hashes.every((each) => classes.has(each));
		};
		if (!rule.selectors.some(isUsed)) rule.remove();
	});
	sheet.walkAtRules((rule) => {
		if (rule.nodes?.length === 0) rule.remove();
	});
	return sheet.toString();
}

/** The page's script, as short as it gets: what it names for others keeps its name. */
const short = (text: string): string =>
	minifySync('page.js', text, { compress: { target: 'chrome111' }, mangle: { toplevel: false } })
		.code;

/** Replaces the text of elements, and the hashes by which the page's policy lets them in. */
function withText(page: string, element: RegExp, change: (text: string) => string): string {
	const swaps: [string, string][] = [];
	const changed = page.replace(element, (whole: string, text: string) => {
		const now = change(text);
		swaps.push([hashOf(text), hashOf(now)]);
		return whole.replace(text, () => now);
	});
	return swaps.reduce((html, [was, now]) => html.replaceAll(was, now), changed);
}

const hashOf = (text: string): string =>
	`sha256-${createHash('sha256').update(text).digest('base64')}`;
