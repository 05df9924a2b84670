import type { Inline } from '#lib/base/rich.ts';
import type { Term } from './lesson.ts';

/** Turns the first use of each glossary word into a term; keeps count over the texts of one section. */
export type TermFinder = (text: string) => readonly Inline[];

type Entry = Pick<Term, 'id' | 'name' | 'also'>;

/** A finder for one section: whole words in any case, the longest form first, each entry once. */
export function termFinder(terms: readonly Entry[]): TermFinder {
	return termFinders(terms)();
}

/** Finders for one section each; the words are sorted once for all of them. */
export function termFinders(terms: readonly Entry[]): () => TermFinder {
	const idOf = idsByForm(terms);
	if (idOf.size === 0) return () => (text) => [text];
	const forms = branchesOf([...idOf.keys()]);
	return () => {
		const used = new Set<string>();
		return (text) => {
			const inlines: Inline[] = [];
			let done = 0;
			for (const { start, end } of wordsAmong(forms, text)) {
				const word = text.slice(start, end);
				const id = idOf.get(keyOf(word));
				if (id === undefined || used.has(id)) continue;
				used.add(id);
				inlines.push(text.slice(done, start), { type: 'term', id, children: [word] });
				done = end;
			}
			return [...inlines, text.slice(done)];
		};
	};
}

function idsByForm(terms: readonly Entry[]): ReadonlyMap<string, string> {
	const idOf = new Map<string, string>();
	for (const { id, name, also } of terms) {
		for (const form of [name, ...also]) {
			const key = keyOf(form);
			if (key !== '' && key.length <= longestForm && !idOf.has(key)) idOf.set(key, id);
		}
	}
	return idOf;
}

/** A form with more letters is no word that anybody would look for in a text. */
export const longestForm = 200;

/** Forms letter by letter: what may follow, and whether one ends here. */
interface Branch {
	readonly next: Map<string, Branch>;
	isEnd: boolean;
}

function branchesOf(forms: readonly string[]): Branch {
	const root: Branch = { next: new Map(), isEnd: false };
	for (const form of forms) {
		let branch = root;
		for (const letter of form) {
			const sign = inOneCase(letter);
			const below: Branch = branch.next.get(sign) ?? { next: new Map(), isEnd: false };
			branch.next.set(sign, below);
			branch = below;
		}
		branch.isEnd = true;
	}
	return root;
}

/** The forms in a text, one behind the other, of several that begin at a place the longest. */
function* wordsAmong(forms: Branch, text: string): Generator<{ start: number; end: number }> {
	for (let at = 0; at < text.length;) {
		const letter = letterAt(text, at);
		const end =
			forms.next.has(inOneCase(letter)) && !isJoined(before(text, at))
				? endAt(forms, text, at)
				: at;
		if (end > at) yield { start: at, end };
		at = end > at ? end : at + letter.length;
	}
}

/** Where the longest form ends that begins at an offset; the offset itself where none does. */
function endAt(forms: Branch, text: string, start: number): number {
	let branch: Branch | undefined = forms;
	let end = start;
	for (let at = start; at < text.length;) {
		const letter = letterAt(text, at);
		const isBlank = /\s/.test(letter);
		branch = branch.next.get(isBlank ? ' ' : inOneCase(letter));
		if (!branch) break;
		at += letter.length;
		while (isBlank && /\s/.test(text.charAt(at))) at++;
		if (branch.isEnd && !isJoined(letterAt(text, at))) end = at;
	}
	return end;
}

/** A hyphen joins: an ex-president is no "president". */
const isJoined = (letter: string): boolean => /^[\p{L}\p{M}\p{N}-]/u.test(letter);

const letterAt = (text: string, at: number): string =>
	at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';

/** The letter that ends before an offset. */
function before(text: string, at: number): string {
	const last = text.slice(Math.max(0, at - 2), at);
	return [...last].at(-1) ?? '';
}

/** A letter in one case: as patterns that ask for none fold it, where it stays one letter. */
function inOneCase(letter: string): string {
	const low = letter.toUpperCase().toLowerCase();
	return [...low].length === 1 ? low : letter.toLowerCase();
}

function keyOf(form: string): string {
	return form.trim().replace(/\s+/g, ' ').toLowerCase();
}
