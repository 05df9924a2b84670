import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decode, readFolder } from './read-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'readback-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('bytes', () => {
	const read = (bytes: Uint8Array) => decode({ bytes, size: bytes.length }, 'a.md');

	test('are UTF-8, and say where they are not', () => {
		expect(read(Buffer.from('Кой-Таш'))).toEqual({ text: 'Кой-Таш', findings: [] });
		const { findings } = read(Buffer.from([0x61, 0x0a, 0x62, 0xe9, 0x63]));
		expect(findings).toMatchObject([{ name: 'bad-value', line: 2, column: 2, endColumn: 3 }]);
	});

	test('of UTF-16, as some editors save, are read and said to be', () => {
		const { text, findings } = read(Buffer.from('\uFEFFa\nb', 'utf16le'));
		expect(text.slice(-3)).toBe('a\nb');
		expect(findings).toMatchObject([{ name: 'bad-value', line: 1, column: 1 }]);
	});

	test('beyond a quarter of a megabyte of prose, or four of questions, are never looked at, and said to be', () => {
		const here = mkdtempSync(join(folder, 'large-'));
		for (const name of ['1-a.md', '1-a.quiz.md']) {
			writeFileSync(join(here, name), 'a');
			truncateSync(join(here, name), 100 * 1024 * 1024);
		}
		const { files, whole, findings } = readFolder(here);
		expect(files.get('1-a.md')).toHaveLength(256 * 1024);
		expect(files.get('1-a.quiz.md')).toHaveLength(256 * 1024);
		expect(findings).toMatchObject([
			{
				...{ file: '1-a.md', name: 'bad-value' },
				message:
					'This file has 100 MB, and 0.25 are the most: it is read no further than here. Divide it.',
			},
			{ file: '1-a.quiz.md', name: 'bad-value' },
		]);
		expect([...whole]).toEqual([]);
	});

	test('of questions are read up to four megabytes', () => {
		const here = mkdtempSync(join(folder, 'many-'));
		writeFileSync(join(here, '1-a.quiz.md'), 'a'.repeat(3 * 1024 * 1024));
		expect(readFolder(here)).toMatchObject({ findings: [], whole: new Set(['1-a.quiz.md']) });
	});
});

test('a folder is its Markdown and the names of its other files', () => {
	const here = mkdtempSync(join(folder, 'lesson-'));
	mkdirSync(join(here, 'pictures'));
	writeFileSync(join(here, 'lesson.md'), 'a');
	writeFileSync(join(here, 'pictures/map.png'), 'not text');
	for (const name of ['.hidden.md', 'old.md~', 'a\u0007b.md']) writeFileSync(join(here, name), 'b');
	const { files, whole, findings } = readFolder(here);
	expect([...files]).toEqual([
		['lesson.md', 'a'],
		['pictures/map.png', ''],
	]);
	expect([...whole]).toEqual(['lesson.md']);
	expect(findings).toEqual([]);
});

test('an SVG is text, to be looked through; other pictures are names', () => {
	const here = mkdtempSync(join(folder, 'pictures-'));
	writeFileSync(join(here, 'a.svg'), '<svg/>');
	writeFileSync(join(here, 'b.SVG'), Buffer.from('\uFEFF<svg/>', 'utf16le'));
	writeFileSync(join(here, 'c.svg'), 'a');
	truncateSync(join(here, 'c.svg'), 3 * 1024 * 1024);
	writeFileSync(join(here, 'd.png'), '<svg/>');
	const { files, whole, findings } = readFolder(here);
	expect(files.get('a.svg')).toBe('<svg/>');
	expect(files.get('d.png')).toBe('');
	expect([...whole]).toEqual([]);
	expect(findings).toMatchObject([
		{ file: 'b.SVG', name: 'bad-value', severity: 'error' },
		{ file: 'c.svg', name: 'bad-value', severity: 'error' },
	]);
});

describe('links', () => {
	const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
	writeFileSync(join(elsewhere, 'secret.md'), 'a secret');
	mkdirSync(join(elsewhere, 'deep'));
	writeFileSync(join(elsewhere, 'deep', 'secret.svg'), '<svg/>');
	const here = mkdtempSync(join(folder, 'links-'));
	// A name that begins like the folder's own is another folder all the same.
	mkdirSync(`${here}-too`);
	writeFileSync(join(`${here}-too`, 'near.md'), 'a secret');
	mkdirSync(join(here, 'inside'));
	writeFileSync(join(here, 'inside', 'map.svg'), '<svg/>');
	writeFileSync(join(here, 'lesson.md'), 'a lesson');
	const links = {
		...{ '1-out.md': join(elsewhere, 'secret.md'), '2-out.md': '../../../../../etc/hostname' },
		...{
			'3-nowhere.md': 'nothing.md',
			'4-round.md': '4-round.md',
			'5-near.md': `${here}-too/near.md`,
		},
		...{ '6-in.md': 'lesson.md', deep: join(elsewhere, 'deep'), 'map.svg': 'inside/map.svg' },
		...{ 'out.png': join(elsewhere, 'deep', 'secret.svg'), up: '..', here: '.' },
	};
	for (const [name, to] of Object.entries(links)) symlinkSync(to, join(here, name));

	test.each([
		['where it lies', here],
		['by a link to it', join(folder, 'linked')],
	])('that lead out of a lesson are told and not read: %s', (_, path) => {
		if (path !== here) symlinkSync(here, path);
		const { files, findings } = readFolder(path);
		expect([...files]).toEqual([
			['6-in.md', 'a lesson'],
			['inside/map.svg', '<svg/>'],
			['lesson.md', 'a lesson'],
			['map.svg', '<svg/>'],
		]);
		expect(findings.map(({ file }) => file)).toEqual([
			...['1-out.md', '2-out.md', '3-nowhere.md', '4-round.md', '5-near.md'],
			...['deep', 'here', 'out.png', 'up'],
		]);
		expect(new Set(findings.map(({ name }) => name))).toEqual(new Set(['unknown-file']));
	});
});
