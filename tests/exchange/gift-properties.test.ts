import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGift, writeGift } from '#lib/formats/gift/index.ts';
import { bare, type ForeignQuestion } from '#lib/formats/question.ts';
import { isSame } from '#lib/base/same.ts';
import { arbitraryQuestion } from './arbitrary-questions.ts';

/** 3,000 in the normal run; `RUNS=100000` for the long one. */
const numRuns = Number(process.env.RUNS ?? 3000);
const LONG = 600_000;

/** GIFT's own ambiguities: all choices right, an arrow in a typed answer or left side, a single choice without a right one. */
const AMBIGUOUS = ['gift-all-right', 'gift-arrow', 'gift-loses-single'];

function same(read: readonly ForeignQuestion[], question: ForeignQuestion): boolean {
	const [only] = read;
	return read.length === 1 && only !== undefined && isSame(bare(only), question);
}

describe('GIFT written and read again', () => {
	it(
		'is the same question, mended or not, but for the three ambiguities, which warn',
		() => {
			fc.assert(
				fc.property(arbitraryQuestion, (question) => {
					const { text, findings } = writeGift([question]);
					const names = findings.map(({ name }) => name);
					expect(names.filter((name) => !AMBIGUOUS.includes(name))).toEqual([]);
					if (names.length > 0 && !names.includes('gift-all-right')) return;
					expect(same(readGift(text).questions, question)).toBe(true);
					expect(same(readGift(text, { mend: 'none' }).questions, question)).toBe(true);
				}),
				{ numRuns },
			);
		},
		LONG,
	);

	it(
		'keeps questions apart: many in one file read as each alone',
		() => {
			fc.assert(
				fc.property(fc.array(arbitraryQuestion, { maxLength: 8 }), (questions) => {
					const together = readGift(writeGift(questions).text).questions;
					const alone = questions.flatMap(
						(question) => readGift(writeGift([question]).text).questions,
					);
					expect(together).toEqual(alone);
				}),
				{ numRuns: Math.ceil(numRuns / 10) },
			);
		},
		LONG,
	);

	it(
		'settles: writing what was read gives the same text',
		() => {
			fc.assert(
				fc.property(arbitraryQuestion, (question) => {
					const once = writeGift(readGift(writeGift([question]).text).questions).text;
					expect(writeGift(readGift(once).questions).text).toBe(once);
				}),
				{ numRuns: Math.ceil(numRuns / 3) },
			);
		},
		LONG,
	);
});
