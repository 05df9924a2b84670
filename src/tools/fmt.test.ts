import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, questions, tempFolder } from './testing/questions-command.ts';

const written = `## One? {#one}

- [x] a
  > Yes.
- [ ] b
  > No.

> [!NOTE]
> a.

Source: P1
Level: infer
`;
const askew = written
	.replace('- [x] a', '* [X] a  ')
	.replace('- [ ] b', '* [ ] b')
	.replace('Source: P1\nLevel: infer', 'level: infer\nsource: P1');

const lesson = (quiz: string | Uint8Array) =>
	tempFolder({
		'one/lesson.md': '---\ntitle: A\nsummary: b\nlang: en\nasOf: 2020\nsource: { title: c }\n---\n',
		'one/source.md':
			'---\nvoices: { reporter: the reporter }\n---\n\n## P1\n\n- reporter: A fact.\n',
		'one/1-a.md': '---\ntitle: A\n---\n\nText. [P1]\n',
		'one/1-a.quiz.md': quiz,
		'one/README.md': '* my own   \n',
	});

describe('questions fmt', () => {
	test('writes a file in its one form, once, with its permissions, and leaves others alone', async () => {
		const here = lesson(askew);
		const file = join(here, 'one/1-a.quiz.md');
		chmodSync(file, 0o600);
		expect(await questions(['fmt', 'one'], here)).toEqual({
			...{ status: 0, err: '' },
			out: 'one/1-a.quiz.md\n1 file of 4 written\n',
		});
		expect(readFileSync(file, 'utf8')).toBe(written);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(readFileSync(join(here, 'one/README.md'), 'utf8')).toBe('* my own   \n');
		expect((await questions(['fmt', 'one'], here)).out).toBe('0 files of 4 written\n');
	});

	test('lists with --check what would change, ends with 1, and writes nothing', async () => {
		const here = lesson(askew);
		expect(await questions(['fmt', '--check', 'one/1-a.quiz.md'], here)).toEqual({
			...{ status: 1, err: '' },
			out: 'one/1-a.quiz.md\n1 file of 1 would change\n',
		});
		expect(readFileSync(join(here, 'one/1-a.quiz.md'), 'utf8')).toBe(askew);
		expect((await questions(['fmt', '--check', 'one/lesson.md'], here)).status).toBe(0);
	});

	test('leaves what is no UTF-8 alone, and says so', async () => {
		const bytes = Buffer.concat([Buffer.from(askew), Buffer.from([0xe9])]);
		const here = lesson(bytes);
		const { status, err } = await questions(['fmt', 'one'], here);
		expect({ status, err }).toEqual({
			status: 1,
			err: 'left alone: one/1-a.quiz.md can not be read whole: questions check says why.\n',
		});
		expect(readFileSync(join(here, 'one/1-a.quiz.md'))).toEqual(bytes);
	});

	test('takes a file from standard input', async () => {
		const here = tempFolder();
		expect(await questions(['fmt', '-'], here, askew)).toEqual({
			status: 0,
			out: written,
			err: '',
		});
		expect((await questions(['fmt', '-', '--as', 'lesson.md'], here, 'a  \n')).out).toBe('a\n');
		expect((await questions(['fmt', '-', '--check'], here, askew)).status).toBe(2);
		expect((await questions(['fmt', '--as', 'lesson.md'], here)).status).toBe(2);
	});

	test('has nothing to do in the lessons of this repository, in a new one, or in one that was brought in', async () => {
		expect(await questions(['fmt', '--check'], project)).toMatchObject({ status: 0, err: '' });
		const here = tempFolder({
			'bank.gift': '::One::[html]Is it <b>so</b>?{T#Yes.#No.}\n\n::Two::Where?{=here =there}\n',
		});
		await questions(['new', 'flood'], here);
		await questions(['import', 'bank.gift', '-o', 'flood'], here);
		expect(await questions(['fmt', '--check', 'flood'], here)).toMatchObject({
			status: 0,
			err: '',
		});
	});
});
