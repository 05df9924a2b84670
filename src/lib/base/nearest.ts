/**
 * The edits between two words: a letter added, left out or changed, or two neighbours swapped
 * (optimal string alignment). Stops counting above `most` and then gives `most + 1`.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
	const [left, right] = withoutShared([...a], [...b]);
	if (Math.abs(left.length - right.length) > most) return most + 1;
	let beforeLast: number[] = [];
	let last = [...right.keys(), right.length];
	for (const [i, letter] of left.entries()) {
		const row = [i + 1];
		for (const [j, other] of right.entries()) {
			const kept = (last[j] ?? 0) + (letter === other ? 0 : 1);
			let edits = Math.min(kept, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
			if (i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other) {
				edits = Math.min(edits, (beforeLast[j - 1] ?? 0) + 1);
			}
			row.push(edits);
		}
		if (Math.min(...row) > most) return most + 1;
		beforeLast = last;
		last = row;
	}
	return last[right.length] ?? 0;
}

/** Two words without what both begin and end with: names that are alike differ in a letter or two. */
function withoutShared(a: string[], b: string[]): [string[], string[]] {
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	const most = Math.min(a.length, b.length) - start;
	while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
	return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Words that may be meant, or what is known by them. */
export type Candidates = Iterable<string> | ReadonlyMap<string, unknown>;

const isMap = (candidates: Candidates): candidates is ReadonlyMap<string, unknown> =>
	candidates instanceof Map;

/** Names that are few are looked through for every word. */
const few = 100;
/** Many names are compared so many times and no more: who has as many slips in names learns from the first of them. */
const mostComparisons = 20_000;
const comparisons = new WeakMap<object, number>();

/**
 * The candidate nearest to a word in any case, if few enough edits lie between them to be a slip; the first of equals. A set of
 * hundreds of candidates gives none any more when it was asked for thousands of words.
 */
export function nearest(word: string, candidates: Candidates): string | undefined {
	const done = comparisons.get(candidates) ?? 0;
	if (done > mostComparisons) return undefined;
	let looked = 0;
	const meant = word.toLowerCase().slice(0, 100);
	const most = Math.max(1, Math.floor(meant.length / 3));
	let best: string | undefined;
	let fewest = most + 1;
	const names = isMap(candidates) ? candidates.keys() : candidates;
	for (const candidate of names) {
		looked++;
		const edits = editDistance(meant, candidate.toLowerCase(), fewest);
		if (edits < fewest) {
			fewest = edits;
			best = candidate;
		}
	}
	if (looked > few) comparisons.set(candidates, done + looked);
	return best;
}

/** `did you mean "…"?` as the end of a message (with a blank before it), or nothing. */
export function didYouMean(word: string, candidates: Candidates): string {
	return meantBy(word, candidates).hint;
}

/** A word as it is written, and what to write for it. */
export interface Instead {
	readonly word: string;
	readonly put: string;
}

/** What somebody meant who wrote a word that is none of the candidates: as the end of a message, and to be put in its place. */
export interface Meant {
	/** As `didYouMean`. */
	readonly hint: string;
	/** Undefined where none of the candidates is near. */
	readonly instead?: Instead;
}

/** The candidate nearest to a word, to be said and to be written. */
export function meantBy(word: string, candidates: Candidates): Meant {
	const put = nearest(word, candidates);
	if (put === undefined) return { hint: '' };
	return { hint: ` Did you mean "${put}"?`, instead: { word, put } };
}
