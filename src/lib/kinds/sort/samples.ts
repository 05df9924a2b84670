import fc from 'fast-check';
import { hasWords, isUnlike, itemBodies, present, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = (rich) => {
	const words = rich.inlines.filter(hasWords);
	return fc
		.tuple(words, words, itemBodies(rich, 2))
		.filter(([one, other]) => isUnlike([one, other]))
		.map(([one, other, [first, ...rest]]) => ({
			boxes: [
				{ name: one, cards: first ? [present(first)] : [] },
				{ name: other, cards: rest.map(present) },
			],
		}));
};
