import { applyFixes } from '#lib/base/edits.ts';
import { format } from '#lib/notation/write/index.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { counted, lessonOf, question, times } from './lesson-of.ts';
import { reading, type Shape } from './shape.ts';

/** Answers of many options, rows or cards. */
export function optionShapes(): Shape[] {
	const options = (name: string, head: string, piece: (i: number) => string, tail = '') =>
		reading('options', name, (n) => ({
			'1-rain.quiz.md': `## When? {#which-day}\n\n${head}${counted(piece, n)}${tail}\n> [!NOTE]\n> Then.\n\nSource: P1\n`,
		}));
	return [
		options('plain', '- [x] On Monday\n', (i) => `- [ ] On day ${i}\n`),
		options('with quotes', '- [x] On Monday\n', (i) => `- [ ] On day ${i}\n  > Not on ${i}.\n`),
		options('with attributes', '- [x] On Monday\n', (i) => `- [ ] On day ${i} {mistake=m-${i}}\n`),
		options('all right', '', (i) => `- [x] On day ${i}\n`),
		options('all the same', '', () => '- [x] a\n'),
		options('broken boxes', '- [x] On Monday\n', (i) => `-[ ] On day ${i}\n`),
		options('several marks', '', (i) => `${'-*+'.charAt(i % 3)} [ ] a ${i}\n`),
		options('ranges', '- [x] none\n', (i) => `- [ ] ${i} to ${i + 5}\n`),
		options('in order', '', (i) => `${i + 1}. On day ${i}\n`),
		options('in order, with ties', '', (i) => `${i + 1}. On day ${i} {tie}\n`),
		options('rows', '| a | b |\n| --- | --- |\n', (i) => `| day ${i} | night ${i} |\n`),
		options('rows that are alike', '| a | b |\n| --- | --- |\n', () => '| day | night |\n'),
		options('rows that are unbalanced', '| a | b |\n| --- | --- |\n', (i) => `| day ${i} |\n`),
		options('boxes and cards', '', (i) => `- Box ${i}\n  - Card ${i}\n  - Card a ${i}\n`),
		options('cards of one box', '- Box\n', (i) => `  - Card ${i}\n`),
		options('quotes that hang loose', '- [x] a\n', (i) => `- [ ] b ${i}\n\n> c\n\n`),
	];
}

/** Questions of many fields, or of one that is long. */
export function fieldShapes(): Shape[] {
	const fields = (name: string, piece: (i: number) => string, head = '') =>
		reading('fields', name, (n) => ({
			'1-rain.quiz.md': `## When? {#which-day}\n\n${head}\n\nSource: P1\n${counted(piece, n)}`,
		}));
	const lined = (name: string, field: string, piece: (i: number) => string, head = '') =>
		reading('fields', name, (n) => ({
			'1-rain.quiz.md': `## When? {#which-day}\n\n${head}\n\nSource: P1\n${field}: ${counted(piece, n)}\n`,
		}));
	const choice = '- [x] a\n  > b\n- [ ] c\n  > d';
	return [
		fields('Also:', (i) => `Also: When, number ${i}?\n`, choice),
		fields('Also: with signs', (i) => `Also: *When*, number ${i}?\n`, choice),
		fields('Wrong:', (i) => `Wrong: day${i} > No.\n`, '\nAnswer: a'),
		fields('Wrong: all alike', () => 'Wrong: a > No.\n', '\nAnswer: b'),
		fields('unknown', (i) => `Sorce${i}: P1\n`, choice),
		fields('Source: again', () => 'Source: P1\n', choice),
		lined('answers in a row', 'Answer', (i) => `day${i} | `),
		lined('answers that are alike', 'Answer', () => 'a | '),
		lined('one long answer', 'Answer', () => 'abcdefghij'),
		lined('voices', 'Voices', (i) => `voice-${i}, `, '> It rains.\n\nAnswer: claim @side'),
		lined('cited', 'Source', () => 'P1, ', choice),
		lined('cited and lost', 'Source', (i) => `P${(i % 9000) + 2}, `, choice),
	];
}

/** What is done with a file besides reading it. */
export const editing: readonly Shape[] = [
	{
		name: 'fixes of a file',
		place: 'edits',
		work(length) {
			const text = counted(
				(i) => question(`q-${i}`).replace('[ ]', '[v]'),
				Math.min(length, 60_000),
			);
			const { findings } = checkLesson('growing', lessonOf({ '1-rain.quiz.md': text }));
			const [fix] = findings.flatMap(({ fix: each }) => each ?? []);
			const all = fix ? fixesEverywhere(length) : [];
			const whole = times('abcdefg\n', length);
			return () => applyFixes(whole, all);
		},
	},
	formatting('questions not in their usual form', (n) =>
		counted((i) => question(`q-${i}`).replaceAll('- [', '* ['), n),
	),
	formatting('questions in their usual form', (n) => counted((i) => question(`q-${i}`), n)),
	formatting('one question of many quotes', (n) => question('q', times('> a\n\n', n))),
	formatting('one question of many ends', (n) => question('q', times('a  \nb\n\n', n))),
	formatting(
		'one question of many fields',
		(n) => `${question('q').trimEnd()}\n${counted((i) => `also: When ${i}?\n`, n)}`,
	),
	formatting('comments between', (n) => counted((i) => `<!-- a ${i} -->\n\n# b\n\n`, n)),
];

function formatting(name: string, textOf: (length: number) => string): Shape {
	return {
		name,
		place: 'fmt',
		work(length) {
			const text = textOf(length);
			return () => format('1-rain.quiz.md', text);
		},
	};
}

function fixesEverywhere(length: number) {
	return Array.from({ length: Math.floor(length / 8) }, (_, i) => ({
		title: 'Mend',
		edits: [
			{ range: { line: i + 1, column: 1, endLine: i + 1, endColumn: 2 }, text: 'x' },
			{ range: { line: i + 1, column: 4, endLine: i + 1, endColumn: 5 }, text: 'y' },
		],
	}));
}
