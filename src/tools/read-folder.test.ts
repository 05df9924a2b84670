import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decode, readFolder } from './read-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'readback-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('bytes', () => {
	test('are UTF-8, and say where they are not', () => {
		expect(decode(Buffer.from('Кой-Таш'), 'a.md')).toEqual({ text: 'Кой-Таш', findings: [] });
		const { findings } = decode(Buffer.from([0x61, 0x0a, 0x62, 0xe9, 0x63]), 'a.md');
		expect(findings).toMatchObject([{ name: 'bad-value', line: 2, column: 2, endColumn: 3 }]);
	});

	test('of UTF-16, as some editors save, are read and said to be', () => {
		const { text, findings } = decode(Buffer.from('\uFEFFa\nb', 'utf16le'), 'a.md');
		expect(text.slice(-3)).toBe('a\nb');
		expect(findings).toMatchObject([{ name: 'bad-value', line: 1, column: 1 }]);
	});

	test('beyond half a megabyte are not read', () => {
		const { text, findings } = decode(Buffer.alloc(600 * 1024, 'a'), 'a.md');
		expect(text).toHaveLength(512 * 1024);
		expect(findings).toMatchObject([{ name: 'bad-value' }]);
	});
});

test('a folder is its Markdown and the names of its other files', () => {
	mkdirSync(join(folder, 'pictures'));
	writeFileSync(join(folder, 'lesson.md'), 'a');
	writeFileSync(join(folder, 'pictures/map.png'), 'not text');
	for (const name of ['.hidden.md', 'old.md~', 'a\u0007b.md'])
		writeFileSync(join(folder, name), 'b');
	const { files, findings } = readFolder(folder);
	expect([...files]).toEqual([
		['lesson.md', 'a'],
		['pictures/map.png', ''],
	]);
	expect(findings).toEqual([]);
});
