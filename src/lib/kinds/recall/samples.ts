import fc from 'fast-check';
import {
	hasWords,
	isUnlike,
	optional,
	present,
	some,
	type BodySamples,
} from '#lib/kinds/samples.ts';

const cited = fc.constantFrom(
	{ to: ['P1'], label: 'P1' },
	{ to: ['P1', 'P2', 'P3'], label: 'P1-P3' },
	{ to: ['H', 'P4'], label: 'H, P4' },
);

/** Generated bodies: for tests. */
export const bodies: BodySamples = ({ line }) => {
	const text = line.filter((words) => hasWords(words) && !endsOpen(words));
	return some(fc.record({ text, cited: optional(cited) }), 2, 8)
		.filter((all) => isUnlike(all.map((each) => each.text)))
		.map((all) => ({ points: all.map(present) }));
};

/** A citation or blank at the end would be the point's own. */
const endsOpen = (words: readonly unknown[]): boolean => {
	const last = words.at(-1);
	return typeof last === 'string' ? /\s$/.test(last) : JSON.stringify(last).includes('"reference"');
};
