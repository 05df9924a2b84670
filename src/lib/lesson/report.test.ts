import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../../tools/read-folder.ts';
import {
	headingLine,
	patchOf,
	readReport,
	reportedIn,
	reportFragment,
	troubles,
} from './report.ts';

const about = {
	...{ lesson: 'one', section: 'two', question: 'three', wording: 'abc', title: 'Who? “Ж”' },
};

it('a report comes out of its link as it went in, whatever is said', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...troubles),
			fc.string({ unit: 'grapheme', maxLength: 200 }),
			async (trouble, said) => {
				const report = { ...about, trouble, said };
				expect(await readReport(`#${await reportFragment(report)}`)).toMatchObject(report);
			},
		),
	);
});

it('what is no report is none, and throws nothing', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string(), async (text) => {
			expect(await readReport(`#report=${text}`)).toBeUndefined();
			expect(reportedIn(`#${text}`)).toBeUndefined();
		}),
	);
});

it('the question on a page of reports is read from its address', () => {
	expect(reportedIn(`#${new URLSearchParams(about).toString()}`)).toEqual(about);
});

const folder = 'questions/kyrgyzstan-2019';
const { files } = readFolder(folder);
const quizzes = [...files].filter(([name]) => name.endsWith('.quiz.md'));
const questions = (checkLesson('kyrgyzstan-2019', files).lesson?.sections ?? []).flatMap(
	(section) => section.questions.map(({ id }) => ({ id, section: section.id })),
);

it('every question of a lesson is found by its heading, in the file of its section', () => {
	expect(questions.length).toBeGreaterThan(50);
	for (const { id, section } of questions) {
		const found = quizzes.filter(([, text]) => headingLine(text, id) !== undefined);
		expect(
			found.map(([name]) => name),
			id,
		).toEqual([expect.stringContaining(section)]);
	}
});

it('a patch is one that git takes, and a lesson with it reads as without it, whatever is said and however lines end', () => {
	const at = mkdtempSync(join(tmpdir(), 'readback-report-'));
	try {
		for (const [i, { id, section }] of questions.filter((_, at) => at % 7 === 0).entries()) {
			const [name = '', text = ''] = quizzes.find(([each]) => each.includes(section)) ?? [];
			const written =
				i % 3 === 1 ? text.replaceAll('\n', '\r\n') : i % 3 === 2 ? text.trimEnd() : text;
			const path = join(at, name);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, written);
			const patch = patchOf(name, written, id, 'Wrong --> key?\n<b>--</b> "Ж"') ?? '';
			execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: at, input: patch });
			const patched = readFileSync(path, 'utf8');
			expect(patched.split('\n').length).toBe(written.split('\n').length + 2);
			const read = (now: string) =>
				checkLesson('kyrgyzstan-2019', new Map([...files, [name, now]])).lesson?.sections;
			if (i % 3 === 0) expect(read(patched)).toEqual(read(written));
		}
	} finally {
		rmSync(at, { recursive: true });
	}
}, 120_000);
