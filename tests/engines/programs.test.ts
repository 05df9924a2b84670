import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { begin, missing } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'readback-programs-'));
const other = mkdtempSync(join(tmpdir(), 'readback-programs-'));
afterAll(() => {
	for (const each of [folder, other]) rmSync(each, { recursive: true });
});

function lay(name: string, mode: number): void {
	writeFileSync(join(folder, name), '#!/bin/sh\n');
	chmodSync(join(folder, name), mode);
}

test('an engine is here where each of its programs is in a folder of the path', () => {
	lay('browser', 0o755);
	lay('driver', 0o755);
	expect(missing(['browser', 'driver'], [other, folder].join(delimiter))).toEqual([]);
	expect(missing(['browser', 'screen'], [other, folder].join(delimiter))).toEqual(['screen']);
	expect(missing(['browser', 'driver'], other)).toEqual(['browser', 'driver']);
});

test('what can’t be run is not here', () => {
	lay('text', 0o644);
	expect(missing(['text'], folder)).toEqual(['text']);
});

test('what a program started ends with it', async () => {
	const told = join(folder, 'told');
	const child = `(trap 'echo ended > "${told}"; exit' TERM; echo begun >&2; sleep 600 & wait) & wait`;
	const program = begin('sh', ['-c', child]);
	await new Promise<void>((resolve) => {
		program.heard(() => resolve());
	});
	await program.stop();
	await expect.poll(() => existsSync(told)).toBe(true);
});

test('a program that can’t begin is over', async () => {
	await begin(join(folder, 'nowhere'), []).ended;
});
