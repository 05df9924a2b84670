import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/base/finding.ts';
import { applyFixes } from '#lib/base/edits.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../src/tools/read-folder.ts';

// Whatever is offered as a mend mends: tried on every finding of every sample that has one.
const root = join(import.meta.dirname, 'lessons');

type Files = ReadonlyMap<string, string>;

const folders = readdirSync(root, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }): { name: string; files: Files; findings: readonly Finding[] } => {
		const files = new Map(readFolder(join(root, name)).files);
		files.delete('findings.json');
		return { name, files, findings: checkLesson(name, files).findings };
	});

const mended = (files: Files, file: string, made: readonly Finding[]): Files =>
	new Map(files).set(
		file,
		applyFixes(
			files.get(file) ?? '',
			made.flatMap(({ fix }) => fix ?? []),
		),
	);
const told = ({ file, line, name, message }: Finding) => `${file}:${line} ${name} ${message}`;
const count = (findings: readonly Finding[], { file, name }: Finding) =>
	findings.filter((each) => each.file === file && each.name === name).length;
const errorsIn = (findings: readonly Finding[]) =>
	findings.filter(({ severity }) => severity === 'error');

const offered = folders.flatMap(({ name, files, findings }) =>
	findings
		.filter(({ fix }) => fix)
		.map((finding) => ({ is: `${name} ${told(finding)}`, name, files, findings, finding })),
);

describe('a fix makes its finding disappear and brings no error', () => {
	test.each(offered)('$is', ({ name, files, findings, finding }) => {
		const after = checkLesson(name, mended(files, finding.file, [finding])).findings;
		const said = after.map(told).join('\n');
		expect(count(after, finding), said).toBe(count(findings, finding) - 1);
		const less = finding.severity === 'error' ? 1 : 0;
		expect(errorsIn(after).length, said).toBe(errorsIn(findings).length - less);
	});
});

test.each(folders)(
	'all fixes of $name, made as often as some are offered, come to an end',
	(folder) => {
		let { files, findings } = folder;
		for (let round = 0; findings.some(({ fix }) => fix); round++) {
			const left = findings.filter(({ fix }) => fix).map(told);
			expect(round, left.join('\n')).toBeLessThan(8);
			for (const file of new Set(findings.map((each) => each.file))) {
				const here = findings.filter((each) => each.file === file);
				files = mended(files, file, here);
			}
			({ findings } = checkLesson(folder.name, files));
		}
		expect(errorsIn(findings).length).toBeLessThanOrEqual(errorsIn(folder.findings).length);
	},
);

test('every error that can be mended without guessing has a fix in some sample', () => {
	const fixed = new Set<string>(offered.map(({ finding }) => finding.name));
	const mendable = [
		...['missing-id', 'duplicate-id', 'bad-id', 'bad-value', 'front-matter'],
		...['unknown-paragraph', 'unknown-place', 'unknown-voice', 'unknown-question'],
		...['unknown-person', 'unknown-mistake', 'unknown-goal', 'unknown-file', 'unknown-kind'],
		...['unknown-field', 'unknown-attribute', 'unknown-directive', 'unbalanced-table'],
		...['broken-checkbox', 'detached-feedback', 'split-list', 'swallowed-field', 'unclosed-fence'],
	];
	expect(mendable.filter((name) => !fixed.has(name))).toEqual([]);
});
