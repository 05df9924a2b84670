import { applyFixes } from '#lib/lesson/apply-fixes.ts';
import { format } from '#lib/lesson/format/index.ts';
import { readLesson } from '#lib/lesson/index.ts';
import { counted, good, lessonOf, times } from './lesson-of.ts';
import { manyFiles } from './many-files.ts';
import { foreignShapes } from './foreign-shapes.ts';
import { pieces } from './pieces.ts';

/** Work on a text of about so many characters, made ready before its time is taken. */
export interface Shape {
	readonly name: string;
	/** The file in which it stands, or what is done with it. */
	readonly place: string;
	/** The work for a length in characters; doing it again does the same work. */
	work(length: number): () => unknown;
	/** Several files: there is no limit on what they take together, only on how it grows. */
	readonly isFolder?: boolean;
}

const prose = '---\ntitle: Rain\n---\n\n';
const question = (id: string, stem = '', more = '') =>
	`## When, of ${id}? {#${id}}\n\n${stem}- [x] On Monday\n  > Yes.\n- [ ] On Friday\n  > No.\n${more}\n> [!NOTE]\n> On Monday.\n\nSource: P1\n\n`;
const sourceOf = (text: string) =>
	`---\nvoices:\n  reporter: the reporter\n  side: one side\n---\n\n${text}`;

/** Where a text without meaning of its own may stand in a lesson. */
const places: Readonly<Record<string, (text: string) => Readonly<Record<string, string>>>> = {
	prose: (text) => ({ '1-rain.md': prose + text }),
	stem: (text) => ({ '1-rain.quiz.md': question('which-day', `${text}\n\n`) }),
	'whole quiz': (text) => ({ '1-rain.quiz.md': text }),
	glossary: (text) => ({ 'glossary.md': `## rain {#rain}\n\n${text}\n` }),
	fact: (text) => ({ 'source.md': sourceOf(`## P1\n\n- reporter: ${text}\n`) }),
	settings: (text) => ({ 'lesson.md': `---\n${text}\n---\n` }),
};

/** A lesson that is read, with one file that grows. */
function reading(
	place: string,
	name: string,
	filesOf: (length: number) => Readonly<Record<string, string>>,
): Shape {
	return {
		name,
		place,
		work(length) {
			const files = lessonOf(filesOf(length));
			return () => readLesson('growing', files);
		},
	};
}

const inPlaces = Object.entries(pieces).flatMap(([name, { where, text }]) =>
	where.map((place) => reading(place, name, (length) => places[place]?.(text(length)) ?? {})),
);

const entry = (i: number, more = '') =>
	`## Word ${i} {#word-${i}}\n\nWhat it means.\n\n${more}Source: P1\n\n`;
const paragraph = (i: number) =>
	`## P${i + 1}\n\n- reporter: It rained on day ${i} in place ${i * 7}.\n- side (claim): Nobody of house ${i} was told.\n\n`;

/** Files that are built as they should be, and those with one slip in each part. */
const built: readonly Shape[] = [
	reading('glossary', 'entries', (n) => ({ 'glossary.md': counted((i) => entry(i), n) })),
	reading('glossary', 'entries found in prose', (n) => ({
		'glossary.md': counted((i) => entry(i), n / 2),
		'1-rain.md': prose + counted((i) => `It is word ${i} here.\n\n`, n / 2),
	})),
	reading('glossary', 'entries without ids', (n) => ({
		'glossary.md': times('## Word\n\nWhat it means.\n\n', n),
	})),
	reading('glossary', 'ids all alike', (n) => ({
		'glossary.md': times('## Word {#word}\n\nWhat it means.\n\n', n),
	})),
	reading('glossary', 'Also: of many words', (n) => ({
		'glossary.md': `## rain {#rain}\n\nWater.\n\nAlso: ${counted((i) => `rain ${i}, `, n)}\n`,
		'1-rain.md': `${prose}It is rain 7 and rains.\n`,
	})),
	reading('glossary', 'Also: of one word again', (n) => ({
		'glossary.md': `## rain {#rain}\n\nWater.\n\nAlso: ${times('rain, ', n)}\n`,
	})),
	reading('glossary', 'lines of Also:', (n) => ({
		'glossary.md': `## rain {#rain}\n\nWater.\n\n${counted((i) => `Also: rain ${i}\n`, n)}\n`,
	})),
	reading('glossary', 'a value of many lines', (n) => ({
		'glossary.md': `## rain {#rain}\n\nWater.\n\nAlso: rain\n${times('and so on\n', n)}\n`,
	})),
	reading('people', 'entries', (n) => ({
		'people.md': counted((i) => entry(i, `Role: number ${i}\nAlso: W. ${i}\n`), n),
	})),
	reading('people', 'fields misspelt', (n) => ({
		'people.md': counted((i) => entry(i, `Rolle: number ${i}\n`), n),
	})),
	reading('people', 'names of one word', (n) => ({
		'people.md': counted((i) => `## Ada Rain {#ada-${i}}\n\nShe measures.\n\n`, n),
		'1-rain.quiz.md': question('which-day'),
	})),
	reading('places', 'entries', (n) => ({
		'places.md': counted((i) => entry(i, `At: 42.${i}, 74.5\n`), n),
	})),
	reading('places', 'views of places that are not there', (n) => ({
		'places.md': `---\nviews:\n${counted((i) => `  v${i}: { centre: lost-${i}, km: 80 }\n`, n)}---\n\n## A {#a}\n\nAt: 1, 1\n`,
	})),
	reading('timeline', 'entries', (n) => ({
		'timeline.md': counted((i) => entry(i, `Date: 2019-08-05\nVoice: side (claim)\n`), n),
	})),
	reading('timeline', 'voices unknown', (n) => ({
		'timeline.md': counted((i) => entry(i, `Date: 2019\nVoice: sied-${i} (claim)\n`), n),
	})),
	reading('source', 'paragraphs', (n) => ({ 'source.md': sourceOf(counted(paragraph, n)) })),
	reading('source', 'lines of one paragraph', (n) => ({
		'source.md': sourceOf(
			`## P1\n\n${counted((i) => `- side (claim): Word ${i} was said of thing ${i * 3}.\n`, n)}`,
		),
	})),
	reading('source', 'paragraphs all alike', (n) => ({
		'source.md': sourceOf(times('## P1\n\n- reporter: It rained.\n\n', n)),
	})),
	reading('source', 'names that are none', (n) => ({
		'source.md': sourceOf(counted((i) => `## Part ${i}\n\n- reporter: It rained.\n\n`, n)),
	})),
	reading('source', 'voices', (n) => ({
		'source.md': `---\nvoices:\n${counted((i) => `  voice-${i}: the voice ${i}\n`, n)}---\n\n## P1\n\n- voice-0: It rained.\n`,
	})),
	reading('source', 'voices and their lines', (n) => ({
		'source.md': `---\nvoices:\n${counted((i) => `  voice-${i}: the voice ${i}\n`, n / 2)}---\n\n## P1\n\n${counted((i) => `- voice-${i} (claim): It rained.\n`, n / 2)}`,
	})),
	reading('source', 'voices that nobody named', (n) => ({
		'source.md': sourceOf(`## P1\n\n${counted((i) => `- sied-${i} (claim): It rained.\n`, n)}`),
	})),
	reading('source', 'matter from outside', (n) => ({
		'source.md': sourceOf(
			counted((i) => `## X${i + 1}\n\nA fact.\n\nPublisher: One\nDate: 2019\n\n`, n),
		),
	})),
	reading('prose', 'statements of one paragraph', (n) => ({
		'1-rain.md': prose + counted((i) => `It rained on day ${i} of the week. [P1]\n\n`, n),
	})),
	reading('prose', 'statements in one line', (n) => ({
		'1-rain.md': prose + counted((i) => `It rained on day ${i} of the week. [P1] `, n),
	})),
	reading('prose', 'statements of a long paragraph', (n) => ({
		'source.md': sourceOf(
			`## P1\n\n${counted((i) => `- side (claim): Word ${i} was said of thing ${i * 3}.\n`, n / 2)}`,
		),
		'1-rain.md': prose + counted((i) => `Word ${i} was said of it. [P1]\n\n`, n / 2),
	})),
	reading('prose', 'citations of all paragraphs', (n) => ({
		'source.md': sourceOf(counted(paragraph, n / 2)),
		'1-rain.md': prose + times('So it was told. [P1-P9999]\n\n', n / 2),
	})),
	reading('prose', 'citations of lost paragraphs', (n) => ({
		'source.md': sourceOf(counted(paragraph, n / 2)),
		'1-rain.md': prose + times('So it was told. [P9998]\n\n', n / 2),
	})),
	reading('prose', 'pictures that are lost', (n) => ({
		'1-rain.md': prose + counted((i) => `![A map](map-${i}.png)\n\n`, n),
	})),
	reading('prose', '::ask of lost questions', (n) => ({
		'1-rain.md': prose + counted((i) => `::ask{#which-dai-${i}}\n\n`, n / 2),
		'1-rain.quiz.md': counted((i) => question(`which-day-${i}`), n / 2),
	})),
	reading('prose', '::ask of one question', (n) => ({
		'1-rain.md': prose + times('::ask{#which-day}\n\n', n),
	})),
	reading('prose', '::ask of all questions', (n) => ({
		'1-rain.md': prose + counted((i) => `::ask{#q-${i}}\n\n`, n / 2),
		'1-rain.quiz.md': counted((i) => question(`q-${i}`), n / 2),
	})),
	reading('prose', '::people of many ids', (n) => ({
		'1-rain.md': `${prose}::people{ids="${counted((i) => `addda-${i} `, n)}"}\n`,
	})),
	reading('prose', '::people misspelt', (n) => ({
		'people.md': counted((i) => entry(i), n / 2),
		'1-rain.md': prose + counted((i) => `::people{ids="wrod-${i}"}\n\n`, n / 2),
	})),
	reading('prose', 'goals', (n) => ({
		'1-rain.md': `---\ntitle: A\ngoals:\n${counted((i) => `  goal-${i}: say it\n`, n)}---\n\nText.\n`,
	})),
	reading('quiz', 'questions', (n) => ({
		'1-rain.quiz.md': counted((i) => question(`q-${i}`), n),
	})),
	reading('quiz', 'questions of one id', (n) => ({ '1-rain.quiz.md': times(question('q'), n) })),
	reading('quiz', 'questions without an id', (n) => ({
		'1-rain.quiz.md': times('## When?\n\n- [x] On Monday\n- [ ] On Friday\n\n', n),
	})),
	reading('quiz', 'headings with ids and nothing else', (n) => ({
		'1-rain.quiz.md': counted((i) => `## a {#a-${i}}\n\n`, n),
	})),
	reading('quiz', 'questions that are alike', (n) => ({
		'1-rain.quiz.md': counted(
			(i) =>
				`## Where stands the village house ${i}? {#q-${i}}\n\n- [x] Behind the church tower\n  > Yes.\n- [ ] Nowhere else\n  > No.\n\nSource: P1\n\n`,
			n,
		),
	})),
	reading('quiz', 'questions that name each other’s answers', (n) => ({
		'1-rain.quiz.md': counted(
			(i) =>
				`## Who built tower${i} beside house${i + 1}? {#q-${i}}\n\nAnswer: house${i} tower${i}\n\nSource: P1\n\n`,
			n,
		),
	})),
	reading('quiz', 'goals misspelt', (n) => ({
		'1-rain.md': `---\ntitle: A\ngoals:\n${counted((i) => `  goal-${i}: say it\n`, n / 2)}---\n\nText.\n`,
		'1-rain.quiz.md': counted(
			(i) => question(`q-${i}`).replace('Source', `Goal: gaol-${i}\nSource`),
			n / 2,
		),
	})),
	reading('quiz', 'mistakes misspelt', (n) => ({
		'lesson.md':
			good
				.get('lesson.md')
				?.replace(
					'source:',
					`mistakes:\n${counted((i) => `  mistake-${i}: mixes\n`, n / 2)}source:`,
				) ?? '',
		'1-rain.quiz.md': counted(
			(i) => question(`q-${i}`).replace('Friday', `Friday {mistake=mistaek-${i}}`),
			n / 2,
		),
	})),
	reading('quiz', 'definitions for each question', (n) => ({
		'1-rain.quiz.md': counted((i) => question(`q-${i}`, `[a ${i}]: https://a.example/\n\n`), n),
	})),
	reading('quiz', 'definitions in front', (n) => ({
		'1-rain.quiz.md':
			counted((i) => `[a ${i}]: https://a.example/\n`, n / 2) +
			counted((i) => `\n${question(`q-${i}`)}`, n / 2),
	})),
	reading('quiz', 'questions with one slip each', (n) => ({
		'1-rain.quiz.md': counted((i) => question(`q-${i}`).replace('[ ]', '[v]'), n),
	})),
	reading('quiz', 'questions not in their usual form', (n) => ({
		'1-rain.quiz.md': counted((i) => question(`q-${i}`).replaceAll('- [', '* ['), n),
	})),
	reading('quiz', 'questions with comments', (n) => ({
		'1-rain.quiz.md': counted((i) => `<!-- ${i} -->\n${question(`q-${i}`, '<!-- a --> b\n\n')}`, n),
	})),
	...optionShapes(),
	...fieldShapes(),
];

function optionShapes(): Shape[] {
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

function fieldShapes(): Shape[] {
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
const editing: readonly Shape[] = [
	{
		name: 'fixes of a file',
		place: 'apply-fixes',
		work(length) {
			const text = counted(
				(i) => question(`q-${i}`).replace('[ ]', '[v]'),
				Math.min(length, 60_000),
			);
			const { findings } = readLesson('growing', lessonOf({ '1-rain.quiz.md': text }));
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

/** Every shape that the benchmark and the tests know. */
export const shapes: readonly Shape[] = [
	...inPlaces,
	...built,
	...editing,
	...manyFiles(question),
	...foreignShapes,
];
