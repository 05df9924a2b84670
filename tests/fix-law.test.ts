import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '#lib/base/edits.ts';
import { isMechanical, type Finding, type Fix } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { goodLesson, letterSlip, place, slips, spoil, type Slip } from './slips/spoilt.ts';

// The law of fixes: a lesson that its author meant is spoilt by one slip, and mended. Whatever then runs or is shown is what was
// meant, or what ran and was shown before; or the lesson is still in error. A fix that only guesses is offered, and so is exempt.

type Files = ReadonlyMap<string, string>;
/** Of one lesson that is meant and what comes of it: most slips are mended by one fix, and all fixes then come to the same. */
const known = new Map<string, ReturnType<typeof checkLesson>>();
/** A lesson as it is read, once for each set of files. */
function read(files: Files): ReturnType<typeof checkLesson> {
	const key = JSON.stringify([...files]);
	const before = known.get(key) ?? checkLesson('river', files);
	known.set(key, before);
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
				const { wording: _, meaning: __, ...rest } = question;
				return [`question ${question.id || i}`, JSON.stringify(rest)];
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

/** Lessons for every dozen of slips; more with RUNS. */
const numRuns = Number(process.env.RUNS ?? 3);
const dozens = Array.from({ length: Math.ceil(slips.length / 12) }, (_, i) => i);

test('generated lessons have no finding', () => {
	fc.assert(
		fc.property(goodLesson, (files) => {
			expect(errors(read(files).findings).map(({ message }) => message)).toEqual([]);
		}),
		{ numRuns: 20 },
	);
});

/** Each of these slips is made in the lesson by itself, somewhere, and mended: by all fixes, and by each of them. */
function expectLaw(good: Files, made: readonly Slip[], places: readonly number[]): void {
	known.clear();
	for (const [i, slip] of made.entries()) {
		const spoilt = spoil(good, { slip, at: places[i % places.length] ?? 0 });
		if (!spoilt) continue;
		const files = new Map(good).set(spoilt.file, spoilt.text);
		expectMeant(good, files, mended(files), 'all fixes');
		for (const { file, fix, name } of read(files).findings.filter(isMechanical)) {
			if (!fix) continue;
			const one = new Map(files).set(file, applyFixes(files.get(file) ?? '', [fix]));
			expectMeant(good, files, one, `${name}: ${fix.title}`);
		}
	}
}

describe('no fix changes a key, a reference or a text against what its author meant', () => {
	const places = fc.array(place, { minLength: 12, maxLength: 12 });

	test.each(dozens)(
		'of every slip on the list, dozen %i',
		(dozen) => {
			const made = slips.slice(dozen * 12, dozen * 12 + 12);
			fc.assert(
				fc.property(goodLesson, places, (good, at) => expectLaw(good, made, at)),
				{ numRuns },
			);
		},
		3_600_000,
	);

	test('of any letter too few or another', () => {
		const letters = fc.array(letterSlip, { minLength: 1, maxLength: 12 });
		fc.assert(fc.property(goodLesson, letters, places, expectLaw), { numRuns: numRuns * 4 });
	}, 3_600_000);
});
