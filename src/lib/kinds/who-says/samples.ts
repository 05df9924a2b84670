import fc from 'fast-check';
import { optional, present, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = ({ blocks }) => {
	const voices = [
		{ id: 'reporter', name: 'the reporter' },
		{ id: 'side', name: 'a side' },
	];
	return fc
		.record({
			statement: blocks,
			kind: fc.constantFrom('claim', 'seen'),
			voices: fc.constantFrom(voices, voices.toReversed()),
			voice: fc.constantFrom(0, 1),
			everyVoice: optional(fc.constant(true)),
		})
		.map((body) => present(body.everyVoice ? { ...body, voices } : body));
};
