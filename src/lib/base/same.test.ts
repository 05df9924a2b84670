import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences, isSame } from './same.ts';

const plain = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom('', 'a', 0, 1, true, null, undefined),
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'toString'), tie('value')),
	),
})).value;

/** By its canonical text: keys sorted, what is missing, undefined, null or empty text left out of records. */
function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map((item) => [typeof item, canonical(item)]);
	if (typeof value !== 'object' || value === null) return value ?? null;
	const entries = Object.entries(value).filter(([, each]) => (each ?? '') !== '');
	return entries
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, each]) => [name, canonical(each)]);
}
const text = (value: unknown) =>
	JSON.stringify([Array.isArray(value), typeof value, canonical(value)]);

it('equal is what has one canonical text, whichever stands first', () => {
	fc.assert(
		fc.property(plain, plain, (one, other) => {
			expect(isSame(one, other)).toBe(text(one) === text(other));
			expect(isSame(one, other)).toBe(isSame(other, one));
			expect(isSame(one, structuredClone(one))).toBe(true);
		}),
	);
});

it('records differ in the fields whose values do', () => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.string(), plain),
			fc.dictionary(fc.string(), plain),
			(one, other) => {
				expect(differences(one, other).length === 0).toBe(isSame(one, other));
			},
		),
	);
});

it('what lies deep takes no longer than what lies side by side', () => {
	const deep = (n: number): unknown => (n === 0 ? 'end' : { in: deep(n - 1), and: [] });
	expect(isSame(deep(1000), deep(1000))).toBe(true);
});
