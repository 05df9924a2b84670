import fc from 'fast-check';
import { itemBodies, present, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = (rich) =>
	fc.tuple(itemBodies(rich, 2), fc.boolean()).map(([all, tied]) => ({
		items: all.map((item, at) => present({ ...item, tie: (tied && at === 2) || undefined })),
	}));
