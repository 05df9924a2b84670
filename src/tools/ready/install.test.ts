import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './install.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'readback-install-'));
	mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const here = { optional: true, os: [process.platform], cpu: [process.arch] };
const elsewhere = { optional: true, os: ['plan9'], cpu: [process.arch] };

test('nothing is installed before npm has ended an install', () => {
	lay('package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
	expect(isInstalled(folder)).toBe(false);
});

test('what the lockfile asks for is installed, but for programs of other machines', () => {
	lay('package-lock.json', {
		'': { version: '0.1.0' },
		'node_modules/a': { version: '1.0.0' },
		'node_modules/b': { version: '1.0.0', ...elsewhere },
	});
	lay('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
	expect(isInstalled(folder)).toBe(true);
});

test.each([
	['another version', { 'node_modules/a': { version: '1.0.1' } }],
	['a package left out', {}],
])('%s is not what the lockfile asks for', (_, found) => {
	lay('package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
	lay('node_modules/.package-lock.json', found);
	expect(isInstalled(folder)).toBe(false);
});

test('a program for this machine that was left out is missed', () => {
	lay('package-lock.json', { 'node_modules/b': { version: '1.0.0', ...here } });
	lay('node_modules/.package-lock.json', {});
	expect(isInstalled(folder)).toBe(false);
});

function lay(file: string, packages: object) {
	writeFileSync(join(folder, file), JSON.stringify({ packages }));
}
