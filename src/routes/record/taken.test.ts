import { describe, expect, test } from 'vitest';
import { readTaken } from './taken.ts';

const run = 'room-BCDFGH-1780000000000';
const shared = {
	...{
		v: 1,
		at: 1_780_000_000_000,
		device: 'room',
		lesson: 'flood',
		run,
		seed: '',
		policy: 'room',
	},
};
const started = {
	...shared,
	id: `${run}-ada-start`,
	type: 'started',
	questions: ['a', 'b'],
	place: 'room',
};
const answered = {
	...{
		...shared,
		id: `${run}-ada-a-1`,
		type: 'answered',
		question: 'a',
		wording: 'w1',
		turn: 0,
		try: 1,
		hints: 0,
	},
	...{ response: ['0'], mark: { score: 1, parts: [{ id: '0', sign: 'right' }] } },
};
const finished = { ...shared, id: `${run}-ada-end`, type: 'finished' };
const study = {
	...{ v: 1, id: 'x1', at: 1, device: 'd', lesson: 'flood', run: 'r', seed: 's', policy: 'study' },
	...{ type: 'started', questions: ['a'], place: 'section', returns: 2 },
};

const taken = (entries: readonly unknown[], lesson: object = { id: 'flood', title: 'The flood' }) =>
	readTaken(JSON.stringify({ readback: 1, lesson, entries }));
const places = (...entries: readonly unknown[]) => taken(entries)?.refused;

test('what a session made is taken whole', () => {
	const entries = [started, answered, { ...answered, id: 'again', try: 2 }, finished];
	expect(taken(entries)).toEqual({
		lesson: { id: 'flood', title: 'The flood' },
		entries,
		refused: [],
	});
});

test('what this site made itself is taken too', () => {
	const { type: _, questions: __, place: ___, returns: ____, ...ofRun } = study;
	const ofQuestion = { ...ofRun, question: 'a', wording: 'w', turn: 0 };
	const mark = { score: 0.5, parts: [{ id: '0', sign: 'missed', mistake: 'mixed-up' }] };
	const entries = [
		study,
		{ ...ofQuestion, id: 'x2', type: 'answered', try: 3, hints: 1, response: 'b', mark },
		{ ...ofQuestion, id: 'x3', type: 'skipped' },
		{ ...ofQuestion, id: 'x4', type: 'moved' },
		{ ...ofRun, id: 'x5', type: 'finished' },
		{ v: 1, id: 'x6', at: 2, device: 'd', lesson: 'flood', type: 'read', section: 'night' },
	];
	expect(taken(entries)?.refused).toEqual([]);
});

test('what was said back is taken without a mark; a guess with one is not', () => {
	const said = { ...answered, mark: undefined, response: { text: 'They quarrelled.', had: ['0'] } };
	expect(taken([started, said, finished])?.refused).toEqual([]);
	const guess = { policy: 'guess', seed: 's', device: 'phone', run: 'g' };
	const lines = [
		{ ...started, ...guess, id: 'g1', place: 'guess' },
		{ ...answered, ...guess, id: 'g2', mark: undefined },
		{ ...answered, ...guess, id: 'g3' },
	];
	expect(taken([started, answered, ...lines])?.refused).toEqual([5]);
});

describe('a line that no session can have made is left out by its place, and the rest taken', () => {
	test.each<[string, object]>([
		['a policy of its own', { policy: 'exam' }],
		['a policy that does not go with the run', { policy: 'study' }],
		['a seed, where a room has none', { seed: 'mine' }],
		['a device that is no room', { device: 'phone' }],
		['another lesson', { lesson: 'storm' }],
		['a run that nobody began', { run: 'other' }],
		['a question that the run has not', { question: 'c' }],
		['a question that is no id', { question: '__proto__' }],
		['a third try', { try: 3 }],
		['no first try', { try: 0 }],
		['half a try', { try: 1.5 }],
		['hints, where a room has none', { hints: 1 }],
		['a turn beyond the last', { turn: 2 }],
		['a score above one', { mark: { score: 2, parts: [] } }],
		['a score below none', { mark: { score: -1, parts: [] } }],
		['a score that is no number', { mark: { score: '1', parts: [] } }],
		[
			'all points for what is marked wrong',
			{ mark: { score: 1, parts: [{ id: '0', sign: 'wrong' }] } },
		],
		['a sign that is none', { mark: { score: 0, parts: [{ id: '0', sign: 'fine' }] } }],
		['a mark that holds more', { mark: { score: 1, parts: [], bonus: 1 } }],
		['a time after all time', { at: 1e20 }],
		['a time that is none', { at: '2026-01-01' }],
		['a time before all', { at: -1 }],
		['another version', { v: 2 }],
		['more than a line has', { admin: true }],
		['an answer beyond measure', { response: 'a'.repeat(30_000) }],
		['a name beyond measure', { id: 'a'.repeat(500) }],
		['a wording beyond measure', { wording: 'w'.repeat(500) }],
		['no name', { id: '' }],
		['the name of a line before it', { id: started.id }],
		['a type of its own', { type: 'granted' }],
	])('%s', (_, change) => {
		const entries = [started, { ...answered, ...change }, finished];
		expect(taken(entries)).toMatchObject({ entries: [started, finished], refused: [2] });
	});

	test.each<[string, unknown]>([
		['nothing', null],
		['a text', 'answered'],
		['a list', []],
		['a skipped question, where a room has none', { ...answered, type: 'skipped' }],
		['a section read, by a room', { ...answered, type: 'read', section: 'night' }],
		['a run that began twice', { ...started, id: 'again' }],
		['a run without questions', { ...started, id: 'r2', run: 'r2', questions: [] }],
		[
			'a run at a place that does not go with it',
			{ ...started, id: 'r2', run: 'r2', place: 'quiz' },
		],
		[
			'a run of a thousand and one questions',
			{ ...started, id: 'r2', run: 'r2', questions: Array(1001).fill('a') },
		],
	])('%s', (_, line) => {
		expect(places(started, answered, line)).toEqual([3]);
	});

	test('what hangs on a line that is left out is left out with it', () => {
		expect(places({ ...started, place: 'quiz' }, answered, study)).toEqual([1, 2]);
	});
});

test.each<[string, string]>([
	['nothing', ''],
	['half of it', JSON.stringify({ readback: 1 }).slice(0, 9)],
	['another file', '{"readback":1}'],
	[
		'no line that counts',
		JSON.stringify({ readback: 1, lesson: { id: 'flood', title: '' }, entries: [{}] }),
	],
	[
		'a lesson that is none',
		JSON.stringify({ readback: 1, lesson: { id: '../up', title: '' }, entries: [started] }),
	],
	['more than a session can weigh', ' '.repeat(2_000_001)],
])('%s is no answers at all', (_, text) => {
	expect(readTaken(text)).toBe(undefined);
});
