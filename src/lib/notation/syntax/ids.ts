import type { Fix } from '#lib/base/finding.ts';
import { freeNames } from '#lib/base/names.ts';
import * as messages from '#lib/words/notation/attributes.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import { fixOf } from '../markdown/lines.ts';

const longest = 64;
/** An id that is made, not written, stays short enough to be read. */
const longestMade = 40;

/** Letters that are no other one with a mark. */
const plain: Readonly<Record<string, string>> = {
	...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

/** Words as an id: without accents, small letters, digits and hyphens, a letter first; empty where nothing of them is left. */
export function idFrom(words: string, most = longest): string {
	const id = words
		.toLowerCase()
		.replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? '')
		.normalize('NFD')
		.replace(/[\p{M}'’]/gu, '')
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
	const free = freeId(file, idFrom(words), taken instanceof Set ? taken : new Set(taken));
	return free === '' ? undefined : fixOf(file, messages.fixId(free), [{ ...at, text: `#${free}` }]);
}

/** Puts an id made of a heading's words behind them: a guess, since an id that got lost was perhaps another one. `at` is the heading's line, without blanks around it. */
export function newIdFix(file: TextFile, { start, end }: Span): Fix {
	const line = file.text.slice(start, end);
	const words = line.replace(/[ \t]+#+$/, '');
	const plain = words.replace(/^#{1,6}/, '').replace(/\[[^\]]*\]|[*_`]/g, '');
	const id = freeId(file, idFrom(plain, longestMade) || 'part');
	const place = { start: start + words.length, end: start + words.length };
	const fix = fixOf(file, messages.fixId(id), [{ ...place, text: ` {#${id}}` }]);
	return { ...fix, guess: true };
}

/** The id that a fix writes. */
export const idIn = (fix: Fix | undefined): string | undefined =>
	/#([a-z0-9-]+)/.exec(fix?.edits[0]?.text ?? '')?.[1];

function freeId(file: TextFile, id: string, taken?: ReadonlySet<string>): string {
	if (id === '') return '';
	const { ids, nameFor } = idsOf(file);
	if (!taken || taken.size === 0) return nameFor(id);
	return freeNames({ has: (name) => ids.has(name) || taken.has(name) }, cutFor)(id);
}

/** The id with a number at its end, short enough. */
function cutFor(id: string, n: number): string {
	const end = `-${n}`;
	return id.slice(0, longest - end.length).replace(/-+$/, '') + end;
}

interface Ids {
	readonly ids: ReadonlySet<string>;
	/** A free one for a wanted one. */
	nameFor(id: string): string;
}

const known = new WeakMap<TextFile, Ids>();

/** Every id that is written in a file's headings, once per file: thousands of them may need another one. */
function idsOf(file: TextFile): Ids {
	const before = known.get(file);
	if (before) return before;
	const ids = new Set(
		[...file.text.matchAll(/\{[^{}]*#([a-z0-9-]+)(?=[\s}])/g)].map(([, id = '']) => id),
	);
	const found = { ids, nameFor: freeNames(ids, cutFor) };
	known.set(file, found);
	return found;
}
