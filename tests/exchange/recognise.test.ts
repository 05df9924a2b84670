import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { importBank, type Imported } from '#lib/exchange/index.ts';
import { whyOf } from '#lib/exchange/review.ts';
import { encoded } from './encoders.ts';

const cases = fileURLToPath(new URL('../../../shared/findings/cases/', import.meta.url));
const hasCases = existsSync(cases);
const runs = Number(process.env.RUNS ?? 200);
const today = '2026-11-30';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const imported = (content: string | Uint8Array, more = {}): Imported =>
	importBank({ name: 'bank.txt', content, today, ...more });
const came = ({ rows }: Imported) => rows.filter(({ outcome }) => outcome !== 'left-out');
const zip = (...names: string[]) =>
	zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('a {=b ~c}')])));
/** What a bank asks, without its files' names: the same for the same questions. */
const asked = ({ files }: Imported) =>
	[...files].filter(([name]) => name.endsWith('.quiz.md')).map(([, text]) => text);

const foreign: readonly (readonly [string, Uint8Array])[] = [
	['docx', zip('[Content_Types].xml', 'word/document.xml')],
	['xlsx', zip('xl/workbook.xml')],
	['pptx', zip('ppt/presentation.xml')],
	['h5p', zip('h5p.json', 'content/content.json')],
	['anki', zip('collection.anki2', 'media')],
	['qti-zip', zip('imsmanifest.xml', 'q/q.xml')],
	['moodle-backup', zip('moodle_backup.xml')],
	['lesson-zip', zip('flood/lesson.md')],
	['zip', zip('a.txt')],
	['pdf', bytesOf('%PDF-1.7\n1 0 obj {=a ~b}\n')],
	['rtf', bytesOf('{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0 Which? {=a ~b}}')],
	['old-office', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
	['sqlite', bytesOf('SQLite format 3\0{=a ~b}')],
	['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])],
	['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
	['archive', Uint8Array.from([0x1f, 0x8b, 8, 0])],
	[
		'moodle-xml',
		bytesOf('<?xml version="1.0"?>\n<!-- x -->\n<quiz><question>{=a ~b}</question></quiz>'),
	],
	['qti-xml', bytesOf('<questestinterop xmlns="x">{=a ~b}</questestinterop>')],
	['xml', bytesOf('<?xml version="1.0"?>\n<note>{=a ~b}</note>')],
	['svg', bytesOf('<svg xmlns="x"><text>{=a ~b}</text></svg>')],
	['web-page', bytesOf('<!DOCTYPE html>\n<html><p>Who? {=a ~b}</p></html>')],
	['json', bytesOf('{"questions": [{"q": "Who? {=a ~b}"}]}')],
	['json', bytesOf('[\n  {"q": "Who?"}\n]')],
	['quizlet', bytesOf('Lima\tcapital of Peru\nx^{2}\tsquare\n')],
	['csv', bytesOf('Question,Answer 1,Answer 2,Correct\nx_{1}?,a,b,1\n')],
	[
		'gimkit',
		bytesOf(
			'Gimkit Spreadsheet Import Template,,\nQuestion,Correct Answer,Incorrect\nCapital?,Lima,Quito\n',
		),
	],
	[
		'blooket',
		bytesOf('"Blooket\nImport Template",,\nQuestion #,Question Text,Answer 1\n1,Which?,Lima\n'),
	],
	['anki-text', bytesOf('#separator:tab\n#html:true\nLima\tPeru\n')],
	['lesson-text', bytesOf('---\ntitle: A\n---\n\n## Who? {#who}\n\n- [x] a\n- [ ] b\n')],
	['text2qti', bytesOf('1. Who?\n*a) Ann\nb) Bob\n')],
	['binary', bytesOf('a\0\u0001\u0002{=b ~c}')],
];

describe('a file that is no bank', { timeout: 600_000 }, () => {
	it.each(foreign)('%s is named with what to do, and nothing comes in', (kind, bytes) => {
		for (const format of [undefined, 'gift', 'aiken'] as const) {
			const bank = imported(bytes, { format });
			expect([bank.kind, bank.rows]).toEqual([kind, []]);
			expect(bank.findings).toMatchObject([{ name: 'no-bank', severity: 'error' }]);
			expect(bank.findings[0]?.message).toMatch(/^(This|These) .{20,}\.$/);
		}
	});

	it('a zip or document that was cut short is none either', () => {
		for (const [, bytes] of foreign.slice(0, 9)) {
			for (let length = 8; length < bytes.length; length += 7) {
				expect(imported(bytes.subarray(0, length)).rows).toEqual([]);
			}
		}
	});

	it('bytes by chance never make a question', () => {
		const any = fc.uint8Array({ minLength: 1, maxLength: 400 });
		const begun = fc.constantFrom(
			...foreign.slice(0, 16).map(([, bytes]) => [...bytes.subarray(0, 24)]),
		);
		const bytes = fc.oneof(
			any,
			fc.tuple(begun, any).map(([head, rest]) => Uint8Array.from([...head, ...rest])),
		);
		fc.assert(
			fc.property(bytes, (content) => {
				// What is a text of ASCII by chance may be a question.
				if (content.every((byte) => byte > 31 && byte < 127)) return;
				expect(came(imported(content))).toEqual([]);
			}),
			{ numRuns: runs },
		);
	});

	it.skipIf(!hasCases)('those that teachers had are named', () => {
		const files = [
			'blooket.csv',
			'canvas-qti.zip',
			'gimkit.csv',
			'google-forms.csv',
			'kahoot.xlsx',
			'moodle.xml',
			'quiz.docx',
			'quizlet.tsv',
		];
		const kinds = files.map((file) => imported(readFileSync(`${cases}other/${file}`)).kind);
		expect(kinds).toEqual([
			'blooket',
			'qti-zip',
			'gimkit',
			'google-forms',
			'xlsx',
			'moodle-xml',
			'docx',
			'quizlet',
		]);
	});
});

describe('the format is told by what can be answered', () => {
	const aiken = (stem: string) => `${stem}\nA. one\nB. two\nANSWER: A\n\n`;

	test.each([
		['Aiken', aiken('Which?'), 'aiken', 1],
		['Aiken with small letters', 'Which?\na. one\nb. two\nanswer: b\n', 'aiken', 1],
		['Aiken with code', aiken('What does main() { return 0; } give?'), 'aiken', 1],
		['Aiken with formulas', aiken('What is \\frac{1}{2}?') + aiken('And x^{2}?'), 'aiken', 2],
		[
			'Aiken with braces of answers',
			aiken('What does {=a ~b} mean?') + aiken('And this?'),
			'aiken',
			2,
		],
		['GIFT', 'Which? {=one ~two}\n', 'gift', 1],
		['GIFT that shows Aiken', '::Q:: What does\nANSWER: A\nmean? {=One ~Two}', 'gift', 1],
		['Aiken on HTML', aiken('<html><body> is what?'), 'aiken', 1],
		['Aiken on JSON', aiken('{"a": 1} is what?'), 'aiken', 1],
		['Aiken on XML', aiken('<?xml version="1.0"?> is what?'), 'aiken', 1],
		['GIFT on HTML', '<html> is what? {=a tag ~none}', 'gift', 1],
		['nothing', '', 'gift', 0],
	] as const)('%s', (_, text, format, count) => {
		const bank = imported(text);
		expect([bank.format, came(bank).length]).toEqual([format, count]);
	});

	it('what nobody could answer stays out with its reason: formulas, Cloze, code', () => {
		const misread = [
			'What is $\\sqrt{4}$?',
			'Solve x^{2} = 4 for x.',
			'What is \\frac{1}{2} of four? {=2 ~3}',
			'The capital of {1:SHORTANSWER:=France} is Paris.',
			'{:MC:=Paris~Rome} is it.',
			'The sky is {=blue ~red} and grass {=green ~red}.',
			'Nested {=a {b} ~c}',
			'Open {=a ~b} and } here',
		];
		for (const text of misread) {
			const { rows } = imported(text, { format: 'gift' });
			expect([text, rows.map(({ outcome }) => outcome)]).toEqual([text, ['left-out']]);
			expect(rows.flatMap(whyOf).join(' ').length).toBeGreaterThan(20);
		}
	});
});

const words = {
	Cyrl: 'столица перу город река мост книга учитель вопрос страна президент парламент закон встреча вечер утро шахта щука дождь ёлка язык чья объект площадь юг зима хлеб время слово земля народ газета школа',
	Arab: 'العاصمة مدينة نهر جسر كتاب معلم سؤال بلد الرئيس البرلمان قانون اجتماع مساء صباح مطر لغة ساحة جنوب شتاء خبز وقت كلمة أرض شعب صحيفة مدرسة من في على',
	Hani: '中国 首都 城市 河流 老师 问题 国家 总统 法律 早上 下雨 语言 南方 冬天 时间 土地 人民 报纸 学校 什么 哪里 北京 上海 水的 火山 数学 历史 学生 地图',
	Latn: 'où était-il près élève garçon forêt maître Noël coûte cité déjà voilà très été français première année général étude université école réponse français',
} as const;
const encodingsOf = {
	Cyrl: ['windows-1251'],
	Arab: ['windows-1256'],
	Hani: ['gbk'],
	Latn: ['windows-1252'],
} as const;
const unicode = ['utf-8', 'utf-16le', 'utf-16be', 'utf-16le+', 'utf-16be+'];
const scripts = ['Cyrl', 'Arab', 'Hani', 'Latn'] as const;

/** A bank in one script: its lines and the encodings that have its letters. */
const bankIn = fc.constantFrom(...scripts).chain((script) => {
	const word = fc.constantFrom(...words[script].split(' '));
	const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
	const question = fc.tuple(phrase, fc.uniqueArray(word, { minLength: 2, maxLength: 4 }));
	return fc.record({
		encoding: fc.constantFrom(...unicode, ...encodingsOf[script]),
		format: fc.constantFrom('gift' as const, 'aiken' as const),
		questions: fc.array(question, { minLength: 1, maxLength: 5 }),
	});
});

function textOf(
	format: 'gift' | 'aiken',
	questions: readonly (readonly [string, readonly string[]])[],
) {
	return questions
		.map(([stem, options]) =>
			format === 'gift'
				? `${stem}? {${options.map((each, i) => (i === 0 ? '=' : '~') + each).join(' ')}}\n\n`
				: `${stem}?\n${options.map((each, i) => `${String.fromCharCode(65 + i)}. ${each}\n`).join('')}ANSWER: A\n\n`,
		)
		.join('');
}

describe('a bank in any encoding', { timeout: 600_000 }, () => {
	it('reads to the same questions, or asks', () => {
		let asks = 0;
		let all = 0;
		fc.assert(
			fc.property(bankIn, ({ encoding, format, questions }) => {
				const text = textOf(format, questions);
				const bytes = encoded(text, encoding);
				if (!bytes) return;
				const [read, meant] = [imported(bytes), imported(text)];
				all++;
				if (read.rows.length === 0) {
					asks++;
					expect(read.findings.map(({ name }) => name)).toContain('which-encoding');
					expect(read.encodings.map((choice) => choice.encoding)).toContain(encoding);
					expect(asked(imported(bytes, { encoding }))).toEqual(asked(meant));
				} else expect([encoding, asked(read)]).toEqual([encoding, asked(meant)]);
			}),
			{ numRuns: runs },
		);
		expect(asks).toBeLessThan(all / 10);
	});

	it('the encoding that is named is taken, whatever the letters tell', () => {
		const bytes = encoded('Столица? {=Лима ~Кито}', 'windows-1251') ?? new Uint8Array();
		expect(came(imported(bytes, { encoding: 'windows-1252' }))[0]?.title).toBe('Ñòîëèöà?');
		const bank = imported(bytes);
		expect([bank.encoding, came(bank)[0]?.title]).toEqual(['windows-1251', 'Столица?']);
		expect(bank.encodings[0]).toEqual({ encoding: 'windows-1251', line: 'Столица? {=Лима ~Кито}' });
		expect(bank.findings).toMatchObject([{ name: 'not-utf-8' }]);
	});
});

describe('every question', { timeout: 600_000 }, () => {
	it('that is not what it was says why', () => {
		const piece = fc.constantFrom(
			...[
				'Which?',
				'A. one',
				'B) two',
				'C. three',
				'a) four',
				'ANSWER: A',
				'Answer: B',
				'ANSWER: A, B',
			],
			...[
				'ANSWER:\u00A0A',
				'ОТВЕТ: Б',
				'А) раз',
				'Б) два',
				'SCORE: 2',
				'TAGS: a',
				'more words',
				'',
			],
			...[
				'{=a ~b}',
				'{T}',
				'{true}',
				'x^{2}',
				'{1:SA:=x}',
				'｛＝a ～b｝',
				'}',
				'{',
				'1. Who?',
				'2. What?',
			],
			...['::T:: Who {=a ~%50%b}', '{#3,14}', '{}'],
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
				for (const row of imported(lines.join('\n')).rows) {
					if (row.outcome !== 'came-in')
						expect([row.title, whyOf(row).length]).not.toEqual([row.title, 0]);
				}
			}),
			{ numRuns: runs },
		);
	});
});
