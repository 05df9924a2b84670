import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viewportAround } from '#lib/base/viewport.ts';
import { scaleBar } from './scale-bar.ts';

test('the bar is round, and between a tenth and a third of the map', () => {
	expect(scaleBar(viewportAround([42, 74], 80))).toEqual({ km: 20, units: 90 });
	expect(scaleBar(viewportAround([42, 74], 3000)).km).toBe(1000);
	fc.assert(
		fc.property(fc.double({ min: 0.5, max: 20000, noNaN: true }), (km) => {
			const bar = scaleBar(viewportAround([0, 0], km));
			expect(bar.units).toBeGreaterThan(36);
			expect(bar.units).toBeLessThanOrEqual(120.1);
			expect(String(bar.km)).toMatch(/^(0\.0*)?[125]0*$/);
		}),
	);
});
