import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cannotKeep, freeBytes, makeFolder, roomsFile } from './folder.ts';
import { sqliteStore } from './sqlite.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'readback-data-'));
});
afterEach(() => {
	chmodSync(root, 0o700);
	rmSync(root, { recursive: true });
});

test('a folder is made with those above it, and only once', () => {
	const path = join(root, 'a', 'b', 'c');
	expect(makeFolder(path)).toEqual([join(root, 'a'), join(root, 'a', 'b'), path]);
	expect(makeFolder(path)).toEqual([]);
});

test('asking whether rooms can be kept leaves nothing behind', () => {
	expect(cannotKeep(join(root, 'a', 'b'))).toBeUndefined();
	expect(cannotKeep(root)).toBeUndefined();
	expect(readdirSync(root)).toEqual([]);
});

test('where a file lies in the way none can be kept', () => {
	writeFileSync(join(root, 'data'), '');
	expect(cannotKeep(join(root, 'data'))).toBe('EEXIST');
	expect(cannotKeep(join(root, 'data', 'deeper'))).toBe('EEXIST');
});

test.skipIf(process.getuid?.() === 0)('nor where this account may not write', () => {
	chmodSync(root, 0o500);
	expect(cannotKeep(root)).toBe('EACCES');
	expect(cannotKeep(join(root, 'a'))).toBe('EACCES');
});

test.skipIf(process.getuid?.() === 0)('nor where the rooms there are may only be read', () => {
	writeFileSync(roomsFile(root), '', { mode: 0o400 });
	expect(cannotKeep(root)).toBe('EACCES');
});

// Node's own way of making folders goes round for ever here: before, this test never ended.
test.runIf(existsSync('/proc/self'))('a folder that can never be is given up', async () => {
	expect(cannotKeep('/proc/nope')).toBe('ENOENT');
	expect(() => makeFolder('/proc/nope/deeper')).toThrow('ENOENT');
	const store = sqliteStore({ file: roomsFile('/proc/nope') });
	await expect(store.append('AAAAAA', 0, [{ at: 1, text: 'a' }])).rejects.toThrow('ENOENT');
	await store.close();
});

test('a store makes its folder', async () => {
	mkdirSync(join(root, 'a'));
	const file = roomsFile(join(root, 'a', 'b'));
	const store = sqliteStore({ file });
	expect(await store.append('AAAAAA', 0, [{ at: 1, text: 'a' }])).toBe('done');
	await store.close();
	expect(existsSync(file)).toBe(true);
});

test('what is free is told where a folder lies, or will', async () => {
	expect(await freeBytes(tmpdir())).toBeGreaterThan(0);
	expect(await freeBytes(join(tmpdir(), 'no', 'such', 'folder'))).toBeGreaterThan(0);
});

// Before, a disk was said to be full where there is none: who opened a room was told to make space.
test.runIf(existsSync('/proc/self'))(
	'nobody knows what is free where nothing is kept',
	async () => {
		expect(await freeBytes('/proc/nope')).toBeUndefined();
	},
);
