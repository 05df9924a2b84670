import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decode } from '#lib/formats/decode.ts';
import { readAiken } from '#lib/formats/aiken/index.ts';
import { readGift } from '#lib/formats/gift/index.ts';
import { bare, type ForeignQuestion } from '#lib/formats/question.ts';
import { exportLesson, importBank } from '#lib/exchange/index.ts';
import { readBank } from '#lib/exchange/read-bank.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { corpusBytes, corpusFiles, expectedOf, hasCorpora, whySkipped } from './shared-corpora.ts';

const Expected = v.object({
	blocks: v.array(
		v.object({
			line: v.number(),
			ok: v.boolean(),
			q: v.optional(v.object({ type: v.string() })),
		}),
	),
});

const gift = corpusFiles('gift/**/*.{gift,txt}');
const aiken = corpusFiles('aiken/**/*.txt');
const files = [
	...gift.map((path) => ({ path, format: 'gift' as const })),
	...aiken.map((path) => ({ path, format: 'aiken' as const })),
];
const readers = { gift: readGift, aiken: readAiken } as const;

const known = new Map<string, ReturnType<typeof importNow>>();

function imported(path: string, format: 'gift' | 'aiken') {
	const result = known.get(path) ?? importNow(path, format);
	known.set(path, result);
	return result;
}

function importNow(path: string, format: 'gift' | 'aiken') {
	const bank = importBank({ name: path, content: corpusBytes(path), format, today: '2026-11-24' });
	return { bank, read: checkLesson(bank.lesson, bank.files) };
}

/** Questions in the order of the lesson: by category, as they come. */
function questionsOf(path: string, format: 'gift' | 'aiken'): ForeignQuestion[] {
	const { questions } = readBank(decode(corpusBytes(path)).text, path, format);
	return questions.filter(({ type }) => type !== 'category').map(bare);
}

const byText = (questions: readonly ForeignQuestion[]) =>
	questions.map((question) => JSON.stringify(question)).sort();

const title = `banks written by others become lessons${whySkipped}`;

describe.skipIf(!hasCorpora)(title, { timeout: 60_000 }, () => {
	it.each(files)('$path gives a lesson without errors that holds what its rows say', (file) => {
		const { bank, read } = imported(file.path, file.format);
		expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		const came = bank.rows.filter(({ outcome }) => outcome !== 'left-out');
		const questions = read.lesson?.sections.flatMap((section) => section.questions) ?? [];
		expect(questions.map(({ id }) => id).sort()).toEqual(came.map(({ id }) => id).sort());
		expect(new Set(came.map(({ id }) => id)).size).toBe(came.length);
	});

	it.each(files)('$path: each row that is not as it was says why', (file) => {
		for (const row of imported(file.path, file.format).bank.rows) {
			const said = row.reasons.length + row.findings.length;
			if (row.outcome !== 'came-in') expect(said, row.title).toBeGreaterThan(0);
			for (const { message } of row.reasons) expect(message).toMatch(/\S.*[.:’”")]$/su);
		}
	});

	it.each(gift)('%s has a row for each question that Moodle reads or refuses', (path) => {
		const { blocks } = v.parse(Expected, expectedOf(path));
		const { rows } = imported(path, 'gift').bank;
		const asked = blocks.filter(({ q }) => q?.type !== 'category');
		expect(rows.length).toBeGreaterThanOrEqual(asked.filter(({ ok }) => ok).length);
		const covered = (line: number) =>
			rows.some(({ place }) => place.line <= line && line <= Math.max(place.line, place.endLine));
		expect(asked.filter(({ ok, line }) => ok && !covered(line))).toEqual([]);
	});

	it.each(files)('$path goes back as it came, question by question', (file) => {
		const { bank, read } = imported(file.path, file.format);
		if (!read.lesson) throw new Error('no lesson');
		const { text, rows } = exportLesson(read.lesson, bank.files, file.format);
		const back = readers[file.format](text, { mend: 'none' }).questions;
		expect(rows.filter(({ leftOut }) => leftOut)).toEqual([]);
		const again = back.filter(({ type }) => type !== 'category').map(bare);
		expect(byText(again)).toEqual(byText(questionsOf(file.path, file.format)));
	});

	it('counts rows: of 1,210 questions 1,172 come in', () => {
		const rows = files.flatMap(({ path, format }) => imported(path, format).bank.rows);
		const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
		expect([rows.length, count('left-out')]).toEqual([1210, 38]);
	});
});
