import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addLine, copyOfTheTree, putFiles, write, type ListLine } from './adding/copy.ts';
import { format, kind, rule } from './adding/toys.ts';

// Adding is what the READMEs say: a copy of the tree gets toys in exactly that way, and the suites that ask the same of all pass there.
const toys = [kind, rule, format];

let tree = '';
let files: readonly string[] = [];
beforeAll(() => {
	tree = copyOfTheTree();
	files = toys.flatMap(({ folders }) => folders.flatMap(([from, to]) => putFiles(tree, from, to)));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const report = v.object({
	testResults: v.array(
		v.object({
			name: v.string(),
			status: v.string(),
			message: v.string(),
			assertionResults: v.array(
				v.object({
					fullName: v.string(),
					status: v.string(),
					failureMessages: v.array(v.string()),
				}),
			),
		}),
	),
});

interface Result {
	readonly suite: string;
	/** Of a test; of a suite that refuses to begin, what it says. */
	readonly name: string;
	readonly status: string;
	readonly messages: readonly string[];
}

/** Runs suites of the copy in one process: what became of each test, those that were left out aside. */
function results(suites: readonly string[], only: RegExp): readonly Result[] {
	const vitest = join(tree, 'node_modules/vitest/vitest.mjs');
	const out = join(tree, 'results.json');
	const asked = ['run', ...suites, '-t', only.source, '--reporter=json', `--outputFile=${out}`];
	const { stderr } = spawnSync(process.execPath, [vitest, ...asked], {
		cwd: tree,
		encoding: 'utf8',
		env: { ...process.env, RUNS: '10', UPDATE: '' },
	});
	const { testResults } = v.parse(report, JSON.parse(readFileSync(out, 'utf8')));
	expect(testResults, stderr).toHaveLength(suites.length);
	return testResults.flatMap(({ name: path, status: ended, message, assertionResults }) => {
		const suite = suites.find((each) => path.endsWith(each)) ?? path;
		if (ended === 'failed' && assertionResults.length === 0)
			return [{ suite, name: message, status: ended, messages: [] }];
		return assertionResults
			.filter(({ status }) => status === 'passed' || status === 'failed')
			.map(({ fullName: name, status, failureMessages: messages }) => {
				return { suite, name, status, messages };
			});
	});
}

const red = (found: readonly Result[]) =>
	found.flatMap(({ name, status }) => (status === 'failed' ? [name] : []));

const added = new Set<ListLine>();
/** Adds lines that are not in their lists yet. */
function add(...lists: readonly (ListLine | undefined)[]): void {
	for (const list of lists) {
		if (!list || added.has(list)) continue;
		added.add(list);
		addLine(tree, list);
	}
}

/** What holds lists and folders together, and whatever has the name of a toy. */
const holding =
	/yes-no|every folder of a kind|shouting|go together|the table|^toy |own signs|ends with 2/;

describe('adding is a folder or files, and a line in each list', () => {
	test('where the lines are left out, tests that name the list are red, and no others', () => {
		const suites = toys.map(({ suites: [first = ''] }) => first);
		const found = results([...suites, 'tests/lessons.test.ts'], holding);
		expect(red(found).toSorted()).toEqual(toys.flatMap((toy) => toy.red).toSorted());
	});

	test('a rule that has its line in the table alone is red, and so is one without its sentence', () => {
		const [name, index] = rule.lists;
		add(name);
		const [listed] = red(results(['tests/rules.test.ts'], /go together/));
		expect(listed).toMatch(/every rule has a line in the index/);
		add(index);
		const [said] = red(results(['tests/lessons.test.ts'], /shouting/));
		expect(said).toMatch(/exactly the findings that it needs.* shouting$/);
	});

	test('with all of them the suites that ask the same of all pass, the toys among them', () => {
		add(...toys.flatMap(({ lists }) => lists));
		const found = results(
			toys.flatMap(({ suites }) => suites),
			holding,
		);
		expect(red(found), found.flatMap(({ messages }) => messages).join('\n')).toEqual([]);
		for (const { readme, suites, named } of toys) {
			const asked = found.filter(({ name }) => named.test(name)).map(({ suite }) => suite);
			expect([...new Set(asked)].toSorted(), readme).toEqual(suites.toSorted());
		}
	});

	test('and their types fit those of the contracts', () => {
		const tsc = join(tree, 'node_modules/typescript/bin/tsc');
		const lists = toys.flatMap((toy) => toy.lists.map(({ path }) => path));
		const config = {
			extends: './tsconfig.json',
			files: [...lists, ...files.filter((file) => file.endsWith('.ts'))],
		};
		write(tree, 'tsconfig.toy.json', JSON.stringify(config));
		const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.toy.json'], {
			cwd: tree,
			encoding: 'utf8',
		});
		expect(stdout).toBe('');
	});
});
