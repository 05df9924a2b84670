import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { install, isInstalled } from './install.js';

let folder = '';
beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	folder = mkdtempSync(join(tmpdir(), 'readback-install-'));
	mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const asked = { '': { version: '0.1.0' }, 'node_modules/a': { version: '1.0.0' } };
const done = 'node_modules/.package-lock.json';

test('nothing is installed before npm has ended an install', () => {
	lay('package-lock.json', asked);
	expect(isInstalled(folder)).toBe(false);
	write(done, '{ "packages": { "node_modules/a"');
	expect(isInstalled(folder)).toBe(false);
});

test('what the lockfile asks for is installed, but for programs of other machines', () => {
	lay('package-lock.json', { ...asked, 'node_modules/b': { version: '1.0.0', optional: true } });
	lay(done, { 'node_modules/a': { version: '1.0.0' } });
	expect(isInstalled(folder)).toBe(true);
});

test.each([
	['another version', { 'node_modules/a': { version: '1.0.1' } }],
	['a package left out', {}],
])('%s is not what the lockfile asks for', (_, found) => {
	lay('package-lock.json', asked);
	lay(done, found);
	expect(isInstalled(folder)).toBe(false);
});

test('an install takes the place of the one before, and leaves nothing beside it', async () => {
	layOld();
	await install(folder, npm(whole));
	expect(isInstalled(folder)).toBe(true);
	expect(readFileSync(join(folder, 'node_modules/a'), 'utf8')).toBe('new');
	expect(readdirSync(folder).sort()).toEqual(['node_modules', 'package-lock.json', 'package.json']);
});

test.each([
	['fails, as without a network', 'process.exit(1)'],
	['is broken off half-way', `${writes('node_modules/a', 'half')}; process.kill(process.pid, 9)`],
	['ends well and has left out a package', writes(done, '{ "packages": {} }')],
])('an install that %s leaves what was there as it was', async (_, script) => {
	layOld();
	await expect(install(folder, npm(script))).rejects.toThrow('nothing was changed');
	expect(readFileSync(join(folder, 'node_modules/a'), 'utf8')).toBe('old');
	expect(readdirSync(folder).sort()).toEqual(['node_modules', 'package-lock.json', 'package.json']);
});

test('an install that became whole beside, and was broken off then, is put in its place without npm', async () => {
	layOld();
	rmSync(join(folder, 'node_modules'), { recursive: true });
	mkdirSync(join(folder, '.install-half'));
	write('.install-left/node_modules/a', 'new');
	lay(`.install-left/${done}`, { 'node_modules/a': { version: '1.0.0' } });
	await install(folder, npm('process.exit(1)'));
	expect(readFileSync(join(folder, 'node_modules/a'), 'utf8')).toBe('new');
	expect(existsSync(join(folder, '.install-left'))).toBe(false);
});

test('npm is asked for everything, whatever NODE_ENV and its settings say', async () => {
	layOld();
	await install(folder, npm(`${writes('node_modules/call', '')}; ${whole}`));
	const call = readFileSync(join(folder, 'node_modules/call'), 'utf8').split(' ');
	expect(call).toEqual(expect.arrayContaining(['ci', '--include=dev', '--include=optional']));
});

test('settings of the project go along: a school may have a registry of its own', async () => {
	layOld();
	write('.npmrc', 'registry=https://example.org');
	const reads = `require('fs').readFileSync('.npmrc', 'utf8') || process.exit(1)`;
	await install(folder, npm(`${reads}; ${whole}`));
	expect(isInstalled(folder)).toBe(true);
});

const whole = [
	writes('node_modules/a', 'new'),
	writes(done, '{ "packages": { "node_modules/a": { "version": "1.0.0" } } }'),
].join(';');

/** Of a script that stands for npm: it writes a file with a text, or without one how it was called. */
function writes(file: string, text: string): string {
	const said = text === '' ? `process.argv.join(' ')` : JSON.stringify(text);
	return `require('fs').mkdirSync('node_modules', { recursive: true }); require('fs').writeFileSync('${file}', ${said})`;
}

const npm = (script: string): string[] => [process.execPath, '-e', script, '--'];

/** A project with an older install of the package it asks for. */
function layOld(): void {
	write('package.json', '{}');
	lay('package-lock.json', asked);
	write('node_modules/a', 'old');
}

function lay(file: string, packages: object): void {
	write(file, JSON.stringify({ packages }));
}

function write(file: string, text: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}
