import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes } from '#lib/base/edits.ts';
import { isMechanical, type Finding, type Fix } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { goodLesson, spoil, spoiling } from './slips/spoilt.ts';

// The law of fixes: a lesson that its author meant is spoilt by one slip, and mended. Whatever then runs or is shown is what was
// meant, or what ran and was shown before; or the lesson is still in error. A fix that only guesses is offered, and so is exempt.

type Files = ReadonlyMap<string, string>;
const known = new WeakMap<Files, ReturnType<typeof checkLesson>>();
/** A lesson as it is read, once for each set of files. */
function read(files: Files): ReturnType<typeof checkLesson> {
	const before = known.get(files) ?? checkLesson('river', files);
	known.set(files, before);
	return before;
}
const errors = (findings: readonly Finding[]) =>
	findings.filter(({ severity }) => severity === 'error');

/** The pieces of a lesson that learners meet, each with all that its meaning hangs on. */
function piecesOf(lesson: Lesson | undefined): Map<string, string> {
	if (!lesson) return new Map();
	const { sections, ...rest } = lesson;
	return new Map([
		...Object.entries(rest).map(([key, value]): [string, string] => [key, JSON.stringify(value)]),
		...sections.flatMap(({ blocks, questions, goals, title, inText }): [string, string][] => [
			['prose', JSON.stringify([title, goals, blocks, inText])],
			...questions.map((question, i): [string, string] => {
				const { wording: _, ...meaning } = question;
				return [`question ${question.id || i}`, JSON.stringify(meaning)];
			}),
		]),
	]);
}

/** The files after all fixes that need no question, as often as there are any. */
function mended(files: Files): Files {
	let now = files;
	for (let round = 0; round < 10; round++) {
		const fixes = new Map<string, Fix[]>();
		for (const finding of read(now).findings.filter(isMechanical)) {
			if (finding.fix) fixes.set(finding.file, [...(fixes.get(finding.file) ?? []), finding.fix]);
		}
		if (fixes.size === 0) return now;
		const next = new Map(now);
		for (const [file, all] of fixes) next.set(file, applyFixes(now.get(file) ?? '', all));
		now = next;
	}
	throw new Error('The fixes come to no end.');
}

function expectMeant(good: Files, spoilt: Files, after: Files, how: string) {
	const [meant, before, now] = [good, spoilt, after].map((files) => read(files));
	if (!meant || !before || !now || errors(now.findings).length > 0) return;
	const [intended, was] = [meant, before].map(({ lesson }) => piecesOf(lesson));
	for (const [piece, is] of piecesOf(now.lesson)) {
		const fine = is === intended?.get(piece) || is === was?.get(piece);
		const texts = [...after]
			.filter(([file, text]) => text !== spoilt.get(file))
			.map(([, text]) => text);
		const told = before.findings.map(
			({ file, line, name, message, fix }) =>
				`${file}:${line} ${name} ${message} [${fix?.title ?? ''}]`,
		);
		expect(fine, [how, piece, is, intended?.get(piece), ...told, ...texts].join('\n')).toBe(true);
	}
}

const numRuns = Number(process.env.RUNS ?? (process.env.CI ? 2000 : 300));

test('generated lessons have no finding', () => {
	fc.assert(
		fc.property(goodLesson, (files) => {
			expect(errors(read(files).findings).map(({ message }) => message)).toEqual([]);
		}),
		{ numRuns: 20 },
	);
});

test('no fix changes a key, a reference or a text against what its author meant', () => {
	fc.assert(
		fc.property(goodLesson, spoiling, (good, spoiler) => {
			const made = spoil(good, spoiler);
			if (!made) return;
			const spoilt = new Map(good).set(made.file, made.text);
			expectMeant(good, spoilt, mended(spoilt), 'all fixes');
			for (const { file, fix, name } of read(spoilt).findings.filter(isMechanical)) {
				if (!fix) continue;
				const one = new Map(spoilt).set(file, applyFixes(spoilt.get(file) ?? '', [fix]));
				expectMeant(good, spoilt, one, `${name}: ${fix.title}`);
			}
		}),
		{ numRuns },
	);
}, 3_600_000);
