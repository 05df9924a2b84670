import { expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import type { MarkedVoice, Paragraph, TimelineEvent } from '#lib/lesson/lesson.ts';
import { legendOf } from './legend.ts';
import { withEvidence } from './evidence.ts';

const voices: readonly MarkedVoice[] = [
	{ id: 'reporter', name: 'the reporter', letters: 'Re', group: 'reporter' },
	{ id: 'office', name: 'health office', letters: 'HO', group: 'state' },
	{ id: 'side', name: 'friends', letters: 'Fr', group: 'side' },
	{ id: 'unheard', name: 'nobody here', letters: 'NH', group: 'analyst' },
];
const paragraphs: readonly Paragraph[] = [
	{ id: 'P1', statements: [{ voice: 'side', kind: 'promise', text: [] }] },
	{
		id: 'X1',
		statements: [],
		outside: { text: [], publisher: 'a paper', date: '2019' },
	},
];
const event: TimelineEvent = {
	...{ id: 'a', name: 'a', about: [], also: [], source: [] },
	...{ voice: 'reporter', kind: 'event' },
};

test('a legend has the voices of paragraphs, timeline and questions in their order, the outside last', () => {
	const evidence = [{ voices: [{ voice: 'office', kind: 'official' as const }] }];
	const { voices: listed } = legendOf({ voices, paragraphs, timeline: [event] }, evidence);
	expect(listed.map(({ id }) => id)).toEqual(['reporter', 'office', 'side', 'X']);
	expect(listed.at(-1)).toMatchObject({ letters: 'X', group: 'outside' });
});

test('it tells the lines that are drawn; what a question rests on has its kind in words', () => {
	const evidence = [{ voices: [{ voice: 'office', kind: 'official' as const }] }];
	expect(legendOf({ voices, paragraphs, timeline: [event] }, evidence).kinds).toEqual([
		'event',
		'side',
	]);
	expect(legendOf({ voices, paragraphs: [], timeline: [] })).toEqual({ voices: [], kinds: [] });
});

test('a question is sent with who says what it rests on, and where its section tells it', () => {
	const [one, other, none] = ['one', 'other', 'none'].map((id) =>
		sampleQuestion('choice', {}, { id }),
	);
	if (!one || !other || !none) throw new Error('There are three.');
	const said = [{ voice: 'office', kind: 'official' as const }, { voice: 'X' }];
	const evidence = { one: { voices: said, statement: 's-P1-1' }, other: { voices: said } };
	const sent = withEvidence({ voices }, { id: 'harm', questions: [one, other, none], evidence });
	expect(sent.map((question) => question.evidence?.at)).toEqual([
		'harm#s-P1-1',
		undefined,
		undefined,
	]);
	expect(sent[0]?.evidence?.voices).toEqual([
		{ id: 'office', letters: 'HO', group: 'state', said: 'health office, stated officially' },
		{ id: 'X', letters: 'X', group: 'outside', said: 'Not in the article' },
	]);
	expect(sent[2]).toBe(none);
});
