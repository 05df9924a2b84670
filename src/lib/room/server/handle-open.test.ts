import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeBytes } from './handle-open.ts';

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
