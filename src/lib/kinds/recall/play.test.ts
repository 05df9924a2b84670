import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten } from '#lib/kinds/kind.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { recall } from './play.ts';

const points = ['He was head of state.', 'They fell out.', 'Parliament voted.'];
const question = sampleQuestion(
	'recall',
	{ points: points.map((text) => ({ text: [text] })) },
	{ points: 0 },
);

const anyText = fc.oneof(fc.string({ maxLength: 2000 }), fc.string({ unit: 'binary' }));
const anyTicks = fc.option(fc.subarray(['0', '1', '2']), { nil: undefined });

describe('whatever is written and ticked', () => {
	test('gets no mark, and is ready where anything stands there', () => {
		fc.assert(
			fc.property(anyText, anyTicks, (text, had) => {
				const response = { text, had };
				expect(recall.mark(question, response)).toBeUndefined();
				const ready = recall.ready(question, response);
				if (text.trim() === '') expect(ready).toBe('Write a sentence or two first.');
				else expect(ready).toBeUndefined();
			}),
		);
	});

	test('leads from words to points, and from ticks to the end, with the words as they were', () => {
		fc.assert(
			fc.property(anyText, anyTicks, (text, had) => {
				fc.pre(text.trim() !== '' && text.length <= 2000);
				const step = recall.step?.({ text, had });
				expect(step).toEqual(had ? { check: 'Done' } : { goOn: { text, had: [] } });
			}),
		);
	});

	test('that is none of its responses leads nowhere', () => {
		fc.assert(
			fc.property(fc.anything(), (response) => {
				fc.pre(recall.readResponse(response) === undefined);
				expect(recall.step?.(response)).toEqual({});
				expect(recall.ready(question, response)).toMatch(/\.$/);
			}),
		);
	});
});

test('opened, it holds no word of its points', () => {
	const opened = JSON.stringify(recall.open(question, { nameOf: asWritten }));
	for (const point of points) expect(opened).not.toContain(point);
});

test('too many words are told with their number, and kept', () => {
	const text = 'x'.repeat(2345);
	expect(recall.ready(question, { text })).toBe(
		'Make it shorter: at most 2000 characters. Yours has 2345, and all of them are still here.',
	);
	expect(recall.step?.({ text })).toEqual({});
});

test('its answer is its points, a line each; a response is told as it was said', () => {
	expect(recall.answer(question)).toEqual(points.map((point) => [point]));
	const opened = recall.open(question, { nameOf: asWritten });
	expect(recall.tell(opened, { text: ' They\n fell  out. ', had: ['1'] })).toBe('They fell out.');
});
