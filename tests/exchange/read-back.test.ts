import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importQuestion } from '#lib/exchange/import-question.ts';
import { fingerprintOf } from '#lib/exchange/kept.ts';
import { readBack, type Entry, type Verified } from '#lib/exchange/read-back.ts';
import { shapeOf } from '#lib/exchange/shapes.ts';
import type { Foreign } from '#lib/kinds/exchanging.ts';
import { arbitraryQuestion } from './arbitrary-questions.ts';

/** Words that mean something to the notation or to a kind, among ordinary ones. */
const plainWords = [
	...[
		'guard',
		'Guests',
		'naïve',
		'Ä',
		'кто',
		'学校',
		'हिन्दी',
		'don’t',
		"it's",
		'well-known',
		'x',
		'X',
		'a',
	],
	...[
		'H',
		'P1',
		'C2',
		'one',
		'Monday',
		'May',
		'first',
		'last',
		'and',
		'to',
		'TIP',
		'NOTE',
		'Source',
		'Order',
	],
	...[
		'fixed',
		'Kind',
		'Answer',
		'Left out',
		'True',
		'False',
		'http',
		'www',
		'null',
		'2019',
		'12',
		'is _____',
	],
	...[
		'1,5',
		'50%',
		'3/4',
		'(P1)',
		'(x)',
		'"no"',
		'«да»',
		'to - fro',
		'and – so',
		'on…',
		'a)',
		'e.g. this',
		'$5',
		'C3–C4',
	],
] as const;
/** And signs that stand between words. */
const tricky = [
	...[
		'__',
		'-',
		'–',
		'(',
		')',
		'[P1]',
		'[ ]',
		':',
		'::',
		',',
		';',
		'.',
		'!',
		'1.',
		'2)',
		'#',
		'{first}',
		'&amp;',
	],
	...[
		'*',
		'**',
		'`',
		'~',
		'|',
		'\\',
		'>',
		'->',
		'=',
		'+',
		'%',
		'"',
		'»',
		'/',
		'\n',
		'\n\n',
		'  ',
		'\t',
		'\u00A0',
	],
	...['\u0301', ...plainWords],
] as const;

const textOf = (words: readonly string[]): fc.Arbitrary<string> =>
	fc
		.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
		.chain((some) =>
			fc.constantFrom('', '', '?', '.', '!', ',').map((end) => some.join(' ') + end),
		);
const text = fc.oneof(
	{ weight: 30, arbitrary: textOf(plainWords) },
	{ weight: 1, arbitrary: textOf(tricky) },
);

const choice = fc.record({
	text,
	format: fc.constant('moodle' as const),
	fraction: fc.constantFrom(0, 0, 1),
	feedback: fc.option(text, { nil: undefined, freq: 3 }),
});
const plain: fc.Arbitrary<Foreign> = fc.record({
	type: fc.constant('multichoice' as const),
	name: fc.constant('a'),
	stem: fc.record({ text, format: fc.constant('moodle' as const) }),
	generalFeedback: fc.option(fc.record({ text, format: fc.constant('moodle' as const) }), {
		nil: undefined,
	}),
	single: fc.boolean(),
	choices: fc.array(choice, { minLength: 2, maxLength: 4 }),
});

const entryOf = (foreign: Foreign, i: number): Entry => ({
	foreign,
	imported: importQuestion(foreign, { id: `q-${i}`, section: '', lang: 'en', number: i + 1 }),
	row: { place: { line: 1, column: 1, endLine: 1, endColumn: 1 }, title: '', findings: [] },
});

const told = ({ written, question, reasons }: Verified) => ({
	written,
	reasons,
	question: question && { ...question, wording: '', meaning: '', state: fingerprintOf(question) },
});

/** What has no shape is read each time, and so is the first text of a shape: alone each question is read. */
function expectAsAlone(foreign: readonly Foreign[]): void {
	const entries = foreign.map(entryOf);
	const together = readBack(entries, 'en').map(told);
	const alone = entries.flatMap((entry) => readBack([entry], 'en')).map(told);
	expect(together).toEqual(alone);
}

describe('questions of one shape, of which one is read back', () => {
	test('are what each of them would be if it were read', () => {
		fc.assert(fc.property(fc.array(plain, { minLength: 2, maxLength: 60 }), expectAsAlone), {
			numRuns: Number(process.env.RUNS ?? 20),
		});
	});

	test('stand beside any others', () => {
		const some = fc.array(fc.oneof(arbitraryQuestion, plain), { minLength: 2, maxLength: 60 });
		fc.assert(
			fc.property(some, (all) => {
				expectAsAlone(all.flatMap((each) => (each.type === 'category' ? [] : [each])));
			}),
			{ numRuns: Number(process.env.RUNS ?? 20) },
		);
	});
});

describe('a shape', () => {
	const question = (title: string, option = 'The guard') =>
		`## ${title} {#q-1}\n\n- [x] ${option}\n- [ ] Nobody\n  > No, he slept.\n`;

	test.each([
		'Who saw it?',
		'Кто это видел?',
		'He \\_\\_\\_\\_\\_ here 0.',
		"It's well-known, isn't it?",
	])('is the same for %s', (title) => {
		expect(shapeOf(question(title))).toBe(shapeOf(question('What')));
	});

	test.each([
		...[
			'*Who* saw it?',
			'Who \\*saw it?',
			'Who saw [P1]?',
			'1. Who',
			'- Who',
			'Who  saw',
			'Who: him',
			'> Who',
			'# Who',
		],
		...[
			'Source: P1',
			'Who &amp; what',
			'Who\u00A0saw',
			'Who {first}',
			'2019. Who',
			'(a) Who',
			'a@b',
			'a=b',
			'Who #',
			'– Who',
		],
	])('is none where a sign stands: %s', (title) => {
		expect(shapeOf(question(title))).toBeUndefined();
		expect(shapeOf(question('Who', title))).toBeUndefined();
	});

	test('is one for a bank of plain questions of one form', () => {
		const entries = Array.from({ length: 100 }, (_, i) =>
			entryOf(
				{
					...{ type: 'multichoice', name: 'a', single: true },
					stem: { text: `Who was there, in ${1900 + i}?`, format: 'moodle' },
					choices: ['guard', 'guest'].map((who, fraction) => ({
						...{ text: `The ${who} (no. ${i})`, format: 'moodle', fraction },
					})),
				},
				i,
			),
		);
		const shapes = readBack(entries, 'en').map(({ written = '' }) => shapeOf(written));
		expect(new Set(shapes).size).toBe(1);
		expect(shapes[0]).toBeDefined();
	});

	test('is another one for other lines', () => {
		const texts = [
			...[
				question('Who'),
				question('Who').replace('[x]', '[ ]'),
				`${question('Who')}\nOrder: fixed\n`,
			],
			...[question('Who').replace('  > ', '> '), `${question('Who')}\n> [!NOTE]\n> He slept.\n`],
		];
		expect(new Set(texts.map(shapeOf)).size).toBe(texts.length);
		expect(shapeOf(`${question('Who')}\nAnswer: him\n`)).toBeUndefined();
		expect(shapeOf(question('Who '.repeat(2000).trim()))).toBeUndefined();
	});
});
