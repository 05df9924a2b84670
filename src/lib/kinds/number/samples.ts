import fc from 'fast-check';
import { optional, present, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = () => {
	const whole = fc.integer({ min: -999, max: 9_999_999 });
	const answer = fc.oneof(
		fc.record({ at: whole, within: fc.constantFrom(0, 2, 0.25) }),
		fc.record({ low: whole, size: fc.constantFrom(0, 7.5) }).map(({ low, size }) => ({
			low,
			high: low + size,
		})),
	);
	return fc
		.record({
			answer,
			unit: optional(fc.constantFrom('people', '%', 'km²')),
			wrong: fc.constant([{ value: -5000.5 }]),
			lang: fc.constant('en'),
		})
		.map(present);
};
