import { isTest, type SourceFile } from './tree.ts';

/** What the files of the house are like; lines are counted as they stand. */
export interface Figures {
	readonly files: number;
	readonly median: number;
	readonly p90: number;
	readonly longest: SourceFile;
	/** Files under 40 lines that one file imports, and that have no test of their own. */
	readonly crumbs: readonly SourceFile[];
	/** The room with most lines, and its share of all. */
	readonly largest: { readonly room: string; readonly share: number };
}

/** Under so many lines a file that only one other imports wants a reason. */
const small = 40;

/** Figures of `tree`, tests left out. */
export function figuresOf(tree: readonly SourceFile[]): Figures {
	const files = tree.filter(({ path }) => !isTest(path));
	const byLength = [...files].sort((a, b) => a.lines - b.lines);
	const [longest] = byLength.slice(-1);
	if (!longest) throw new Error('There is no source file.');
	const at = (share: number) => byLength[Math.floor(share * (byLength.length - 1))]?.lines ?? 0;
	return {
		files: files.length,
		median: at(0.5),
		p90: at(0.9),
		longest,
		crumbs: crumbsOf(tree),
		largest: largestOf(files),
	};
}

function crumbsOf(tree: readonly SourceFile[]): SourceFile[] {
	const importers = new Map<string, string[]>();
	for (const { path, imports } of tree) {
		for (const to of imports) importers.set(to, [...(importers.get(to) ?? []), path]);
	}
	const tests = new Set(tree.map(({ path }) => path).filter(isTest));
	return tree.filter(({ path, lines }) => {
		const by = importers.get(path) ?? [];
		const rooms = by.filter((other) => !isTest(other));
		const tested = tests.has(path.replace(/\.(?:svelte\.)?ts$/, '.test.ts')) || by.some(isTest);
		return !isTest(path) && lines < small && rooms.length === 1 && !tested && !isFront(path);
	});
}

/** What Kit, a registry or another room asks for by this name. */
const isFront = (path: string): boolean =>
	/\/(?:index|\+[\w.]+|play|author|exchange)\.(?:ts|svelte)$/.test(path);

/** A room is a folder of lib, or routes or tools whole. */
const roomOf = (path: string): string => /^src\/(?:lib\/)?[^/]+/.exec(path)?.[0] ?? path;

function largestOf(files: readonly SourceFile[]): Figures['largest'] {
	const linesOf = new Map<string, number>();
	for (const { path, lines } of files) {
		linesOf.set(roomOf(path), (linesOf.get(roomOf(path)) ?? 0) + lines);
	}
	const all = files.reduce((sum, { lines }) => sum + lines, 0);
	const [[room, lines] = ['', 0]] = [...linesOf].sort((a, b) => b[1] - a[1]);
	return { room, share: lines / all };
}
