import fc from 'fast-check';
import { hasWords, isUnlike, some, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = (rich) => {
	const cell = rich.cell.filter(hasWords);
	return fc
		.record({
			columns: fc.record({ left: cell, right: cell }),
			pairs: some(fc.record({ left: cell, right: cell }), 2),
			spare: some(cell, 0, 2),
		})
		.filter(({ pairs }) => isUnlike(pairs.map(({ left }) => left)));
};
