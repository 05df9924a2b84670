import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Forms } from './forms.ts';
import { isForm } from './words.ts';

const word = fc.string({ unit: fc.constantFrom(...'ABC1'), minLength: 1, maxLength: 9 });

test('a word has a form among others exactly where one of them is one', () => {
	fc.assert(
		fc.property(fc.array(word, { maxLength: 6 }), word, (words, asked) => {
			expect(new Forms(words).has(asked)).toBe(words.some((other) => isForm(other, asked)));
		}),
		{ numRuns: 5000 },
	);
});
