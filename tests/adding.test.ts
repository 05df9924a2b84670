import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addLine, copyOfTheTree, toyFile, write } from './adding/copy.ts';

// Adding is what the READMEs say: a copy of the tree gets a toy in exactly that way, and the suites that ask the same of all pass there.

/** The lists that src/lib/kinds/README.md names, each with the line of the toy. */
const lists: readonly (readonly [path: string, line: string, imported?: string])[] = [
	['src/lib/kinds/play.ts', "'yes-no': async () => (await import('./yes-no/play.ts')).yesNo,"],
	[
		'src/lib/kinds/author.ts',
		'yesNoAuthor,',
		"import { yesNoAuthor } from './yes-no/author.ts';\n",
	],
	['src/lib/kinds/views.ts', "'yes-no': () => import('./yes-no/View.svelte'),"],
	[
		'src/lib/kinds/exchange.ts',
		'yesNoExchange,',
		"import { yesNoExchange } from './yes-no/exchange.ts';\n",
	],
	[
		'src/lib/words/en/kinds/templates.ts',
		"'yes-no': yesNoTemplate,",
		"import { yesNoTemplate } from './yes-no-author.ts';\n",
	],
];

const kindFiles = ['play.ts', 'author.ts', 'exchange.ts', 'View.svelte', 'samples.ts', 'README.md'];

let tree = '';
beforeAll(() => {
	tree = copyOfTheTree();
	for (const file of kindFiles)
		write(tree, `src/lib/kinds/yes-no/${file}`, toyFile(`kind/${file}`));
	for (const file of ['yes-no.ts', 'yes-no-author.ts'])
		write(tree, `src/lib/words/en/kinds/${file}`, toyFile(`words/${file}`));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const report = v.object({
	testResults: v.array(
		v.object({
			assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
		}),
	),
});

/** Runs suites of the copy: what became of each test by its name, those that were left out aside. */
function results(files: readonly string[], only: string): ReadonlyMap<string, string> {
	const vitest = join(tree, 'node_modules/vitest/vitest.mjs');
	const out = join(tree, 'results.json');
	const asked = ['run', ...files, '-t', only, '--reporter=json', `--outputFile=${out}`];
	const { stderr } = spawnSync(process.execPath, [vitest, ...asked], {
		cwd: tree,
		encoding: 'utf8',
		env: { ...process.env, RUNS: '20' },
	});
	const { testResults } = v.parse(report, JSON.parse(readFileSync(out, 'utf8')));
	const all = testResults.flatMap(({ assertionResults }) => assertionResults);
	expect(all.length, stderr).toBeGreaterThan(0);
	return new Map(
		all
			.filter(({ status }) => status === 'passed' || status === 'failed')
			.map(({ fullName, status }) => [fullName, status]),
	);
}

const suites = [
	'tests/kinds.test.ts',
	'src/lib/notation/write/question.test.ts',
	'src/lib/editing/new-question.test.ts',
];

describe('a kind is a folder, its words and a line in each list', () => {
	test('a list that its line is not in is named by a red test', () => {
		const found = results(['tests/kinds.test.ts'], 'every folder of a kind stands in');
		expect([...found.values()]).toEqual(lists.map(() => 'failed'));
	});

	test('with all of them the suites that ask the same of every kind pass, the toy among them', () => {
		for (const [path, line, imported] of lists) addLine(tree, path, line, imported);
		const found = results(suites, 'yes-no|every folder of a kind');
		expect([...found].filter(([, status]) => status === 'failed')).toEqual([]);
		expect([...found.keys()].filter((name) => name.includes('yes-no'))).toHaveLength(5);
	});

	test('and its types fit those of the contract', () => {
		const files = [
			...kindFiles.filter((file) => file.endsWith('.ts')).map((file) => `yes-no/${file}`),
		];
		const tsc = join(tree, 'node_modules/typescript/bin/tsc');
		const config = {
			extends: './tsconfig.json',
			files: [...lists.map(([path]) => path), ...files.map((file) => `src/lib/kinds/${file}`)],
		};
		write(tree, 'tsconfig.toy.json', JSON.stringify(config));
		const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.toy.json'], {
			cwd: tree,
			encoding: 'utf8',
		});
		expect(stdout).toBe('');
	});
});
