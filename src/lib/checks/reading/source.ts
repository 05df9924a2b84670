import { plainText } from '#lib/base/rich.ts';
import type { Paragraph } from '#lib/lesson/lesson.ts';
import type { LocatedLesson } from '#lib/notation/index.ts';
import { perLesson } from '../rule.ts';
import { valuesIn } from './numbers.ts';
import { Forms, wordsOf } from './words.ts';

/** What may be known from a paragraph: its lines and who speaks in them, and its words and numbers. */
interface ParagraphText {
	readonly lines: readonly string[];
	readonly forms: Forms;
	readonly values: ReadonlySet<number>;
}

/** The texts of a lesson's paragraphs by their ids. */
const paragraphsOf = perLesson(({ lesson }) => {
	const voices = new Map(lesson.voices.map(({ id, name }) => [id, name]));
	return new Map(
		lesson.paragraphs.map((paragraph): [string, ParagraphText] => {
			const lines = linesOf(paragraph);
			const speakers = paragraph.statements.map(({ voice }) => voices.get(voice) ?? voice);
			const text = [...lines, ...speakers, ...publishedIn(paragraph)].join('\n');
			const forms = new Forms(wordsOf(text).map(({ key }) => key));
			return [paragraph.id, { lines, forms, values: valuesIn(text, lesson.lang) }];
		}),
	);
});

function linesOf({ statements, outside }: Paragraph): string[] {
	return [...statements, ...(outside ? [outside] : [])].map(({ text }) => plainText(text));
}

const publishedIn = ({ outside }: Paragraph): string[] =>
	outside ? [outside.publisher, outside.date] : [];

/** What some paragraphs speak of together: asked of each, since many questions cite most of a source. */
export interface Evidence {
	/** Whether a word stands there, in any form. */
	hasWord(word: string): boolean;
	hasValue(value: number): boolean;
	/** Whether a number between two stands there, those among them. */
	hasBetween(low: number, high: number): boolean;
	/** Numbers that a date may have besides: that an article is of a certain day is known in each of its paragraphs. */
	readonly inDates: ReadonlySet<number>;
}

/** The words and numbers of some paragraphs together, with the month, weekday and year of the article. */
export function evidenceOf(lesson: LocatedLesson, ids: readonly string[]): Evidence {
	const texts = ids.flatMap((id) => paragraphsOf(lesson).get(id) ?? []);
	const { forms, years, days } = dateline(lesson);
	return {
		hasWord: (word) => forms.has(word) || texts.some((text) => text.forms.has(word)),
		hasValue: (value) => years.has(value) || texts.some(({ values }) => values.has(value)),
		hasBetween(low, high) {
			const isBetween = (value: number) => value >= low && value <= high;
			return [years, ...texts.map(({ values }) => values)].some((all) => [...all].some(isBetween));
		},
		inDates: days,
	};
}

const dateline = perLesson(({ lesson: { asOf, source, lang } }) => {
	const dates = [asOf, source.date ?? asOf].map((date) => {
		const [year = 0, month, day] = date.split('-').map(Number);
		const options = { timeZone: 'UTC', month: 'long', weekday: 'long' } as const;
		const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
		const said = new Intl.DateTimeFormat(lang, options).formatToParts(at);
		const known = said.filter(({ type }) => (type === 'month' ? month : type === 'weekday' && day));
		return { year, day, names: known.map(({ value }) => value) };
	});
	return {
		forms: new Forms(dates.flatMap(({ names }) => names.flatMap(wordsOf).map(({ key }) => key))),
		years: new Set(dates.map(({ year }) => year)),
		days: new Set(dates.flatMap(({ day }) => day ?? [])),
	};
});

/** A name in a text, and the folded words that speak of the same: spellings and parts of it. */
export interface NameIn {
	readonly written: string;
	readonly words: readonly string[];
}

/** Languages that write every noun with a capital: there a capital makes no name. */
const nounsInCapitals = /^(de|lb|gsw|nds|ksh)(-|$)/i;

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const hasCase = (word: string): boolean => /^(\p{Lu}|\p{Ll})/u.test(word);

/**
 * Names in a text: words of the lesson's people, places and voices; and words with a capital that does not come from standing
 * first. A first word counts where the source never writes it small.
 */
export function namesIn(text: string, lesson: LocatedLesson, firstToo = false): NameIn[] {
	const { byWord, proper } = lexiconOf(lesson);
	const capitals = !nounsInCapitals.test(lesson.lesson.lang);
	return wordsOf(text).flatMap(({ written, key, start }): NameIn[] => {
		if (hasCase(written) && !isCapital(written)) return [];
		const known = byWord.get(key);
		if (known) return [{ written, words: known }];
		if (!capitals || !isCapital(written) || written.length < 2) return [];
		const counts = firstToo || !isFirst(text, start) || proper.has(key);
		return counts ? [{ written, words: [key] }] : [];
	});
}

/** True where a sentence or a part of a list begins: told by the few signs just before. */
const isFirst = (text: string, start: number): boolean =>
	/(?:^|[.!?:;·•–—|/\n("“„«‘'*])\s*$/u.test(text.slice(Math.max(0, start - 8), start));

/** True where one of a name's words stands, in any form. */
export const isNamed = ({ words }: NameIn, { hasWord }: Pick<Evidence, 'hasWord'>): boolean =>
	words.some(hasWord);

/** A word that so many names have in common tells none of them apart. */
const most = 100;

/** Names that a lesson knows by each of their words, and words that its source never writes small. */
const lexiconOf = perLesson((checked) => {
	const { people, places, voices } = checked.lesson;
	const byWord = new Map<string, string[]>();
	const spellings = [
		...[...people, ...places].map(({ name, also }) => [name, ...also]),
		...voices.map(({ name }) => [name]),
	];
	const { proper, small } = properWords(checked);
	for (const forms of spellings) {
		const all = forms.flatMap((form) => wordsOf(form));
		// "The mayor" is known by no capital: any sentence may begin with its first word.
		const words = all.filter(
			(word) => isProper(word) && (all.length === 1 || !small.has(word.key)),
		);
		const first = words.slice(0, most).map((word) => word.key);
		for (const { key } of words) {
			const known = byWord.get(key) ?? [];
			if (known.length < most) byWord.set(key, [...known, ...first]);
		}
	}
	return { byWord, proper };
});

const isProper = ({ written }: { readonly written: string }): boolean =>
	written.length > 1 && (isCapital(written) || !hasCase(written)) && /\p{L}/u.test(written);

function properWords(
	lesson: LocatedLesson,
): Readonly<Record<'proper' | 'small', ReadonlySet<string>>> {
	const capital = new Set<string>();
	const small = new Set<string>();
	for (const { lines } of paragraphsOf(lesson).values()) {
		for (const line of lines) {
			for (const { written, key, start } of wordsOf(line)) {
				if (!isCapital(written)) small.add(key);
				else if (!isFirst(line, start)) capital.add(key);
			}
		}
	}
	return { proper: new Set([...capital].filter((word) => !small.has(word))), small };
}
