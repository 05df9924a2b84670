import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';

// What nobody writes by hand: each is a lesson or a finding, at once; nothing in it runs, and nothing hangs.
const { files: good } = readFolder(join(import.meta.dirname, 'lessons', 'good'));
const quizName = [...good.keys()].find((name) => name.endsWith('.quiz.md')) ?? '';
const proseName = quizName.replace('.quiz.md', '.md');

const question = (stem: string) =>
	`## T {#t}\n\n${stem}\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\n> [!NOTE]\n> e\n\nSource: P1\n`;
const places: Readonly<Record<string, (text: string) => readonly [string, string]>> = {
	'a question': (text) => [quizName, question(text)],
	prose: (text) => [proseName, `---\ntitle: A\n---\n\n${text}\n`],
	'the source': (text) => ['source.md', `---\nvoices:\n  a: A\n---\n\n## P1\n\n- a: ${text}\n`],
	'front matter': (text) => [proseName, `---\ntitle: ${JSON.stringify(text)}\n---\n\nText.\n`],
	'a whole file': (text) => [quizName, text],
};

/** Signs of Markdown and of our notation, far too many of each. */
const most = 20_000;
const times = (piece: string) => piece.repeat(Math.ceil(most / piece.length));
const stairs = (step: (depth: number) => string) =>
	Array.from({ length: 250 }, (_, depth) => step(depth)).join('\n');
const pieces = [
	...['*', '*a', 'a*', '*a **b ', '_a ', '*a_b', '[', '[a](', '![a](', '[](', ']', '`', '``a'],
	...['>', '> ', '- ', '1. ', '# ', '|', '| a ', '&', '<!--', '-->', '<a ', '<?', '\\', '\t', ' '],
	...[
		'\r',
		'\n',
		'\0',
		'{',
		'}',
		'{a=b}',
		'::a{b}\n',
		'```\n',
		'[a]: b\n',
		'Source: P1\n',
		'[P1] ',
	],
	...[
		'- [ ] a\n',
		'- [x] a\n',
		'1. a {tie}\n',
		'Wrong: a > b\n',
		'| a | b |\n',
		'> [!TIP]\n> a\n\n',
	],
	...[
		'## a\n',
		'## a {#a}\n\n',
		'a\n=\n',
		'<http://a>',
		'\u202E',
		'\u200B',
		'\uD800',
		'😀',
		'---\n',
	],
];
const shapes: readonly (readonly [string, string])[] = [
	...pieces.map((piece): [string, string] => [JSON.stringify(piece), times(piece)]),
	['brackets in brackets', '['.repeat(most / 2) + ']'.repeat(most / 2)],
	['lists in lists', stairs((depth) => `${'  '.repeat(depth)}- a`)],
	['quotes in quotes', stairs((depth) => `${'> '.repeat(depth)}a`)],
	['runs of ticks', stairs((depth) => '`'.repeat(depth + 1))],
	['a wide table', `${times('| a ')}|\n${times('| - ')}|\n`],
	['an alias that unfolds', `a: &a [x]\nb: &b [*a,*a]\n${'c: &c [*b,*b]\n'.repeat(2000)}`],
];

describe.each(Object.keys(places))('in %s, too many', (place) => {
	test.each(shapes)('%s', (_, text) => {
		const [name, written] = places[place]?.(text) ?? ['', ''];
		const { findings } = checkLesson('spoilt', new Map([...good, [name, written]]));
		expect(findings.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
	});
});

describe('what would run elsewhere', () => {
	const attacks = [
		'[a](javascript:alert(1))',
		'[a](JaVaScRiPt:alert(1))',
		'[a](java\nscript:alert(1))',
		'[a](&#106;avascript:alert(1))',
		'[a](\u0001javascript:alert(1))',
		'[a](data:text/html,<script>alert(1)</script>)',
		'[a](vbscript:x)',
		'[a](//elsewhere.example/x)',
		'![a](javascript:alert(1))',
		'![a](https://elsewhere.example/pixel.png)',
		'![a](data:image/svg+xml,<svg onload=alert(1)>)',
		'![a](../../etc/passwd)',
		'<javascript:alert(1)>',
		'[a]: javascript:alert(1)\n\n[a]',
		'<script>alert(1)</script>',
		'<svg onload=alert(1)></svg>',
		'<img src=x onerror=alert(1)>',
		'{@html "<b>"} {1+1} ${1} {{x}} <%= x %>',
	];
	test.each(attacks)('is text or a safe address: %j', (attack) => {
		for (const place of ['a question', 'prose', 'the source']) {
			const [name, written] = places[place]?.(attack) ?? ['', ''];
			const { lesson } = checkLesson('spoilt', new Map([...good, [name, written]]));
			const addresses = [...JSON.stringify(lesson).matchAll(/"(?:href|src)":"((?:[^"\\]|\\.)*)"/g)];
			for (const [, address = ''] of addresses) {
				expect(address).toMatch(
					/^(?:https?:\/\/|\/\/|mailto:|#|[\w.-]+\.(?:svg|png|jpe?g|gif|webp|avif)$)/,
				);
				// A picture is fetched unasked: never from elsewhere.
				if (attack.startsWith('!')) expect(address).not.toMatch(/^(?:https?:|\/\/)/);
			}
		}
	});
});

test.each(['prose', 'a question'])('a link that would run something is told in %s', (place) => {
	const [name, written] = places[place]?.('[a](javascript:alert(1))') ?? ['', ''];
	const { findings } = checkLesson('spoilt', new Map([...good, [name, written]]));
	const told = findings.filter(({ file, name: rule }) => file === name && rule === 'bad-value');
	expect(told.map(({ message }) => message)).toEqual([
		expect.stringContaining('could run something'),
	]);
});

describe('names that every object has', () => {
	const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasownproperty', 'valueof'];
	test.each(names)('%s is a name like any other, or a finding', (name) => {
		const before = Object.getOwnPropertyNames(Object.prototype).length;
		const files = new Map(good);
		files.set(
			'lesson.md',
			`---\ntitle: A\nsummary: B\nlang: en\nasOf: 2020-01-01\nsource: { title: C }\nguess: [${name}]\nmistakes:\n  ${name}: D\n${name}: x\n---\n`,
		);
		files.set(
			'source.md',
			`---\nvoices:\n  ${name}: A\n---\n\n## P1\n\n- ${name} (${name}): Text.\n`,
		);
		files.set(
			'places.md',
			`---\ncountry: ${name}\nviews: { ${name}: { centre: ${name}, km: 80 } }\n---\n\n## A {#${name}}\n\nAt: 1, 1\n`,
		);
		files.set(
			quizName,
			`## T {#${name}}\n\n- [x] a {mistake=${name}} {${name}=x}\n- [ ] b {mistake=${name}}\n\n${name}: x\nSource: ${name}\nKind: ${name}\nGoal: ${name}\n`,
		);
		files.set(
			proseName,
			`---\ntitle: A\ngoals: { ${name}: B }\n---\n\n::${name}{${name}=x}\n\n::ask{#${name}}\n\n::map{view=${name}}\n\n::people{ids="${name}"}\n`,
		);
		const { lesson, findings } = checkLesson('spoilt', files);
		expect(findings.length).toBeGreaterThan(0);
		expect(JSON.parse(JSON.stringify(lesson ?? null))).toEqual(lesson ?? null);
		expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
		expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
	});
});

describe('bytes', () => {
	const folder = mkdtempSync(join(tmpdir(), 'readback-hostile-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const read = (bytes: Uint8Array) => {
		for (const [name, text] of good)
			if (name.endsWith('.md')) writeFileSync(join(folder, name), text);
		writeFileSync(join(folder, quizName), bytes);
		const onDisk = readFolder(folder);
		const lesson = checkLesson('spoilt', onDisk.files);
		return { ...lesson, findings: [...onDisk.findings, ...lesson.findings] };
	};
	const text = question('S');
	const namesOf = (bytes: Uint8Array) => read(bytes).findings.map(({ name }) => name);

	test('UTF-16 is read, and told', () => {
		const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
		expect(namesOf(wide)).toContain('bad-value');
		expect(read(wide).lesson?.sections[0]?.questions.map(({ id }) => id)).toContain('t');
	});

	test('lines that end with a carriage return alone are lines', () => {
		const found = read(Buffer.from(text.replaceAll('\n', '\r')));
		expect(found.lesson?.sections[0]?.questions.map(({ id }) => id)).toContain('t');
		expect(found.findings.map(({ name }) => name)).toContain('noncanonical');
	});

	test('a sign that no text has is told at its place, and the rest is read', () => {
		const found = read(Buffer.from(text.replace('b', 'b\0')));
		expect(found.findings.filter(({ name }) => name === 'bad-value')).toHaveLength(1);
		expect(found.lesson?.sections[0]?.questions.map(({ id }) => id)).toContain('t');
	});

	test('a hundred megabytes are a finding', () => {
		expect(namesOf(Buffer.alloc(100_000_000, 'a\n'))).toContain('bad-value');
	});

	test('no text at all is a finding', () => {
		expect(namesOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]))).toContain('bad-value');
	});
});
