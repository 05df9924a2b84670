import type { Paragraph } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/base/rich.ts';
import type { LocatedLesson } from '#lib/notation/index.ts';
import { Forms } from './forms.ts';
import { valuesIn } from './numbers.ts';
import { perLesson } from './per-lesson.ts';
import { wordsOf } from './words.ts';

/** What may be known from a paragraph: its lines and who speaks in them, and its words and numbers. */
export interface ParagraphText {
	readonly lines: readonly string[];
	readonly forms: Forms;
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
export interface Rest {
	/** Whether a word stands there, in any form. */
	hasWord(word: string): boolean;
	hasValue(value: number): boolean;
	/** Whether a number between two stands there, those among them. */
	hasBetween(low: number, high: number): boolean;
	/** Numbers that a date may have besides: that an article is of a certain day is known in each of its paragraphs. */
	readonly inDates: ReadonlySet<number>;
}

/** The words and numbers of some paragraphs together, with the month, weekday and year of the article. */
export function restOf(lesson: LocatedLesson, ids: readonly string[]): Rest {
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
