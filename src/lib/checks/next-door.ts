import type { LocatedLesson, LocatedQuestion, Span } from '#lib/notation/index.ts';
import { claimsOf, type Claim } from './reading/answer-key.ts';
import { stretchesOf, type Part, type Stretch } from './reading/learner-text.ts';
import { isDate, numbersIn } from './reading/numbers.ts';
import { contentWords, Forms, isEnglish, stemOf, stopWords, wordsOf } from './reading/words.ts';
import { perLesson } from './rule.ts';

/** An answer to be typed, and where other questions of its section say it. */
interface NextDoor {
	readonly asked: LocatedQuestion;
	readonly places: readonly Said[];
}

/** Where a question says what another one asks for: in which part of it, in which words. */
interface Said {
	readonly by: LocatedQuestion;
	readonly part: Part;
	readonly span: Span;
	readonly words: string;
}

/** So many places are told of one answer, and so many looked at: who mends these finds the others. */
const most = { told: 12, looked: 1000 } as const;

/**
 * Answers that a learner has to type (words or a number) and that stand in another question of the section: in its stem, its other wordings,
 * its options, feedback, hints or explanation. A unit says nothing, and points to be said back are a section told again. The order of the file
 * does not matter, since a quiz has one of its own.
 */
export const nextDoorOf = perLesson((lesson: LocatedLesson): readonly NextDoor[] => {
	const { lang } = lesson.lesson;
	const sections = new Map<string, LocatedQuestion[]>();
	for (const asked of lesson.questions) add(sections, asked.question.section, asked);
	return [...sections.values()].flatMap((questions) => {
		const typed = questions.flatMap((asked) => {
			const claims = claimsOf(asked).filter((claim) => claim.typed);
			return claims.length > 0 ? [{ asked, claims }] : [];
		});
		if (typed.length === 0) return [];
		const index = indexOf(
			questions,
			typed.flatMap(({ claims }) => claims),
			lang,
		);
		return typed.flatMap(({ asked, claims }) => {
			const places = claims.flatMap((claim) => placesOf(asked, claim, index, lang));
			return places.length > 0 ? [{ asked, places: places.slice(0, most.told) }] : [];
		});
	});
});

interface WordAt {
	readonly by: LocatedQuestion;
	readonly stretch: Stretch;
	readonly words: ReturnType<typeof wordsOf>;
	/** Its place among the words. */
	readonly at: number;
}

interface NumberAt {
	readonly by: LocatedQuestion;
	readonly stretch: Stretch;
	readonly found: ReturnType<typeof numbersIn>[number];
}

/** What the questions of a section say: words and numbers, each with its places. */
interface Index {
	readonly words: ReadonlyMap<string, readonly WordAt[]>;
	/** By value, from the smallest. */
	readonly numbers: readonly (readonly [number, readonly NumberAt[]])[];
}

/** What is looked for alone: where answers begin, and numbers only if one is asked for. */
function indexOf(
	questions: readonly LocatedQuestion[],
	claims: readonly Claim[],
	lang: string,
): Index {
	const wanted = new Set(claims.flatMap(({ texts }) => texts.flatMap(firstKeyOf)));
	const hasNumbers = claims.some(({ band }) => band !== undefined);
	const words = new Map<string, WordAt[]>();
	const numbers = new Map<number, NumberAt[]>();
	for (const by of questions) {
		for (const stretch of stretchesOf(by).filter(({ part }) => part !== 'field')) {
			const said = wordsOf(stretch.text);
			for (const [at, { key }] of said.entries()) {
				for (const form of formsOf(key))
					if (wanted.has(form)) add(words, form, { by, stretch, words: said, at });
			}
			if (!hasNumbers) continue;
			for (const found of numbersIn(stretch.text, lang)) {
				if (found.all) continue;
				for (const value of new Set(found.values)) add(numbers, value, { by, stretch, found });
			}
		}
	}
	return { words, numbers: [...numbers].sort(([a], [b]) => a - b) };
}

const firstKeyOf = (text: string): string[] =>
	wordsOf(text)
		.slice(0, 1)
		.map(({ key }) => key);

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}

/** A shorter word has no endings, only other words that begin with it. */
const shortest = 5;

/** What a word may be a form of: without an ending of up to three letters, and without an Arabic article and what is joined to it. */
function formsOf(key: string): string[] {
	const bare = key.replace(/^[وفبلك]?(?:ال|لل)(?=\p{L}{3})/u, '');
	const without = (letters: number) => key.slice(0, key.length - letters);
	const endings = [1, 2, 3].map(without).filter(({ length }) => length >= shortest);
	return bare === key ? [key, ...endings] : [key, bare, ...endings];
}

function placesOf(asked: LocatedQuestion, claim: Claim, index: Index, lang: string): Said[] {
	const found = claim.band
		? numberPlaces(asked, claim.band, index, lang)
		: claim.texts.flatMap((text) => wordPlaces(asked, text, index, lang));
	// Of spellings that stand at one place ("a court", "court") the longest.
	const inOrder = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	return inOrder.filter(({ span }, i) => {
		const before = inOrder[i - 1];
		return !before || span.end > before.span.end;
	});
}

/** Where all words of an answer stand in a row, the last one in any form. Words that stand everywhere tell nothing. */
function wordPlaces(asked: LocatedQuestion, answer: string, index: Index, lang: string): Said[] {
	const keys = wordsOf(answer).map(({ key }) => key);
	const [first, ...rest] = keys;
	if (first === undefined || (isEnglish(lang) && keys.every((key) => stopWords.has(key))))
		return [];
	const here = index.words.get(first)?.slice(0, most.looked) ?? [];
	const found: Said[] = [];
	for (const { by, stretch, words, at } of here) {
		if (found.length >= most.told) break;
		if (by === asked) continue;
		const row = words.slice(at, at + keys.length);
		const whole =
			(rest.length === 0 || row[0]?.key === first) &&
			rest.every((key, i) => isSaid(row[i + 1]?.key, key, i === rest.length - 1));
		const [begin, end] = [row[0], row.at(-1)];
		if (!whole || !begin || !end) continue;
		found.push(said(by, stretch, begin.start, end.start + end.written.length));
	}
	return found;
}

const isSaid = (word: string | undefined, key: string, isLast: boolean): boolean =>
	word !== undefined && (word === key || (isLast && formsOf(word).includes(key)));

/** Up to here numbers stand everywhere, so that only those of the same thing tell something. */
const small = 12;

function numberPlaces(
	asked: LocatedQuestion,
	{ low, high }: { readonly low: number; readonly high: number },
	{ numbers }: Index,
	lang: string,
): Said[] {
	const unit = wordsOf(unitOf(asked)).map(({ key }) => key);
	const matter = new Forms(unit.length > 0 ? unit : contentWords(stemOf(asked.question), lang));
	const found: Said[] = [];
	for (const [value, places] of numbers.slice(firstFrom(numbers, low))) {
		if (value > high || found.length >= most.told) break;
		for (const { by, stretch, found: number } of places.slice(0, most.looked)) {
			if (by === asked) continue;
			const behind = wordsOf(stretch.text.slice(number.end, number.end + 40))[0];
			if (value <= small && !(behind && matter.has(behind.key))) continue;
			if (value <= 31 && isDay(stretch.text, number, lang)) continue;
			found.push(said(by, stretch, number.start, number.end));
		}
	}
	return found;
}

const unitOf = ({ fields }: LocatedQuestion): string =>
	fields.find(({ name }) => name === 'Unit')?.value ?? '';

/** Where the first number stands that is not below another. */
function firstFrom(numbers: Index['numbers'], low: number): number {
	let [from, to] = [0, numbers.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((numbers[middle]?.[0] ?? 0) < low) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** The day of a month is no count. */
function isDay(
	text: string,
	{ start, end }: { start: number; end: number },
	lang: string,
): boolean {
	const before = /\S+\s$/.exec(text.slice(Math.max(0, start - 15), start))?.[0] ?? '';
	const after = /^\.?\s\S+/.exec(text.slice(end, end + 15))?.[0] ?? '';
	return isDate(before, lang) || isDate(after, lang);
}

function said(by: LocatedQuestion, stretch: Stretch, start: number, end: number): Said {
	const span = { start: stretch.start + start, end: stretch.start + end };
	return { by, part: stretch.part, span, words: stretch.text.slice(start, end) };
}
