import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

test('what is packed comes back, in letters that an address takes', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
			const packed = await pack(text);
			expect(packed).toMatch(/^[\w-]*$/);
			expect(await unpack(packed, 100_000)).toBe(text);
		}),
		{ numRuns: 60 },
	);
});

test('what was cut short, changed or never packed is nothing', async () => {
	const packed = await pack('One line, another line, and one line more.');
	for (const bad of [packed.slice(0, -3), `${packed}!`, '%%%', 'AAAA', `x${packed}`]) {
		expect(await unpack(bad, 1000), bad).toBeUndefined();
	}
});

test('a few letters that unfold to too much are nothing', async () => {
	const packed = await pack('a'.repeat(5_000_000));
	expect(packed.length).toBeLessThan(20_000);
	expect(await unpack(packed, 1_000_000)).toBeUndefined();
	expect(await unpack(packed, 5_000_000)).toHaveLength(5_000_000);
});
