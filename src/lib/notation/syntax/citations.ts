import type { FindingName } from '#lib/base/finding-names.ts';
import { meantBy, type Instead } from '#lib/base/nearest.ts';
import * as messages from '#lib/words/notation/citations.ts';
import * as signs from './signs.ts';

/** The id of a paragraph, whole. */
export const paragraphId = new RegExp(`^${signs.paragraph}$`);

/** Why a list of citations can't be read: a finding's name and sentence, and what to write where that is plain. */
interface CitationTrouble {
	readonly name: Extract<FindingName, 'bad-value' | 'unknown-paragraph'>;
	readonly message: string;
	readonly instead?: Instead;
}

/** Paragraph ids that a text cites, ranges spelled out, each once, and what is wrong with it. */
export interface CitationList {
	readonly ids: readonly string[];
	readonly troubles: readonly CitationTrouble[];
}

/** Reads `P3, P10-P11` (commas or blanks between; a hyphen or en dash in a range) against the paragraphs that there are. */
export function readCitations(text: string, paragraphs: ReadonlySet<string>): CitationList {
	const meant = meantBySlip(text);
	if (meant !== undefined) {
		const message = messages.meant(meant);
		const { ids, troubles } = readCitations(meant, paragraphs);
		const slip = {
			name: 'bad-value',
			message,
			instead: { word: text.trim(), put: meant },
		} as const;
		return { ids, troubles: [slip, ...troubles] };
	}
	const ids = new Set<string>();
	const troubles: CitationTrouble[] = [];
	const written = text
		.replace(/\s+/g, ' ')
		.replace(/ ?[-–] ?/g, '-')
		.split(/[ ,;]+/);
	for (const item of written.filter((word) => word !== '')) {
		const [from = '', to = from, ...more] = item.split('-');
		const trouble =
			more.length > 0 || !paragraphId.test(from) || !paragraphId.test(to)
				? notACitation(item)
				: (rangeTrouble(from, to, paragraphs) ?? unknownOf([from, to], paragraphs));
		// Words that are no citations at all are one slip, however many they are.
		const again =
			trouble?.name === 'bad-value' && troubles.some(({ name }) => name === 'bad-value');
		if (trouble && !again) troubles.push(trouble);
		if (trouble) continue;
		for (const id of between(from, to, paragraphs)) ids.add(id);
	}
	if (written.every((word) => word === '')) {
		troubles.push({ name: 'bad-value', message: messages.none });
	}
	return { ids: [...ids], troubles };
}

const wordsBefore = /(?<![\p{L}\p{N}])(?:paragraphs?|para?s?\.?|absatz|abs\.)[ \t]*(?=\d)/giu;
const blanksInside = /(?<![\p{L}\p{N}])([PCX])[ \t]+(?=\d)/giu;
const small = /(?<![\p{L}\p{N}])[pcxh](?=\d|[\s,;–-]|$)/gu;

/** What is plainly meant by `p1`, `P 1`, `paragraph 3`; nothing where it is written as it should be, or says something else. */
function meantBySlip(text: string): string | undefined {
	const meant = text
		.trim()
		.replace(wordsBefore, 'P')
		.replace(blanksInside, '$1')
		.replace(small, (sign) => sign.toUpperCase())
		.replace(/[ \t]*;[ \t]*/g, ', ');
	const isGood = meant.split(/[\s,–-]+/).every((id) => paragraphId.test(id));
	return isGood && meant !== text.trim().replace(/[ \t]*;[ \t]*/g, ', ') ? meant : undefined;
}

function notACitation(item: string): CitationTrouble {
	const message = messages.noParagraph(item);
	return { name: 'bad-value', message };
}

function rangeTrouble(
	from: string,
	to: string,
	paragraphs: ReadonlySet<string>,
): CitationTrouble | undefined {
	if (from === to || (from[0] === to[0] && numberOf(from) < numberOf(to))) return undefined;
	const message = messages.noRange(from, to);
	const isSwapped = from[0] === to[0] && paragraphs.has(from) && paragraphs.has(to);
	if (!isSwapped) return { name: 'bad-value', message };
	return { name: 'bad-value', message, instead: { word: `${from}-${to}`, put: `${to}-${from}` } };
}

function unknownOf(ids: string[], paragraphs: ReadonlySet<string>): CitationTrouble | undefined {
	const missing = ids.find((id) => !paragraphs.has(id));
	if (missing === undefined) return undefined;
	const { hint, instead } = meantBy(missing, slippedFrom(missing, paragraphs));
	const message = messages.unknownParagraph(missing, hint);
	return { name: 'unknown-paragraph', message, instead };
}

/**
 * The one paragraph from which a slip of the finger makes another: a digit too many or too few, or two of them swapped. A digit
 * that is another one is no slip to be seen: P9 may be any of ten.
 */
function slippedFrom(missing: string, paragraphs: ReadonlySet<string>): string[] {
	const near = new Set<string>();
	const look = (at: number, until: number, signs: string) => {
		const id = missing.slice(0, at) + signs + missing.slice(until);
		if (id !== missing && paragraphs.has(id)) near.add(id);
	};
	for (let at = 0; at <= missing.length; at++) {
		for (const sign of 'HPCX0123456789') look(at, at, sign);
		if (at < missing.length) look(at, at + 1, '');
		look(at, at + 2, `${missing.charAt(at + 1)}${missing.charAt(at)}`);
	}
	return near.size === 1 ? [...near] : [];
}

/** The paragraphs of each kind in the order of their numbers, as often as there are more of them. */
const sorted = new WeakMap<ReadonlySet<string>, { size: number; ids: readonly string[] }>();

function inOrder(paragraphs: ReadonlySet<string>): readonly string[] {
	const known = sorted.get(paragraphs);
	if (known?.size === paragraphs.size) return known.ids;
	const ids = [...paragraphs].sort((a, b) => numberOf(a) - numberOf(b));
	sorted.set(paragraphs, { size: paragraphs.size, ids });
	return ids;
}

function between(from: string, to: string, paragraphs: ReadonlySet<string>): string[] {
	if (from === to) return [from];
	const [first, last] = [numberOf(from), numberOf(to)];
	return inOrder(paragraphs).filter((id) => {
		return id[0] === from[0] && numberOf(id) >= first && numberOf(id) <= last;
	});
}

function numberOf(id: string): number {
	return Number(id.slice(1));
}

/** Paragraph ids as `Source:` has them: `P1, P3-P5, X2`, neighbours of one kind as a range. */
export function writeCitations(ids: readonly string[]): string {
	const runs: { first: string; last: string }[] = [];
	for (const id of ids) {
		const run = runs.at(-1);
		if (run && follows(run.last, id)) run.last = id;
		else runs.push({ first: id, last: id });
	}
	return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ');
}

function follows(before: string, id: string): boolean {
	const number = Number(id.slice(1));
	return before.charAt(0) === id.charAt(0) && number > 1 && number === Number(before.slice(1)) + 1;
}
