import { readFileSync, readdirSync } from 'node:fs';
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

describe('questions import', { timeout: 60_000 }, () => {
	test('says of every question what became of it and why, with its line, and writes nothing unless told', () => {
		const here = tempFolder({ 'bank.txt': bank });
		const { status, out, err } = brought([], here);
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

	test('makes a lesson that has no error, in the language that is named', () => {
		const here = tempFolder({ 'bank.txt': bank, 'questions/README.md': '' });
		expect(brought(['-o', 'gates', '--lang', 'de'], here).out).toContain(
			'Written:\n  questions/gates/lesson.md\n',
		);
		const { status, out } = questions(['check', 'gates'], here);
		expect(status).toBe(0);
		expect(out).toMatch(/^0 errors, \d+ warnings in 1 lesson$/m);
		expect(readFileSync(join(here, 'questions/gates/lesson.md'), 'utf8')).toContain('lang: de\n');
	});

	test('puts new sections behind those of a lesson that is there, and leaves its files alone', () => {
		const here = tempFolder({ 'bank.txt': bank });
		questions(['new', 'gates'], here);
		const lesson = join(here, 'gates');
		const before = readdirSync(lesson);
		const text = readFileSync(join(lesson, 'lesson.md'), 'utf8');
		expect(brought(['-o', 'gates'], here).status).toBe(0);
		const added = readdirSync(lesson).filter((file) => !before.includes(file));
		expect(added).toEqual(['2-bank.md', '2-bank.quiz.md']);
		expect(readFileSync(join(lesson, 'lesson.md'), 'utf8')).toBe(text);
		const again = brought(['-o', 'gates'], here);
		expect(again.status).toBe(2);
		expect(again.err).toContain('This lesson can not take them: ');
		expect(readdirSync(lesson)).toHaveLength(before.length + 2);
	});

	test.each([
		[['-o', 'room'], '"room" is the address of another page'],
		[['-o', 'bank.txt'], '"bank.txt" is there already, and no lesson.'],
		[['-o', 'gates', '--json'], '--json prints, and writes no lesson: leave out -o.'],
	])('ends with 2 on %j and writes nothing', (args, message) => {
		const here = tempFolder({ 'bank.txt': bank });
		const { status, err } = brought(args, here);
		expect(status).toBe(2);
		expect(err).toContain(message);
		expect(readdirSync(here)).toEqual(['bank.txt']);
	});

	test('has no sign in its lines that a terminal obeys', () => {
		const here = tempFolder({ 'bank.txt': '::a\u001B[31m\u0007b::Is it?{T}\n' });
		expect(brought([], here).out).not.toMatch(/[\u001B\u0007]/);
	});
});
