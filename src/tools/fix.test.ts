import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOf, questions, tempFolder } from './testing/questions-command.ts';

const settings = '---\ntitle: A\nsummary: b\nlang: en\nasOf: 2020\nsource: { title: c }\n---\n';
const quiz = `## Which one? {#One}

- [ ] a
  > No.
- [x] b
  > Yes.

> [!NOTE]
> b.

Source: P1
`;

const lesson = {
	'lesson.md': settings,
	'source.md': '---\nvoices: { reporter: the reporter }\n---\n\n## p1\n\n- reporter: A fact.\n',
	'1-a.md': '---\ntitle: A\n---\n\nText. [P1]\n',
	'1-a.quiz.md': quiz,
};

const fix = (folder: string) => questions(['check', '--fix', basename(folder)], dirname(folder));

function lessonIn(files: Readonly<Record<string, string | Uint8Array>>): string {
	const placed = Object.entries(files).map(([name, text]) => [`one/${name}`, text] as const);
	return join(tempFolder(Object.fromEntries(placed)), 'one');
}

describe('questions check --fix', () => {
	test('mends files, says which, keeps their permissions, and reports what is left', async () => {
		const folder = lessonIn(lesson);
		chmodSync(join(folder, '1-a.quiz.md'), 0o640);
		const { status, out, err } = await fix(folder);
		expect({ status, out }).toEqual({ status: 0, out: '0 errors, 0 warnings in 1 lesson\n' });
		expect(err).toBe('mended one/1-a.quiz.md\nmended one/source.md\n');
		expect(readFileSync(join(folder, '1-a.quiz.md'), 'utf8')).toBe(quiz.replace('#One', '#one'));
		expect(readFileSync(join(folder, 'source.md'), 'utf8')).toContain('## P1');
		expect(statSync(join(folder, '1-a.quiz.md')).mode & 0o777).toBe(0o640);
		expect(readdirSync(folder)).toHaveLength(4);
	});

	test('changes nothing where nothing can be mended, and nothing the second time', async () => {
		const folder = copyOf('bad-id');
		await fix(folder);
		const texts = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
		const before = texts();
		expect((await fix(folder)).err).toBe('');
		expect(texts()).toEqual(before);
	});

	test('mends one file alone where one is named', async () => {
		const folder = lessonIn(lesson);
		await questions(['check', '--fix', 'one/1-a.quiz.md'], dirname(folder));
		expect(readFileSync(join(folder, 'source.md'), 'utf8')).toContain('## p1');
		expect(readFileSync(join(folder, '1-a.quiz.md'), 'utf8')).toContain('{#one}');
	});

	test('keeps line ends and a byte order mark as they are', async () => {
		const text = `\uFEFF${quiz.replaceAll('\n', '\r\n')}`;
		const folder = lessonIn({ ...lesson, '1-a.quiz.md': text });
		await fix(folder);
		expect(readFileSync(join(folder, '1-a.quiz.md'), 'utf8')).toContain('{#one}\r\n');
	});

	test('leaves what is no UTF-8 alone: its bytes would be lost', async () => {
		const bytes = Buffer.concat([Buffer.from(quiz), Buffer.from([0xe9])]);
		const folder = lessonIn({ ...lesson, '1-a.quiz.md': bytes });
		expect((await fix(folder)).status).toBe(1);
		expect(readFileSync(join(folder, '1-a.quiz.md'))).toEqual(bytes);
	});

	test('writes nothing outside the folder, through whatever link', async () => {
		const { '1-a.quiz.md': _, ...rest } = lesson;
		const folder = lessonIn(rest);
		const outside = join(tempFolder({ 'mine.md': quiz }), 'mine.md');
		symlinkSync(outside, join(folder, '1-a.quiz.md'));
		const { out } = await fix(folder);
		expect(out).toContain('one/1-a.quiz.md:1:1 error unknown-file');
		expect(readFileSync(outside, 'utf8')).toBe(quiz);
	});

	test('leaves what is only a guess to people: another paragraph is another source', async () => {
		const folder = lessonIn({ ...lesson, '1-a.quiz.md': quiz.replace('P1', 'P19') });
		expect((await fix(folder)).out).toContain(' unknown-paragraph ');
		expect(readFileSync(join(folder, '1-a.quiz.md'), 'utf8')).toContain('Source: P19');
	});

	test('prints the findings that are left, and nothing else, with --json', async () => {
		const folder = lessonIn({ ...lesson, '1-a.quiz.md': quiz.replace('P1', 'P7') });
		const { out, err } = await questions(['check', '--fix', '--json', 'one'], dirname(folder));
		expect(JSON.parse(out)).toMatchObject([{ name: 'unknown-paragraph' }]);
		expect(err).toContain('mended one/1-a.quiz.md');
	});
});
