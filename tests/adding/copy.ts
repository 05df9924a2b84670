import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What the generic suites need of the tree; tests that open a browser or a server stay behind. */
const copied = ['src', 'questions', 'package.json', 'tests/setup.ts', 'tests/kinds.test.ts'];

const config = `export default {
	test: { setupFiles: ['tests/setup.ts'], maxWorkers: 1, testTimeout: 300_000 },
};
`;

/** A copy of the tree in a folder of its own, with a link to the packages. */
export function copyOfTheTree(): string {
	const folder = mkdtempSync(join(tmpdir(), 'readback-adding-'));
	for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	write(folder, 'vitest.config.ts', config);
	// The suites need none of the types of pages, which Kit makes.
	const types = '"module": "esnext", "types": ["node", "vite/client", "svelte"]';
	const tsconfig = readFileSync(join(root, 'tsconfig.json'), 'utf8')
		.replace(/^.*"extends".*$/m, '')
		.replace('"types": ["node"]', types);
	write(folder, 'tsconfig.json', tsconfig);
	return folder;
}

/** Writes a file of the copy, its folders with it. */
export function write(folder: string, path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

/** A file that lies in tests/adding with `.txt` behind its name, since its imports lead nowhere there. */
export const toyFile = (path: string): string =>
	readFileSync(join(import.meta.dirname, `${path}.txt`), 'utf8');

/** Adds a line at the end of the list in a file that says "adds one line", and the import that it needs. */
export function addLine(folder: string, path: string, line: string, imported = ''): void {
	const text = readFileSync(join(folder, path), 'utf8');
	const list = text.indexOf('adds one line');
	const end = /\n[\]}]/.exec(text.slice(list));
	if (list < 0 || !end)
		throw new Error(`${path} has no list of which a comment says "adds one line".`);
	const at = list + end.index;
	write(folder, path, `${imported}${text.slice(0, at)}\n\t${line}${text.slice(at)}`);
}
