import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decode } from '#lib/formats/decode.ts';
import { readGift, writeGift } from '#lib/formats/gift/index.ts';
import { type Mend, type Reading } from '#lib/formats/format.ts';
import { bare } from '#lib/formats/question.ts';
import { corpusBytes, corpusFiles, expectedOf, hasCorpora, whySkipped } from './shared-corpora.ts';

const Expected = v.object({
	validUtf8: v.boolean(),
	blocks: v.array(v.object({ line: v.number(), ok: v.boolean(), q: v.optional(v.unknown()) })),
});

const files = corpusFiles('gift/**/*.{gift,txt}');

function read(path: string, mend: Mend): Reading {
	return readGift(decode(corpusBytes(path), path).text, { file: path, mend });
}

function wanted(path: string): { line: number; question: unknown }[] {
	const { blocks } = v.parse(Expected, expectedOf(path));
	return blocks.filter(({ ok }) => ok).map(({ line, q }) => ({ line, question: q }));
}

function got(reading: Reading): { line: number | undefined; question: unknown }[] {
	const { questions, places } = reading;
	return questions.map((question, i) => ({ line: places[i]?.line, question: bare(question) }));
}

describe.skipIf(!hasCorpora)(`GIFT banks written by others${whySkipped}`, () => {
	const valid = files.filter((path) => v.parse(Expected, expectedOf(path)).validUtf8);

	it.each(valid)('%s reads as Moodle reads it, field by field', (path) => {
		expect(got(read(path, 'none'))).toEqual(wanted(path));
	});

	it.each(valid)(
		'%s gives an error for each question that Moodle refuses, and no other',
		(path) => {
			const { blocks } = v.parse(Expected, expectedOf(path));
			const refused = blocks.filter(({ ok }) => !ok).length;
			const errors = read(path, 'none').findings.filter(({ severity }) => severity === 'error');
			expect(errors).toHaveLength(refused);
		},
	);

	it.each(valid)('%s mended holds all that Moodle reads, unchanged', (path) => {
		const lines = new Set(wanted(path).map(({ line }) => line));
		for (const mend of ['lost', 'all'] as const) {
			const known = got(read(path, mend)).filter(({ line = 0 }) => lines.has(line));
			expect(known).toEqual(wanted(path));
		}
	});

	it.each(files)('%s written and read again is the same, extras included', (path) => {
		const { questions } = read(path, 'all');
		const { text, findings } = writeGift(questions);
		expect(findings).toEqual([]);
		expect(readGift(text).questions).toEqual(questions);
	});

	it('counts 1,204 questions, and one more that a blank line tore in two', () => {
		const counts = valid.map(
			(path) => [read(path, 'none'), read(path, 'all'), wanted(path)] as const,
		);
		const total = (pick: number) =>
			counts.reduce((sum, readings) => {
				const reading = readings[pick];
				if (!reading) return sum;
				return sum + ('questions' in reading ? reading.questions.length : reading.length);
			}, 0);
		expect([total(2), total(0), total(1)]).toEqual([1204, 1204, 1205]);
	});

	it('decodes the windows-1252 bank and warns of it', () => {
		const path = files.find((name) => name.includes('windows-1252')) ?? '';
		const { text, encoding, findings } = decode(corpusBytes(path), path);
		expect(encoding).toBe('windows-1252');
		expect(findings.map(({ name }) => name)).toEqual(['not-utf-8']);
		expect(text).toContain('<p>aödf<br></p>');
		expect(readGift(text).questions).toHaveLength(4);
	});
});

describe.skipIf(!hasCorpora)(`missing-word files${whySkipped}`, () => {
	it.each(corpusFiles('missingword/**/*.txt'))('%s is one question for the GIFT reader', (path) => {
		const { questions, findings } = read(path, 'all');
		expect(questions).toHaveLength(1);
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	});
});
