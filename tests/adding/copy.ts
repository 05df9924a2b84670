import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What the generic suites need of the tree; tests that open a browser or a server stay behind. */
const copied = [
	...['src', 'questions', 'package.json', 'tests/setup.ts'],
	...['tests/kinds.test.ts', 'tests/rules.test.ts', 'tests/rules'],
	...['tests/lessons.test.ts', 'tests/lessons'],
	'tests/exchange',
];

/** What several suites import is fetched once: none of them changes a module. */
const config = `import { svelte } from '@sveltejs/vite-plugin-svelte';
export default {
	plugins: [svelte({ configFile: false })],
	test: { setupFiles: ['tests/setup.ts'], maxWorkers: 1, isolate: false, testTimeout: 300_000 },
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

/**
 * Puts the files of a toy's folder into one of the copy, and gives their paths there. Those in tests/adding have `.txt` behind their names,
 * since their imports lead nowhere before.
 */
export const putFiles = (folder: string, from: string, to: string): string[] =>
	readdirSync(join(root, from)).map((file) => {
		const path = `${to}/${file.replace(/\.txt$/, '')}`;
		write(folder, path, readFileSync(join(root, from, file), 'utf8'));
		return path;
	});

/** A line that is added to a list, and the import that it needs. */
export interface ListLine {
	readonly path: string;
	readonly line: string;
	readonly imported?: string;
}

/** Adds a line at the end of the list in a file that says "adds one line"; where no bracket ends it, the file is the list. */
export function addLine(folder: string, { path, line, imported }: ListLine): void {
	const text = readFileSync(join(folder, path), 'utf8');
	const list = text.indexOf('adds one line');
	const end = /\n(?:[\]}]|$)/.exec(text.slice(list));
	if (list < 0 || !end)
		throw new Error(`${path} has no list of which a comment says "adds one line".`);
	const at = list + end.index;
	const added = end[0] === '\n' ? `\n${line}` : `\n\t${line}`;
	const before = imported === undefined ? '' : `${imported}\n`;
	write(folder, path, `${before}${text.slice(0, at)}${added}${text.slice(at)}`);
}
