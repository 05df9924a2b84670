import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { selectTests } from './select.js';

const folder = mkdtempSync(join(tmpdir(), 'readback-select-'));
const node = ['src/lib/run/plan.test.ts', 'tests/house.test.ts'];
const browser = ['src/lib/memory/stores/indexed-db.svelte.test.ts'];
const e2e = ['tests/e2e/lesson.e2e.ts'];
for (const file of [...node, ...browser, ...e2e, 'tests/e2e/support.ts']) {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), '');
}
afterAll(() => rmSync(folder, { recursive: true }));

test('without words every test is selected, each for the place where it runs', () => {
	expect(selectTests([], folder)).toEqual({ node, browser, e2e });
});

test('the name of a kind selects that kind alone', () => {
	expect(selectTests(['e2e'], folder)).toEqual({ node: [], browser: [], e2e });
});

test('part of a path selects the files that have it, of whatever kind', () => {
	expect(selectTests(['lib/memory', 'house'], folder)).toEqual({
		node: ['tests/house.test.ts'],
		browser,
		e2e: [],
	});
});

test('a kind and part of a path narrow each other', () => {
	expect(selectTests(['node', 'lib/'], folder)).toEqual({
		node: ['src/lib/run/plan.test.ts'],
		browser: [],
		e2e: [],
	});
});
