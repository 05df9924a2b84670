import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exportLesson, importBank, type Imported } from '#lib/exchange/index.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { writeGift } from '#lib/formats/gift/index.ts';
import { arbitraryQuestion, CHARGED } from './arbitrary-questions.ts';

const escaped = (text: string) => text.replace(/[\\#={}~:]/g, '\\$&').replaceAll('\n', '\\n');
const asking = (format: string, text: string) => `::t::[${format}]${escaped(text)}{=a ~b}\n\n`;
const html = (text: string) => asking('html', text);
const markdown = (text: string) => asking('markdown', text);
const utf16 = (text: string) =>
	Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);

function imported(content: string | Uint8Array, format: 'gift' | 'aiken' = 'gift'): Imported {
	return importBank({ name: 'bank.gift', content, format, today: '2026-11-24' });
}

/** Whatever came: a lesson without errors, holding the questions that its rows say, and nothing that runs. */
function expectSound(bank: Imported): void {
	const { lesson, findings } = checkLesson(bank.lesson, bank.files);
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	const came = bank.rows.filter(({ outcome }) => outcome !== 'left-out').map(({ id }) => id);
	const ids = lesson?.sections.flatMap((section) => section.questions.map(({ id }) => id));
	expect(ids?.sort()).toEqual(came.sort());
	expect(
		addressesIn(lesson).filter((address) => !/^(https?:|mailto:|[^:]*$)/i.test(address)),
	).toEqual([]);
}

/** Every link and picture of a value, blanks and signs that browsers pass over taken out. */
function addressesIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
		(key === 'href' || key === 'src') && typeof each === 'string'
			? [[...each].filter((sign) => sign > ' ').join('')]
			: addressesIn(each),
	);
}

const deep = (count: number, tag: string) =>
	`<${tag}>`.repeat(count) + 'x' + `</${tag}>`.repeat(count);
const long = `::t::${'word '.repeat(600_000)}{=a ~b}`;
const banks: Readonly<Record<string, string | Uint8Array>> = {
	'nothing at all': '',
	'empty lines': '\n\r\n\r',
	'10 MB on one line': `::t::${'word '.repeat(2_000_000)}{=a ~b}`,
	'a question of 3 MB': long,
	'a picture inside a question': html(`<img src="data:image/png;base64,${'A'.repeat(1e6)}"> Who?`),
	'elements nested 5,000 deep': html(deep(5000, 'div')),
	'elements nested as deep as is read': html(deep(119, 'b')),
	'marks opened anew in each paragraph': html(
		Array.from({ length: 100 }, (_, i) => `<b a=${i}><p>`).join('') + 'x',
	),
	'tags that never end': html('<p <a href="'.repeat(2000)),
	'quotes in quotes': markdown(`${'> '.repeat(4000)}x`),
	'lists in lists': markdown(
		Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
	),
	'stars without end': markdown('*a **b '.repeat(4000)),
	'brackets without end': markdown('['.repeat(20_000)),
	'names of prototypes':
		'// [id:__proto__]\n::constructor::toString{=hasOwnProperty ~__proto__}\n\n// [id:constructor]\na{T}\n\n$CATEGORY: __proto__/constructor\n\nb{F}\n\n',
	'letters from right to left': '::שאלה::مَن ‮تكلم‬؟{=أ ~ب}\n\n',
	'faces and families': '👩‍👩‍👧 who?{=😀 ~😀‍👧}\n\n',
	'NUL and other signs': 'a\0b\u0007?{=x\0 ~y}\n\n',
	'halves of characters': 'a\ud800b?{=x\udfff ~y}\n\n',
	'line ends of old Macs': 'a{T}\r\rb{=x ~y}\r\r',
	'UTF-16': utf16('a{T}\n\nb{=x ~y}'),
	'old Windows letters': Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x7b, 0x54, 0x7d]),
	'bytes of no text': Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256),
	'our own notation':
		asking(
			'plain',
			'## x {#y}\n\n- [x] a\n\nSource: P9\n\n> [!NOTE]\n> b\n\n::map{view=z}\n\n<!-- c',
		) +
		'::x::Source\\: P3 {=- [x] a \\{first\\} ~> [!NOTE]\\n> b ~<!-- c ~\\{\\#id\\} ~## d \\{\\#e\\}}\n\n',
	'ends of comments': 'a --> b <!-- c?{=x ~y}\n\nwho --> {}\n\n',
	scripts: html(
		'<script>alert(1)</script><img src=x onerror=alert(1)><a href="jAva\tscript:alert(1)">k</a><a href="&#106;avascript:x">l</a><svg onload=alert(1)><a href="data:text/html,x">m</a></svg><iframe src=x></iframe> Who?',
	),
	'scripts in Markdown': markdown(
		'[a](javascript:x) ![b](data:text/html,x) <img src=x onerror=y> [c]: <java\nscript:x>\n\n[d]\n\n[d]: vbscript:x',
	),
	'numbers beyond figures':
		'a{#1e400}\n\nb{#1e-20}\n\nc{#-5:2}\n\nd{#1..2}\n\ne{#1e21}\n\nf{#5:1e-17}',
	'bars where ours part answers': 'a{=x|y =z|w}\n\nb{=a|b -> c|d =e -> f\\n|}\n\n',
	'1,500 categories': Array.from(
		{ length: 1500 },
		(_, i) => `$CATEGORY: c${i}\n\nq${i}{T}\n\n`,
	).join(''),
	'the same question 500 times': 'a{T}\n\n'.repeat(500),
	'ids that look like twins': '// [id:a]\nq{T}\n\n// [id:a-2]\nr{T}\n\n// [id:A]\ns{T}\n\n'.repeat(
		3,
	),
};

describe('banks that nobody would write become sound lessons', { timeout: 120_000 }, () => {
	it.each(Object.keys(banks))('%s', (name) => {
		expectSound(imported(banks[name] ?? ''));
		expectSound(imported(banks[name] ?? '', 'aiken'));
	});

	it('says what was taken out of a text that runs something', () => {
		const { rows } = imported(banks.scripts ?? '');
		const said = rows[0]?.reasons.map(({ message }) => message).join(' ') ?? '';
		for (const word of ['<script>', 'scripts', '<svg>', '<iframe>', 'links that run'])
			expect(said).toContain(word);
	});

	it('keeps one good question beside one that is too long', () => {
		const { rows } = imported(`a{T}\n\n${long}\n\nb{F}\n\n`);
		expect(rows.map(({ outcome }) => outcome)).toEqual(['came-in', 'left-out', 'came-in']);
	});
});

describe('random banks', { timeout: 300_000 }, () => {
	const numRuns = Number(process.env.RUNS ?? 60);

	test('of questions of every type are sound, and go out again', () => {
		fc.assert(
			fc.property(fc.array(arbitraryQuestion, { maxLength: 6 }), (questions) => {
				const bank = imported(writeGift(questions).text);
				expectSound(bank);
				const { lesson } = checkLesson(bank.lesson, bank.files);
				if (!lesson) throw new Error('no lesson');
				for (const format of ['gift', 'aiken'] as const) exportLesson(lesson, bank.files, format);
			}),
			{ numRuns, endOnFailure: true },
		);
	});

	test('of loose signs are sound', () => {
		const signs = fc.array(fc.constantFrom(...CHARGED, '{', '}', '\n\n', 'A) ', '=a ~b}'), {
			maxLength: 80,
		});
		fc.assert(
			fc.property(signs, fc.constantFrom('gift' as const, 'aiken' as const), (parts, format) => {
				expectSound(imported(parts.join(''), format));
			}),
			{ numRuns, endOnFailure: true },
		);
	});
});
