import fc from 'fast-check';
import { normalizeCase } from '#lib/base/normalize.ts';
import type { Block } from '#lib/base/rich.ts';
import { optional, present, some, type BodySamples } from '#lib/kinds/samples.ts';

/** Generated bodies: for tests. */
export const bodies: BodySamples = ({ line }) => {
	const feedback = line.map((children): Block[] => [{ type: 'paragraph', children }]);
	const text = fc.constantFrom('Bishkek', 'an a', '&amp;', '7', '{x}', '- a');
	const wrong = some(fc.record({ text, feedback: optional(feedback) }), 0, 2)
		.filter((all) => new Set(all.map((each) => normalizeCase(each.text))).size === all.length)
		.map((all) => all.map(present));
	const answer = fc.constantFrom('Koi-Tash', 'Кой-Таш', '52', 'a > b', '*x*', '[P1]', '@x');
	return fc.record({ answers: some(answer, 1, 3), wrong });
};
