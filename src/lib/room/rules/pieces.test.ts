import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bucket, isFull, spend } from '../server/token-bucket.ts';
import { codeAlphabet, drawCode, isCode, readCode } from './room-code.ts';
import { seeded } from '#lib/base/seeded.ts';
import { readResponse } from './json.ts';
import { emptyMap } from './persistent-map.ts';

test('codes are six signs of a 32-sign alphabet, and read back however they are typed', () => {
	expect(new Set(codeAlphabet).size).toBe(32);
	const random = seeded('codes');
	for (let i = 0; i < 500; i++) {
		const code = drawCode(random);
		expect(isCode(code)).toBe(true);
		expect(readCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
	}
	for (const typed of ['', 'ABC', 'ABCDEFG', 'ABC/EF', '../../'])
		expect(readCode(typed)).toBeUndefined();
});

test('a bucket never gives more than its burst and its rate, whatever the clock does', () => {
	const budget = { burst: 5, perSecond: 2 };
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -500, max: 500 })), (steps) => {
			let now = 10_000;
			let latest = now;
			let bucket: Bucket = spend(undefined, budget, now).bucket;
			let given = 1;
			for (const step of steps) {
				now += step;
				latest = Math.max(latest, now);
				const spent = spend(bucket, budget, now);
				bucket = spent.bucket;
				if (spent.enough) given++;
				else expect(spent.waitMs).toBeGreaterThan(0);
			}
			expect(given).toBeLessThanOrEqual(5 + ((latest - 10_000) / 1000) * 2);
		}),
	);
	const { bucket } = spend(undefined, budget, 0);
	expect([isFull(bucket, budget, 0), isFull(bucket, budget, 500)]).toEqual([false, true]);
});

test('a table does what a map does and changes no older one', () => {
	const keys = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
	fc.assert(
		fc.property(fc.array(fc.tuple(keys, fc.option(fc.nat()))), (changes) => {
			const map = new Map<string, number>();
			let table = emptyMap<number>();
			for (const [key, value] of changes) {
				const before = [table, [...table.values()].sort()] as const;
				table = value === null ? table.without(key) : table.with(key, value);
				if (value === null) map.delete(key);
				else map.set(key, value);
				expect([...before[0].values()].sort()).toEqual(before[1]);
			}
			expect(table.size).toBe(map.size);
			expect([...table.values()].sort()).toEqual([...map.values()].sort());
			for (const key of ['a', 'b', '__proto__', 'toString']) {
				expect(table.get(key)).toBe(map.get(key));
				expect(table.has(key)).toBe(map.has(key));
			}
		}),
	);
});

test('a response is plain JSON of modest size, or nothing', () => {
	expect(readResponse({ chosen: ['a', 1, null, true] })).toEqual({ chosen: ['a', 1, null, true] });
	expect(readResponse({ text: 'a\u202eb' })).toEqual({ text: 'ab' });
	const deep = Array.from({ length: 9 }).reduce<unknown>((inner) => [inner], 1);
	const refused: unknown[] = [
		undefined,
		NaN,
		deep,
		'x'.repeat(601),
		Array(101).fill(1),
		JSON.parse('{"__proto__":1}'),
	];
	for (const given of [...refused, { 'a b': 1 }, () => 1])
		expect(readResponse(given)).toBeUndefined();
});
