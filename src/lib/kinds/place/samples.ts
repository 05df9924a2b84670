import fc from 'fast-check';
import { optional, present, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = () =>
	fc
		.record({ partlyKm: optional(fc.constant(18.5)), first: fc.boolean() })
		.map(({ partlyKm, first }) =>
			present({
				places: [
					{ id: 'town', name: 'Town', at: [42.8, 74.6] },
					{ id: 'hill', name: 'Hill', at: [42.9, 74.5] },
				],
				answer: first ? 0 : 1,
				withinKm: 8,
				partlyKm,
				wrong: [{ place: first ? 1 : 0 }],
			}),
		);
