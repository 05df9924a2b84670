import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questions, tempFolder } from './testing/questions-command.ts';

const bank = `::Where::Where is the gate?{=here#Yes. ~there#No.}

::Prose::Tell us all.{}

broken { ~a

::Bold::[html]Is it <b>open</b>?{T}
`;

const brought = (args: readonly string[], here: string) =>
	questions(['import', '--from', 'gift', 'bank.txt', ...args], here);

describe('questions import', () => {
	test('says of every question what became of it and why, with its line, and writes nothing unless told', async () => {
		const here = tempFolder({ 'bank.txt': bank });
		const { status, out, err } = await brought([], here);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		const lines = out.trimEnd().split('\n');
		expect(lines).toHaveLength(6);
		expect(lines[0]).toBe('bank.txt:1 came in: Where (choice)');
		expect(lines[1]).toMatch(/^bank\.txt:3 left out: Prose — ./);
		expect(lines[2]).toMatch(/^bank\.txt:5 left out: broken \{ ~a — ./);
		expect(lines[3]).toMatch(/^bank\.txt:7 changed: Bold \(choice\) — ./);
		expect(lines[4]).toBe('4 questions: 2 came in (1 of them changed), 2 left out');
		expect(lines[5]).toBe('Nothing was written.');
		expect(readdirSync(here)).toEqual(['bank.txt']);
	});

	test('makes a lesson that has no error, in the language that is named', async () => {
		const here = tempFolder({ 'bank.txt': bank, 'questions/README.md': '' });
		expect((await brought(['-o', 'gates', '--lang', 'de'], here)).out).toContain(
			'Written:\n  questions/gates/lesson.md\n',
		);
		const { status, out } = await questions(['check', 'gates'], here);
		expect(status).toBe(0);
		expect(out).toMatch(/^0 errors, \d+ warnings in 1 lesson$/m);
		expect(readFileSync(join(here, 'questions/gates/lesson.md'), 'utf8')).toContain('lang: de\n');
	});

	test('puts new sections behind those of a lesson that is there, and leaves its files alone', async () => {
		const here = tempFolder({ 'bank.txt': bank });
		await questions(['new', 'gates'], here);
		const lesson = join(here, 'gates');
		const before = readdirSync(lesson);
		const text = readFileSync(join(lesson, 'lesson.md'), 'utf8');
		expect((await brought(['-o', 'gates'], here)).status).toBe(0);
		const added = readdirSync(lesson).filter((file) => !before.includes(file));
		expect(added).toEqual(['2-bank.md', '2-bank.quiz.md']);
		expect(readFileSync(join(lesson, 'lesson.md'), 'utf8')).toBe(text);
		const again = await brought(['-o', 'gates'], here);
		expect(again.status).toBe(0);
		expect(again.out).toContain('0 added, 0 brought up to date, 2 as they were, 0 kept');
		expect(readdirSync(lesson)).toHaveLength(before.length + 2);
	});

	test('brings a lesson up to date by the ids of its questions, and leaves what was edited', async () => {
		const here = tempFolder({ 'bank.txt': bank });
		const first = await brought(['-o', 'gates', '--lang', 'de'], here);
		expect(first.status).toBe(0);
		const quiz = join(here, 'gates/1-bank.quiz.md');
		writeFileSync(quiz, readFileSync(quiz, 'utf8').replace('[x] here', '[x] right here'));
		const next = bank
			.replace('{T}', '{F}')
			.replace('~there', '~yonder')
			.replace('broken { ~a', 'New?{=x ~y}');
		writeFileSync(join(here, 'bank.txt'), next);
		const { status, out } = await brought(['-o', 'gates'], here);
		expect(status).toBe(0);
		expect(out).toContain('1 added, 1 brought up to date, 0 as they were, 1 kept');
		expect(out).toMatch(/^bank\.txt:1 kept as it stands: Where \{#q-/m);
		const text = readFileSync(quiz, 'utf8');
		expect(text).toContain('right here');
		expect(text).toContain('- [x] False');
		expect(text).toContain('## New?');
		expect((await questions(['check', 'gates'], here)).status).toBe(0);
	});

	test('finds out the format and the letters, takes those that are named, and asks where nobody can know', async () => {
		const cyrillic = Uint8Array.from([
			0xca, 0xf2, 0xee, 0x3f, 0x7b, 0x3d, 0xcb, 0xe8, 0xec, 0xe0, 0x7e, 0xca, 0xe8, 0xf2, 0xee,
			0x7d,
		]);
		const aiken =
			'Where does main() { return 0; } lead?\nA) here\nB) there\nANSWER: A, B\n\nNext?\nA) x\nB) y\nC) z\nANSWER: A, C\n';
		const here = tempFolder({
			'a.txt': aiken,
			'c.txt': cyrillic,
			'd.txt': Uint8Array.from([0xe3, 0x2e, 0x20, 0xce, 0xf8, 0x7b, 0x54, 0x7d]),
		});
		const read = (...args: string[]) => questions(['import', ...args], here);
		expect((await read('a.txt')).out).toMatch(
			/^a\.txt:6 changed: Next\? \(choices\) — .*all of A, C are right/m,
		);
		expect((await read('c.txt')).out).toMatch(/read as windows-1251: "Кто\?[^]*came in: Кто\?/);
		expect((await read('c.txt', '--encoding', 'cp1252')).out).toContain('came in: Êòî?');
		const asked = await read('d.txt');
		expect(asked.status).toBe(1);
		expect(asked.out).toMatch(/error which-encoding [^]*--encoding windows-125/);
	});

	test('names a file that is no bank, whatever format is said', async () => {
		const here = tempFolder({
			'quiz.docx': '{\\rtf1 Which? {=a ~b}}',
			'b.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
		});
		for (const file of ['quiz.docx', 'b.png']) {
			const { status, out } = await questions(['import', '--from', 'gift', file, '-o', 'x'], here);
			expect(status).toBe(1);
			expect(out).toMatch(/error no-bank This is .*\nNothing was written\.\n$/);
			const json = await questions(['import', '--from', 'gift', file, '--json'], here);
			expect([json.status, JSON.parse(json.out)]).toMatchObject([
				1,
				{ questions: [], findings: [{ name: 'no-bank' }] },
			]);
		}
		expect(readdirSync(here)).toHaveLength(2);
	});

	test.each([
		[['-o', 'room'], '"room" is the address of another page'],
		[['-o', 'bank.txt'], '"bank.txt" is there already, and no lesson.'],
		[['-o', 'gates', '--json'], '--json prints, and writes no lesson: leave out -o.'],
	])('ends with 2 on %j and writes nothing', async (args, message) => {
		const here = tempFolder({ 'bank.txt': bank });
		const { status, err } = await brought(args, here);
		expect(status).toBe(2);
		expect(err).toContain(message);
		expect(readdirSync(here)).toEqual(['bank.txt']);
	});

	test('has no sign in its lines that a terminal obeys', async () => {
		const here = tempFolder({ 'bank.txt': '::a\u001B[31m\u0007b::Is it?{T}\n' });
		expect((await brought([], here)).out).not.toMatch(/[\u001B\u0007]/);
	});
});
