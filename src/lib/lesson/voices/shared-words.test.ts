import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameWord, WordForms } from './shared-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'AB1'), minLength: 1, maxLength: 12 });

test('words that are the same are found exactly as by comparing each with each', () => {
	fc.assert(
		fc.property(fc.array(word, { maxLength: 6 }), word, (words, asked) => {
			const forms = new WordForms<string>();
			for (const each of words) forms.add(each, each);
			const same = words.filter((each) => sameWord(each, asked));
			expect(new Set(forms.of(asked))).toEqual(new Set(same));
			expect(forms.has(asked)).toBe(same.length > 0);
		}),
		{ numRuns: 5000 },
	);
});
