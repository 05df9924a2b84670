import { optionBodies, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = (rich) =>
	optionBodies(rich, (at, count) => at === 0 || (count > 2 && at === 2));
