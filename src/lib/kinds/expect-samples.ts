import { expect } from 'vitest';
import type { Author, Sample } from './authoring.ts';
import { asWritten, type Kind, type Question } from './kind.ts';

/** Drives a question through its samples: each gets its score, is kept without one, or is not ready and says why. Gives the samples. */
export function expectSamples(kind: Kind, author: Author, question: Question): readonly Sample[] {
	const samples = author.samples(question);
	for (const { is, response, score } of samples) {
		const mark = kind.mark(question, response, asWritten);
		if (is === 'kept') {
			expect(kind.ready(question, response), JSON.stringify(response)).toBeUndefined();
			expect(mark).toBeUndefined();
		} else if (score === undefined) {
			expect(kind.ready(question, response), JSON.stringify(response)).toMatch(/\.$/);
			expect(mark).toBeUndefined();
		} else {
			expect(mark?.score, JSON.stringify(response)).toBeCloseTo(score, 9);
		}
	}
	return samples;
}

/** How many samples there are of each sort. */
export const countOf = (samples: readonly Sample[], is: Sample['is']): number =>
	samples.filter((sample) => sample.is === is).length;
