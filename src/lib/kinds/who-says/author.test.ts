import { expect, test } from 'vitest';
import { countOf, expectSamples } from '#lib/kinds/expect-samples.ts';
import { plainWriter } from '#lib/kinds/sample-writer.ts';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { whoSaysAuthor } from './author.ts';
import { whoSaysKind } from './play.ts';

const body = {
	statement: [{ type: 'paragraph', children: ['The case is political.'] }],
	kind: 'promise',
	voices: [
		{ id: 'supporters', name: 'Supporters' },
		{ id: 'afp', name: 'AFP' },
	],
	voice: 1,
};

test('every sample gets its score', () => {
	const samples = expectSamples(whoSaysKind, whoSaysAuthor, sampleQuestion('who-says', body));
	expect(countOf(samples, 'right')).toBe(1);
	expect(countOf(samples, 'part right')).toBe(5);
	expect(countOf(samples, 'wrong')).toBe(4);
	const strict = sampleQuestion('who-says', body, { partial: false });
	expect(countOf(expectSamples(whoSaysKind, whoSaysAuthor, strict), 'part right')).toBe(0);
});

test('is written with its statement in a quote, its own kind, and with voices only where some were named', () => {
	const written = (more: object) =>
		whoSaysAuthor.write(sampleQuestion('who-says', { ...body, ...more }), plainWriter);
	const fields = (more: object) => written(more).fields;
	expect(written({}).answer).toEqual(['> The case is political.']);
	expect(fields({})).toEqual(['Answer: promise @afp', 'Voices: supporters, afp']);
	expect(fields({ everyVoice: true })).toEqual(['Answer: promise @afp']);
});

test('a voice that can not be chosen is found', () => {
	const check = (voice: number) =>
		whoSaysAuthor.check(sampleQuestion('who-says', { ...body, voice }));
	expect(check(1)).toEqual([]);
	expect(check(-1).map(({ name }) => name)).toEqual(['answers-unreachable']);
});
