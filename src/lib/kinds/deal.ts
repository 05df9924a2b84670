import { seeded } from '#lib/base/seeded.ts';
import { asWritten, type Deal } from './kind.ts';

/** How a run with this seed deals a question: the same seed, the same order, whatever else the run holds. */
export const dealFor = (seed: string, question: string): Deal => ({
	random: seeded(`${seed}/${question}`),
	nameOf: asWritten,
});
