import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataTrouble } from './data-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'readback-data-'));
afterAll(() => rmSync(root, { recursive: true }));

test('where sessions can be kept there is nothing to say', () => {
	expect(dataTrouble(join(root, 'data'))).toBeUndefined();
});

test('where they can not, the sentence says why, what works, and what to do', () => {
	writeFileSync(join(root, 'file'), '');
	const told = dataTrouble(join(root, 'file'));
	expect(told).toContain(`${join(root, 'file')}, and a file lies in its way`);
	expect(told).toContain('Lessons and the editor work');
	expect(told).toContain('DATA_DIR=/path/to/one npm start');
});
