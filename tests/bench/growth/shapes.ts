import { counted, good, question, times } from './lesson-of.ts';
import { manyFiles } from './many-files.ts';
import { foreignShapes } from './foreign-shapes.ts';
import { pieces } from './pieces.ts';
import { editing, fieldShapes, optionShapes } from './question-shapes.ts';
import { reading, type Shape } from './shape.ts';

const prose = '---\ntitle: Rain\n---\n\n';
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

/** Every shape that the benchmark and the tests know. */
export const shapes: readonly Shape[] = [
	...inPlaces,
	...built,
	...editing,
	...manyFiles,
	...foreignShapes,
];
