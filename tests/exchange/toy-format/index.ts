import type { Format } from '#lib/formats/format.ts';
import { escapeHtml, madeName, wordsOfHtml } from '#lib/formats/html.ts';
import type { ForeignQuestion, Formatted } from '#lib/formats/question.ts';
import { reportOn } from '#lib/formats/report.ts';
import { linesOf, rangeOfLine } from '#lib/formats/text.ts';

/** In a format of the app these stand in `words/`. */
const sentences = {
	'toy-no-answer': (line: string) =>
		`"${line}" has no answer. Write it behind a bar: question | answer.`,
	'toy-no-such-kind': (name: string) => `"${name}" is no typed answer, and was left out.`,
} as const;
const errors = new Set(['toy-no-answer', 'toy-no-such-kind'] as const);

const wordsOf = ({ text, format }: Formatted): string =>
	(format === 'html' ? wordsOfHtml(text) : text).replace(/[\r\n|]+/g, ' ').trim();

/** A line for each question, its answer behind a bar: `Capital of France? | Paris`. */
export const toy: Format = {
	label: 'Toy',
	endings: ['toy'],
	isLike: (text) => /^[^|\n]+\?[ \t]*\|[^|\n]+$/m.test(text),
	isDistinct: false,
	isPlain: true,
	read(text, { file = '' } = {}) {
		const report = reportOn(file, sentences, errors);
		const read = [...linesOf(text)].flatMap((line) => {
			if (line.text === '') return [];
			const [asked = '', answer = ''] = line.text.split('|').map((part) => part.trim());
			if (asked === '' || answer === '') {
				report.add('toy-no-answer', rangeOfLine(line), [line.text]);
				return [];
			}
			const question: ForeignQuestion = {
				type: 'shortanswer',
				name: madeName(asked),
				stem: { text: escapeHtml(asked), format: 'html' },
				answers: [{ text: answer, fraction: 1 }],
			};
			return [{ question, place: rangeOfLine(line) }];
		});
		return {
			questions: read.map(({ question }) => question),
			places: read.map(({ place }) => place),
			findings: report.findings(),
		};
	},
	write(questions) {
		const report = reportOn('', sentences, errors);
		const lines = questions.flatMap((question, i) => {
			const place = { line: i + 1, column: 1, endLine: i + 1, endColumn: 1 };
			const right = question.type === 'shortanswer' ? question.answers[0] : undefined;
			if (question.type === 'category' || !right) {
				report.add('toy-no-such-kind', place, [question.type]);
				return [];
			}
			return [`${wordsOf(question.stem)} | ${right.text.replace(/[\r\n|]+/g, ' ').trim()}\n`];
		});
		return { text: lines.join(''), findings: report.findings() };
	},
	tells: {},
	refuses: { kind: 'toy-no-such-kind' },
};
