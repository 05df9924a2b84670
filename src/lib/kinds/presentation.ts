import { seeded } from '#lib/base/seeded.ts';
import { asWritten, type Presentation } from './kind.ts';

/** How a run with this seed presents a question: the same seed, the same order, whatever else the run holds. */
export const presentationFor = (seed: string, question: string): Presentation => ({
	random: seeded(`${seed}/${question}`),
	nameOf: asWritten,
});
