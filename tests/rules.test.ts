import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { ruleOf, rules, type Rule } from '#lib/checks/rules/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';
import { lessonAround } from '#lib/checks/rules/example-lesson.ts';
import { markedIn, type Marked } from './rules/marked.ts';

// Every rule shows itself twice and keeps silent twice at least. In the folders that bear its name (`tests/lessons/<rule>…`) comments
// begin stretches of a file: `<!-- bad: why -->` must hold a finding of the rule, `<!-- fine: why -->` must not; in front matter
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

const ofRule = (findings: readonly Finding[], { name }: Rule) =>
	findings.filter((each) => each.name === name);

const stretches = ({ name }: Rule): (Marked & { readonly findings: readonly Finding[] })[] =>
	folders
		.filter((folder) => folder.name.startsWith(name))
		.flatMap(({ files, findings }) => markedIn(files).map((each) => ({ ...each, findings })));

const isIn = ({ file, line }: Finding, at: Marked): boolean =>
	file === at.file && line >= at.from && line < at.to;

/** How often a rule speaks and keeps silent in the samples. */
function shown(rule: Rule): { bad: number; good: number } {
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

describe.each(rules.map((rule): [string, Rule] => [rule.name, rule]))('%s', (name, rule) => {
	test('says in a sentence what is wrong, and why it harms', () => {
		expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
		expect(rule.message).toMatch(/^[A-Z"].*\.$/);
		expect(rule.why).toMatch(/\.$/);
		expect(rules.filter((each) => each.name === name)).toHaveLength(1);
	});

	test('its bad example has the finding, its good one has not', () => {
		const found = (example: string) => checkLesson('example', lessonAround(rule, example)).findings;
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
});

test('every finding that occurs has a rule', () => {
	const names = new Set(folders.flatMap(({ findings }) => findings.map(({ name }) => name)));
	expect([...names].filter((name) => !ruleOf(name))).toEqual([]);
});

test('every finding that the reader can make has a rule', () => {
	const lib = join(import.meta.dirname, '../src/lib');
	const sources = ['notation', 'checks', 'kinds'].flatMap((room) =>
		readdirSync(join(lib, room), { recursive: true, encoding: 'utf8' })
			// What is said of another program's file on its way in is no finding of a lesson.
			.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^rules\//.test(file))
			.map((file) => readFileSync(join(lib, room, file), 'utf8')),
	);
	const made = sources.flatMap((text) => [
		...text.matchAll(/\b(?:error|warning)\(\s*[^,()]+(?:\([^()]*\))?,\s*'([a-z-]+)'/g),
		...text.matchAll(/\bsay\('([a-z]+-[a-z-]+)',/g),
		...text.matchAll(/\bname: '([a-z]+-[a-z-]+)',\s*message/g),
	]);
	expect(made.length).toBeGreaterThan(50);
	expect([...new Set(made.map(([, name = '']) => name))].filter((name) => !ruleOf(name))).toEqual(
		[],
	);
});
