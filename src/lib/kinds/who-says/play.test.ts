import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '#lib/base/seeded.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import { hiddenName, sampleQuestion } from '#lib/kinds/sample-question.ts';
import { groupOf, groups, statementKinds, whoSaysKind } from './play.ts';

const body = {
	statement: [{ type: 'paragraph', children: ['The case is political.'] }],
	kind: 'claim',
	voices: [
		{ id: 'supporters', name: 'Supporters' },
		{ id: 'afp', name: 'AFP' },
		{ id: 'ministry', name: 'Health ministry' },
	],
	voice: 0,
};
const question = sampleQuestion('who-says', body);
const score = (response: unknown) => whoSaysKind.mark(question, response)?.score;

test('half is for the kind of statement and half for the voice', () => {
	expect(score({ group: 'side', voice: '0' })).toBe(1);
	expect(score({ group: 'side', voice: '1' })).toBe(0.5);
	expect(score({ group: 'seen', voice: '0' })).toBe(0.5);
	expect(score({ group: 'seen', voice: '2' })).toBe(0);
});

test('what was half right is told in words', () => {
	const said = (response: unknown) => whoSaysKind.mark(question, response)?.inWords;
	expect(said({ group: 'side', voice: '1' })).toBe('The kind of statement, not the voice');
	expect(said({ group: 'seen', voice: '0' })).toBe('The voice, not the kind of statement');
	expect(said({ group: 'seen', voice: '1' })).toBeUndefined();
});

test('the eight kinds of statement fall into five: event, seen, official, of a side, a reading', () => {
	expect(statementKinds.map((kind) => groupOf[kind])).toEqual([
		...['event', 'seen', 'official', 'side', 'side', 'reading', 'reading', 'reading'],
	]);
	for (const kind of statementKinds) {
		const asked = sampleQuestion('who-says', { ...body, kind });
		expect(whoSaysKind.mark(asked, { group: groupOf[kind], voice: '0' })?.score).toBe(1);
	}
});

test('marks lie in [0, 1], 1 is for both alone, and neither names nor shuffling change a mark', () => {
	const response = fc.record({
		group: fc.constantFrom(...groups),
		voice: fc.integer({ min: 0, max: 2 }),
	});
	fc.assert(
		fc.property(response, fc.string(), ({ group, voice }, seed) => {
			const mark = score({ group, voice: String(voice) }) ?? -1;
			expect([0, 0.5, 1]).toContain(mark);
			expect(mark === 1).toBe(group === 'side' && voice === 0);
			const hidden = { group, voice: hiddenName(voice) };
			expect(whoSaysKind.mark(question, hidden, hiddenName)?.score).toBe(mark);
			const presented = whoSaysKind.readOpened(
				whoSaysKind.open(question, { random: seeded(seed), nameOf: hiddenName }),
			);
			expect(presented.voices.map(({ id }) => id).sort()).toEqual([0, 1, 2].map(hiddenName).sort());
		}),
	);
});

test('what is opened is the same whichever voice and kind are right', () => {
	const opened = (more: object) =>
		whoSaysKind.open(sampleQuestion('who-says', { ...body, ...more }), { nameOf: asWritten });
	expect(opened({ voice: 2, kind: 'official' })).toEqual(opened({}));
});

test('what is still missing is said in words', () => {
	const ready = (response: unknown) => whoSaysKind.ready(question, response);
	expect(ready(undefined)).toBe('Choose the kind of statement and who says so first.');
	expect(ready({ group: 'side' })).toBe('Choose who says so too.');
	expect(ready({ voice: '0' })).toBe('Choose the kind of statement too.');
	expect(ready({ group: 'side', voice: '7' })).toBe('Choose who says so too.');
	expect(ready({ group: 'side', voice: '2' })).toBeUndefined();
});
