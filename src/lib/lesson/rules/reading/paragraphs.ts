import type { Paragraph } from '../../lesson.ts';
import { plainText } from '#lib/base/rich.ts';
import type { Checked } from '../rule.ts';
import { valuesIn } from './numbers.ts';
import { perLesson } from './per-lesson.ts';
import { wordsOf } from './words.ts';

/** What may be known from a paragraph: its lines and who speaks in them, and its words and numbers. */
export interface ParagraphText {
	readonly lines: readonly string[];
	readonly words: ReadonlySet<string>;
	readonly values: ReadonlySet<number>;
}

/** The texts of a lesson's paragraphs by their ids. */
export const paragraphsOf = perLesson(({ lesson }) => {
	const voices = new Map(lesson.voices.map(({ id, name }) => [id, name]));
	return new Map(
		lesson.paragraphs.map((paragraph): [string, ParagraphText] => {
			const lines = linesOf(paragraph);
			const speakers = paragraph.statements.map(({ voice }) => voices.get(voice) ?? voice);
			const text = [...lines, ...speakers, ...publishedIn(paragraph)].join('\n');
			const words = new Set(wordsOf(text).map(({ key }) => key));
			return [paragraph.id, { lines, words, values: valuesIn(text, lesson.lang) }];
		}),
	);
});

function linesOf({ statements, outside }: Paragraph): string[] {
	return [...statements, ...(outside ? [outside] : [])].map(({ text }) => plainText(text));
}

const publishedIn = ({ outside }: Paragraph): string[] =>
	outside ? [outside.publisher, outside.date] : [];

/** What some paragraphs speak of together. */
export interface Rest {
	readonly words: ReadonlySet<string>;
	readonly values: ReadonlySet<number>;
	/** Numbers that a date may have besides: that an article is of a certain day is known in each of its paragraphs. */
	readonly inDates: ReadonlySet<number>;
}

const rests = perLesson(() => new Map<string, Rest>());

/** The words and numbers of some paragraphs together, with the month, weekday and year of the article. */
export function restOf(lesson: Checked, ids: readonly string[]): Rest {
	const known = rests(lesson).get(ids.join());
	if (known) return known;
	const texts = ids.flatMap((id) => paragraphsOf(lesson).get(id) ?? []);
	const { words, years, days } = dateline(lesson);
	const rest = {
		words: new Set([...texts.flatMap((text) => [...text.words]), ...words]),
		values: new Set([...texts.flatMap((text) => [...text.values]), ...years]),
		inDates: days,
	};
	rests(lesson).set(ids.join(), rest);
	return rest;
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
		words: new Set(dates.flatMap(({ names }) => names.flatMap(wordsOf).map(({ key }) => key))),
		years: new Set(dates.map(({ year }) => year)),
		days: new Set(dates.flatMap(({ day }) => day ?? [])),
	};
});
