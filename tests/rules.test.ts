import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { findingWeights } from '#lib/base/finding-names.ts';
import { lessonAround } from '#lib/checks/example-lesson.ts';
import { explanations, explanationsByName, readExplanation } from '#lib/checks/explanations.ts';
import type { Explanation } from '#lib/checks/explanations.ts';
import * as rules from '#lib/checks/rules/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';
import { markedIn, type Marked } from './rules/marked.ts';

// Every finding is shown twice and keeps silent twice at least. In the folders that bear its name (`tests/lessons/<name>…`) comments
// begin stretches of a file: `<!-- bad: why -->` must hold the finding, `<!-- fine: why -->` must not; in front matter
// they are `# bad: why`. Errors without such comments count their findings, and the questions that run beside them.
const root = join(import.meta.dirname, 'lessons');
const folders = readdirSync(root, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => {
		const files = new Map(readFolder(join(root, name)).files);
		files.delete('findings.json');
		const { lesson, findings } = checkLesson(name, files);
		const runs = lesson?.sections.flatMap(({ questions }) => questions) ?? [];
		return { name, files, findings, runs: runs.length };
	});

const ofRule = (findings: readonly Finding[], { name }: Explanation) =>
	findings.filter((each) => each.name === name);

const stretches = ({ name }: Explanation): (Marked & { readonly findings: readonly Finding[] })[] =>
	folders
		.filter((folder) => folder.name.startsWith(name))
		.flatMap(({ files, findings }) => markedIn(files).map((each) => ({ ...each, findings })));

const isIn = ({ file, line }: Finding, at: Marked): boolean =>
	file === at.file && line >= at.from && line < at.to;

/** How often a finding is made and kept silent in the samples. */
function shown(rule: Explanation): { bad: number; good: number } {
	const marked = stretches(rule);
	if (marked.length > 0) {
		const count = (kind: Marked['kind']) => marked.filter((each) => each.kind === kind).length;
		return { bad: count('bad'), good: count('fine') };
	}
	const speaking = folders.filter(({ findings }) => ofRule(findings, rule).length > 0);
	return {
		bad: speaking.flatMap(({ findings }) => ofRule(findings, rule)).length,
		good: speaking.reduce((sum, { runs, files }) => sum + runs + files.size, 0),
	};
}

describe.each(explanations.map((each): [string, Explanation] => [each.name, each]))(
	'%s',
	(name, rule) => {
		test('says in a sentence what is wrong, and why it harms', () => {
			expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(rule.message).toMatch(/^[A-Z"].*\.$/);
			expect(rule.why).toMatch(/\.$/);
		});

		test('its bad example has the finding, its good one has not', () => {
			const found = (example: string) =>
				checkLesson('example', lessonAround(rule, example)).findings;
			const told = ({ line, name: each, message }: Finding) => `${line} ${each} ${message}`;
			const bad = found(rule.bad);
			const good = found(rule.good);
			expect(ofRule(bad, rule).length, bad.map(told).join('\n')).toBeGreaterThan(0);
			expect(ofRule(good, rule), good.map(told).join('\n')).toEqual([]);
		});

		test('has two bad samples and two good ones at least', () => {
			const { bad, good } = shown(rule);
			expect(bad).toBeGreaterThanOrEqual(2);
			expect(good).toBeGreaterThanOrEqual(2);
		});

		test('speaks where its samples say so, and keeps silent where they say so', () => {
			for (const each of stretches(rule)) {
				const here = ofRule(each.findings, rule).filter((found) => isIn(found, each));
				expect(here.length > 0, `${each.file}:${each.from}`).toBe(each.kind === 'bad');
			}
		});
	},
);

const ruleFiles = readdirSync(join(import.meta.dirname, '../src/lib/checks/rules'))
	.filter((file) => file !== 'index.ts')
	.sort();
const named = (ending: string) =>
	ruleFiles.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));

describe('table, explanations and rules go together', () => {
	test('every name in the table has its explanation, and every explanation its name', () => {
		expect(named('.md')).toEqual(Object.keys(findingWeights).sort());
		expect([...explanationsByName.keys()].sort()).toEqual(named('.md'));
	});

	test('every rule has a line in the index, and a file and an explanation of its name', () => {
		const listed = Object.entries(rules).map(([exported, { name }]) => {
			expect(exported.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).toBe(name);
			return name;
		});
		expect(listed.sort()).toEqual(named('.ts'));
		expect(ruleFiles.every((file) => /\.(md|ts)$/.test(file))).toBe(true);
	});

	test('every finding that occurs in a sample is in the table', () => {
		const made = new Set(folders.flatMap(({ findings }) => findings.map(({ name }) => name)));
		expect([...made].filter((name) => !explanationsByName.has(name))).toEqual([]);
	});
});

describe('an explanation', () => {
	const [sample] = explanations;
	const text = 'It is wrong.\n\nIt harms.\n\n````bad\n```\na  \n\n````\n\n````good\nb\n````\n';

	test('keeps what its samples hold: fences, empty lines, blanks at the ends of lines', () => {
		expect(sample).toBeDefined();
		const name = sample?.name ?? '';
		expect(readExplanation(name, text)).toMatchObject({
			...{ name, message: 'It is wrong.', why: 'It harms.' },
			...{ bad: '```\na  \n\n', good: 'b\n', file: undefined },
		});
		const front = '---\nfile: a.md\ngoodFile: b.md\n---\n\n';
		const windows = `${front}${text}`.replaceAll('\n', '\r\n');
		expect(readExplanation(name, windows)).toMatchObject({ file: 'a.md', goodFile: 'b.md' });
		expect(readExplanation(name, windows).bad).toBe('```\na  \n\n');
	});

	test.each([
		['without a reason', 'It is wrong.\n\n```bad\na\n```\n\n```good\nb\n```\n'],
		['without a good sample', text.replace(/````good[^]*$/, '')],
		['with a misspelt field', `---\nflie: a.md\n---\n\n${text}`],
		['that is empty', ''],
	])('%s is refused with its name', (_, broken) => {
		expect(() => readExplanation('bad-id', broken)).toThrow('rules/bad-id.md has not the form');
	});

	test('of no finding in the table is refused', () => {
		expect(() => readExplanation('no-such-finding', text)).toThrow('no-such-finding.md');
	});
});
