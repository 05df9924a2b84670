import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isProven, setProven, thisNode } from './proven.js';

let folder = '';
let file = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'readback-proven-'));
	file = join(folder, 'proof');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what ran on this Node is proven, until something else lies there', () => {
	expect(isProven(file, 'a')).toBe(false);
	setProven(file, 'a');
	expect(isProven(file, 'a')).toBe(true);
	expect(isProven(file, 'b')).toBe(false);
	setProven(file, 'b');
	expect(isProven(file, 'a')).toBe(false);
});

test.each(['v18.20.8 108', 'v24.21.0 137'])(
	'what was made whole by one Node is not taken for whole by another: %s',
	(version) => {
		const [debian, alpine] = ['linux x64 glibc2.36', 'linux x64 musl'];
		setProven(file, 'a', `${version} ${debian}`);
		expect(isProven(file, 'a', `${version} ${debian}`)).toBe(true);
		expect(isProven(file, 'a', `v20.20.2 115 ${debian}`)).toBe(false);
		expect(isProven(file, 'a', `${version} ${alpine}`)).toBe(false);
		setProven(file, 'a', `v20.20.2 115 ${debian}`);
		expect(isProven(file, 'a', `${version} ${debian}`)).toBe(true);
	},
);

test('a Node is told from others by version, ABI, system, processor and C library', () => {
	const { version, versions, platform, arch } = process;
	expect(thisNode()).toContain([version, versions.modules, platform, arch].join(' '));
});

test.each(['', 'b52a', '{}', '[]', 'null', '{ "of": "a", "by": 1 }'])(
	'a marker that says nothing of the kind proves nothing: %s',
	(text) => {
		writeFileSync(file, text);
		expect(isProven(file, 'a')).toBe(false);
	},
);

test('where nothing can be written it goes on', () => {
	const nowhere = join(folder, 'no', 'such', 'folder');
	setProven(nowhere, 'a');
	expect(isProven(nowhere, 'a')).toBe(false);
});
