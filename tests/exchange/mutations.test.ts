import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAiken, writeAiken } from '#lib/formats/aiken/index.ts';
import { decode } from '#lib/formats/decode.ts';
import { readGift, writeGift } from '#lib/formats/gift/index.ts';
import type { Reading } from '#lib/formats/format.ts';
import { CHARGED } from './arbitrary-questions.ts';

/** 10,000 in the normal run; `RUNS=100000` for the long one. */
const numRuns = Number(process.env.RUNS ?? 10_000);
const here = fileURLToPath(new URL('.', import.meta.url));

const texts = (pattern: string) =>
	globSync(pattern, { cwd: here }).map((path) => readFileSync(here + path, 'utf8'));

/** One wound: `length` units at `at` (a share of the text) are replaced. */
const wound = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.constantFrom(0, 0, 1, 1, 2, 5, 40),
	text: fc.oneof(
		fc.constantFrom(...CHARGED, '\r', '\r\n', '\n\n', ''),
		fc.string({ maxLength: 5 }),
	),
});
const wounds = fc.array(wound, { minLength: 1, maxLength: 8 });

function hurt(text: string, list: readonly { at: number; length: number; text: string }[]): string {
	return list.reduce((result, { at, length, text: put }) => {
		const start = Math.floor(at * result.length);
		return result.slice(0, start) + put + result.slice(start + length);
	}, text);
}

function expectPlaces(text: string, { questions, places, findings }: Reading): void {
	const lines = text.split(/\r\n|\n|\r/);
	expect(places).toHaveLength(questions.length);
	for (const range of [...places, ...findings]) {
		const { line, column, endLine, endColumn } = range;
		const isInside =
			column >= 1 &&
			column <= (lines[line - 1]?.length ?? -1) + 1 &&
			endColumn <= (lines[endLine - 1]?.length ?? -1) + 1;
		const isForward = line < endLine || (line === endLine && column <= endColumn);
		if (!isInside || !isForward) throw new Error(`No such place: ${JSON.stringify(range)}`);
	}
}

describe('a damaged file', () => {
	const gift = texts('gift/*.gift');
	const aiken = texts('aiken/*.txt');

	it(`of GIFT never throws, and every finding has its place (${numRuns} times)`, () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...gift),
				wounds,
				fc.constantFrom('none', 'lost', 'all'),
				(text, list, mend) => {
					const damaged = hurt(text, list).replace(/^\uFEFF+/, '');
					const reading = readGift(damaged, { mend });
					expectPlaces(damaged, reading);
					const { text: again, findings } = writeGift(reading.questions);
					if (findings.length === 0)
						expect(readGift(again, { mend }).questions).toEqual(reading.questions);
				},
			),
			{ numRuns },
		);
	}, 600_000);

	it(`of Aiken never throws, and every finding has its place (${numRuns} times)`, () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...aiken),
				wounds,
				fc.constantFrom('none', 'lost', 'all'),
				(text, list, mend) => {
					const damaged = hurt(text, list).replace(/^\uFEFF+/, '');
					const reading = readAiken(damaged, { mend });
					expectPlaces(damaged, reading);
					const { text: again, findings } = writeAiken(reading.questions);
					if (findings.length === 0) {
						expect(readAiken(again).questions).toEqual(reading.questions);
					}
				},
			),
			{ numRuns },
		);
	}, 600_000);

	it('of any bytes decodes without a throw', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				expect(typeof decode(bytes).text).toBe('string');
			}),
			{ numRuns: Math.ceil(numRuns / 10) },
		);
	});
});
