import type { Fix } from '#lib/base/finding.ts';
import type { Span, TextFile } from './markdown/lines.ts';
import { fixOf } from './markdown/lines.ts';

const longest = 64;
/** An id that is made, not written, stays short enough to be read. */
const longestMade = 40;

/** Words as an id: without accents, small letters, digits and hyphens, a letter first; empty where nothing of them is left. */
export function idFrom(words: string, most = longest): string {
	const id = words
		.normalize('NFD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '');
	if (id.length <= most) return id;
	const cut = id.slice(0, most + 1).lastIndexOf('-');
	return id.slice(0, cut > most / 2 ? cut : most).replace(/-+$/, '');
}

/** Puts an id that is free in its file into a stretch of it; `taken` are ids elsewhere. Nothing where no id can be made. */
export function idFix(
	file: TextFile,
	words: string,
	at: Span,
	taken: Iterable<string> = [],
): Fix | undefined {
	const free = freeId(idFrom(words), new Set([...idsIn(file), ...taken]));
	return free === '' ? undefined : fixOf(file, `Write {#${free}}`, [{ ...at, text: `#${free}` }]);
}

/** Puts an id made of a heading's words behind them; `at` is the heading's line, without blanks around it. */
export function newIdFix(file: TextFile, { start, end }: Span): Fix {
	const line = file.text.slice(start, end);
	const words = line.replace(/[ \t]+#+$/, '');
	const plain = words.replace(/^#{1,6}/, '').replace(/\[[^\]]*\]|[*_`]/g, '');
	const id = freeId(idFrom(plain, longestMade) || 'part', idsIn(file));
	const place = { start: start + words.length, end: start + words.length };
	return fixOf(file, `Write {#${id}}`, [{ ...place, text: ` {#${id}}` }]);
}

/** The id that a fix writes. */
export const idIn = (fix: Fix | undefined): string | undefined =>
	/#([a-z0-9-]+)/.exec(fix?.edits[0]?.text ?? '')?.[1];

function freeId(id: string, taken: ReadonlySet<string>): string {
	let free = id;
	for (let n = 2; free !== '' && taken.has(free); n++) {
		const end = `-${n}`;
		free = id.slice(0, longest - end.length).replace(/-+$/, '') + end;
	}
	return free;
}

const known = new WeakMap<TextFile, ReadonlySet<string>>();

/** Every id that is written in a file's headings, once per file: thousands of them may need another one. */
function idsIn(file: TextFile): ReadonlySet<string> {
	const before = known.get(file);
	if (before) return before;
	const ids = new Set([...file.text.matchAll(/\{[^{}]*#([a-z0-9-]+)/g)].map(([, id = '']) => id));
	known.set(file, ids);
	return ids;
}
