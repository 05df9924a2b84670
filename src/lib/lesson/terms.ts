import type { Inline } from '#lib/base/rich.ts';
import type { Term } from './lesson.ts';

/** Turns the first use of each glossary word into a term; keeps count over the texts of one section. */
export type TermFinder = (text: string) => readonly Inline[];

/** A finder for one section: whole words in any case, the longest form first, each entry once. */
export function termFinder(terms: readonly Pick<Term, 'id' | 'name' | 'also'>[]): TermFinder {
	const idOf = new Map<string, string>();
	for (const { id, name, also } of terms) {
		for (const form of [name, ...also]) {
			const key = keyOf(form);
			if (key !== '' && !idOf.has(key)) idOf.set(key, id);
		}
	}
	const forms = [...idOf.keys()].sort((a, b) => b.length - a.length);
	if (forms.length === 0) return (text) => [text];
	const any = forms.map((form) => escaped(form).replaceAll(' ', '\\s+')).join('|');
	// A hyphen joins: an ex-president is no "president".
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{M}\\p{N}-])(?:${any})(?![\\p{L}\\p{M}\\p{N}-])`,
		'giu',
	);
	const used = new Set<string>();
	return (text) => {
		const inlines: Inline[] = [];
		let done = 0;
		for (const { 0: word, index } of text.matchAll(pattern)) {
			const id = idOf.get(keyOf(word));
			if (id === undefined || used.has(id)) continue;
			used.add(id);
			inlines.push(text.slice(done, index), { type: 'term', id, children: [word] });
			done = index + word.length;
		}
		return [...inlines, text.slice(done)];
	};
}

/** A text as a pattern of itself; RegExp.escape came after the oldest Node that is served. */
function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function keyOf(form: string): string {
	return form.trim().replace(/\s+/g, ' ').toLowerCase();
}
