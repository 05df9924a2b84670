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

/** The words and numbers of some paragraphs together; that an article is of a certain day is known in each of its paragraphs. */
export function restOf(
	lesson: Checked,
	ids: readonly string[],
): Pick<ParagraphText, 'words' | 'values'> {
	const texts = ids.flatMap((id) => paragraphsOf(lesson).get(id) ?? []);
	const day = dateline(lesson);
	return {
		words: new Set([...texts, day].flatMap(({ words }) => [...words])),
		values: new Set([...texts, day].flatMap(({ values }) => [...values])),
	};
}

const dateline = perLesson(({ lesson: { asOf, source, lang } }) => {
	const days = [asOf, source.date ?? asOf].map((day) => {
		const [year = '', month, date] = day.split('-').map(Number);
		const options = { timeZone: 'UTC', month: 'long', weekday: 'long' } as const;
		const at = new Date(Date.UTC(Number(year), (month ?? 1) - 1, date ?? 1));
		const said = new Intl.DateTimeFormat(lang, options).formatToParts(at);
		const names = said.filter(
			({ type }) => (type === 'month' && month) || (type === 'weekday' && date),
		);
		return { numbers: [year, month, date], names: names.map(({ value }) => value) };
	});
	return {
		words: new Set(days.flatMap(({ names }) => names.flatMap(wordsOf).map(({ key }) => key))),
		values: new Set(days.flatMap(({ numbers }) => numbers.map(Number))),
	};
});
