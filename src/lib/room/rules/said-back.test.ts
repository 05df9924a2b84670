import { describe, expect, test } from 'vitest';
import { sampleQuestion } from '#lib/kinds/sample-question.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { presentDeck } from './deck.ts';
import { graceMs } from './deadlines.ts';
import type { Json } from './json.ts';
import { host } from './project/host.ts';
import { own } from './project/learner.ts';
import { result } from './project/result.ts';
import { screen } from './project/screen.ts';
import { shared } from './project/shared.ts';
import { standings } from './project/standings.ts';
import { driver, plainNames, sampleRoom } from './sample.ts';
import { openRoom } from './state.ts';
import { roomReport } from './statistics/report.ts';
import { responsesCsv, resultsCsv } from './statistics/tables.ts';

const kinds = await loadKinds([{ kind: 'choice' }, { kind: 'choices' }, { kind: 'recall' }]);
const points = ['SECRET first', 'SECRET second', 'SECRET third'];
const said = sampleQuestion(
	'recall',
	{ points: points.map((text) => ({ text: [text] })) },
	{ id: 'said', points: 0, title: ['Say it back'] },
);

/** A room whose first question is said back, with two learners, opened and under way. */
function begun(settings: object = {}) {
	const { setup } = sampleRoom(settings, 2);
	const [first, ...others] = setup.lesson.sections;
	if (!first) throw new Error('the sample has no section');
	const sections = [{ ...first, questions: [said, ...first.questions] }, ...others];
	const opened = { ...setup, lesson: { ...setup.lesson, sections } };
	const room = driver(openRoom(opened, presentDeck(opened.lesson, undefined, kinds, plainNames)));
	room.join('t1');
	room.join('t2', 'Brave Otter');
	room.step('start');
	return room;
}
type Room = ReturnType<typeof begun>;

function give(room: Room, id: string, round: 1 | 2, response: Json) {
	const question = room.state().deck.presented[0]?.name ?? '';
	const turn = (room.state().learners.get(id)?.turn ?? 0) + 1;
	const command = { type: 'answer', key: room.key(), question, round, turn, response } as const;
	return room.put({ role: 'learner', id }, command);
}

function close(room: Room) {
	room.step('close');
	room.wait(graceMs);
}

/** All that goes out of a room: to both learners, the host and the screen. */
function sent(room: Room): string {
	const state = room.state();
	const learners = [...state.learners.values()].map((learner) => own(state, learner));
	return JSON.stringify([shared(state), learners, host(state), screen(state)]);
}

const kept = { text: '', kept: true };

describe('what is said back in a session', () => {
	test('is written first, compared after the reveal, and counted by its points', () => {
		const room = begun();
		expect(give(room, 'l1', 1, { text: ' ' })).toBe('not-ready');
		expect(give(room, 'l1', 1, kept)).toBeUndefined();
		expect(give(room, 'l1', 2, kept)).toBe('too-late');
		expect(sent(room)).not.toContain('SECRET');
		close(room);
		expect(sent(room)).not.toContain('SECRET');
		expect(give(room, 'l1', 2, kept)).toBe('too-late');
		room.step('reveal');
		const names = room.state().deck.presented[0]?.names ?? [];
		expect(give(room, 'l1', 1, kept)).toBe('too-late');
		expect(give(room, 'l1', 2, { ...kept, had: ['none such'] })).toBe('not-ready');
		expect(give(room, 'l1', 2, { ...kept, had: names.slice(0, 2) })).toBeUndefined();
		// Who wrote nothing may compare what was thought.
		expect(give(room, 'l2', 2, { ...kept, had: names.slice(1, 2) })).toBeUndefined();
		expect(give(room, 'l2', 2, { ...kept, had: names.slice(0, 1) })).toBeUndefined();
		const counts = points.map((text, i) => ({ text, count: [2, 1, 0][i] }));
		for (const tallies of [host(room.state()).tallies, screen(room.state()).tallies])
			expect(tallies).toMatchObject([{ answered: 2, points: counts }]);
		expect(host(room.state()).tallies?.[0]?.mean).toBeUndefined();
		expect(host(room.state()).teachAgain).toBeUndefined();
		room.step('next');
		expect(give(room, 'l1', 2, { ...kept, had: [] })).toBe('too-late');
	});

	test('sends the words of those alone who send them, and to the host alone', () => {
		const room = begun();
		give(room, 'l1', 1, { text: 'They quarrelled.' });
		give(room, 'l2', 1, kept);
		const words = host(room.state()).votes?.[0]?.responses.map((each) => each.words);
		expect(words).toEqual(['They quarrelled.', 'In words of their own, kept to themselves']);
		close(room);
		room.step('reveal');
		give(room, 'l1', 2, { text: 'They quarrelled.', had: [] });
		expect(host(room.state()).tallies?.[0]?.responses.map((each) => each.words)).toEqual(words);
		expect(JSON.stringify([shared(room.state()), screen(room.state())])).not.toContain('quarrel');
	});

	test('is in no sum: no points, no figures, no column of marks', () => {
		const room = begun({ leaderboard: true });
		give(room, 'l1', 1, kept);
		close(room);
		room.step('reveal');
		give(room, 'l1', 2, { ...kept, had: [] });
		room.step('end');
		const state = room.state();
		expect(standings(state).map((each) => each.points)).toEqual([0, 0]);
		expect(roomReport(state).questions).toEqual([]);
		expect(resultsCsv(state)).not.toContain('said');
		expect(responsesCsv(state)).toMatch(/"said","Say it back",1,"In words of their own.*",\r/);
		const learner = state.learners.get('l1');
		const entries = (learner && result(state, learner, kinds)?.entries) ?? [];
		const answered = entries.filter(({ type }) => type === 'answered');
		expect(answered).toMatchObject([
			{ try: 1, response: kept },
			{ try: 2, response: { had: [] } },
		]);
		for (const each of answered) expect(each).not.toHaveProperty('mark');
	});
});
