import { guessWords } from '#lib/words/figures.ts';
import { firstSeed } from '../first-seed.ts';
import type { Dealt, SessionSpec } from '../session-spec.ts';
import type { Place } from './specs.ts';

/** A guess before the text tells; apart from the other specs, since few pages have one. */
export const guessSpec = ({ lesson, section, asked }: Place & { readonly asked: Dealt }) =>
	({
		lesson,
		place: 'guess',
		questions: [asked],
		fresh: { policy: 'guess', seed: firstSeed(lesson, section), returns: 0 },
		kept: guessWords.kept,
	}) satisfies SessionSpec;
