import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	truncateSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { sqliteStore } from './sqlite.ts';

const folders: string[] = [];
const newFile = () => {
	const folder = mkdtempSync(join(tmpdir(), 'readback-'));
	folders.push(folder);
	return join(folder, 'rooms.sqlite');
};
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A store that was never closed: its database and write-ahead log as a crash leaves them, copied. */
async function crashed(events: number) {
	const file = newFile();
	const store = sqliteStore({ file });
	for (let i = 0; i < events; i++) await store.append('AAAAAA', i, [{ at: i, text: `event ${i}` }]);
	const copy = newFile();
	for (const end of ['', '-wal']) copyFileSync(file + end, copy + end);
	await store.close();
	return copy;
}

/** Reads what is left and proves that the store goes on from there. */
async function goesOn(file: string) {
	const store = sqliteStore({ file });
	const left = await store.read('AAAAAA', 0);
	expect(left.map(({ text }) => text)).toEqual(left.map((_, i) => `event ${i}`));
	expect(await store.append('AAAAAA', left.length, [{ at: 99, text: 'after' }])).toBe('done');
	await store.close();
	return left.length;
}

/** How many bytes this thread has asked the system to read. */
const bytesRead = () =>
	Number(/rchar: (\d+)/.exec(readFileSync('/proc/thread-self/io', 'utf8'))?.[1]);

describe('the SQLite store', () => {
	test.runIf(existsSync('/proc/thread-self/io'))(
		'reads no text to list rooms, to write to one, or to take a place among them',
		async () => {
			const file = newFile();
			const filling = sqliteStore({ file });
			const lesson = [{ at: 1, text: 'x'.repeat(2 ** 20) }];
			for (let i = 0; i < 30; i++) await filling.append(`ROOM${String(i)}`, 0, lesson);
			await filling.close();
			const store = sqliteStore({ file });
			await store.hidden();
			const before = bytesRead();
			expect(await store.list()).toHaveLength(30);
			for (let i = 0; i < 30; i++) {
				expect(await store.append(`ROOM${String(i)}`, 1, [{ at: 2, text: 'a' }])).toBe('done');
				expect(await store.append(`ROOM${String(i)}-`, 0, [{ at: 2, text: 'a' }])).toBe('done');
			}
			expect(bytesRead() - before).toBeLessThan(2 ** 20);
			await store.close();
		},
	);

	test('touches no disk before its first use', async () => {
		const file = newFile();
		const store = sqliteStore({ file });
		expect(existsSync(file)).toBe(false);
		await store.append('AAAAAA', 0, [{ at: 1, text: 'a' }]);
		expect(existsSync(file)).toBe(true);
		await store.close();
	});

	test('writes ahead with full synchronisation', async () => {
		const file = newFile();
		const store = sqliteStore({ file });
		await store.append('AAAAAA', 0, [{ at: 1, text: 'a' }]);
		const beside = new DatabaseSync(file);
		expect(beside.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
		beside.close();
		await store.close();
	});

	test('has every acknowledged event after a crash without closing', async () => {
		expect(await goesOn(await crashed(20))).toBe(20);
	});

	test.each([1, 100, 4000, 9000])(
		'opens with a log torn by %i bytes: a prefix, nothing mixed up',
		async (bytes) => {
			const file = await crashed(20);
			truncateSync(`${file}-wal`, statSync(`${file}-wal`).size - bytes);
			expect(await goesOn(file)).toBeLessThan(20);
		},
	);

	test('opens with a log whose end was overwritten: a prefix, nothing mixed up', async () => {
		const file = await crashed(20);
		const log = readFileSync(`${file}-wal`);
		log.fill(0xa5, log.length - 6000);
		writeFileSync(`${file}-wal`, log);
		expect(await goesOn(file)).toBeLessThan(20);
	});

	test('a full disk refuses the append, keeps what was there, and takes more when there is room', async () => {
		const file = newFile();
		const store = sqliteStore({ file, setup: 'PRAGMA max_page_count = 12' });
		await store.append('AAAAAA', 0, [{ at: 1, text: 'event 0' }]);
		const big = { at: 2, text: 'x'.repeat(100_000) };
		await expect(store.append('AAAAAA', 1, [big])).rejects.toThrow(/full/);
		expect(await store.read('AAAAAA', 0)).toHaveLength(1);
		expect(await store.append('AAAAAA', 1, [{ at: 2, text: 'event 1' }])).toBe('done');
		await store.close();
		expect(await goesOn(file)).toBe(2);
	});
});
