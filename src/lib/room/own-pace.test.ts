import { describe, expect, test } from 'vitest';
import { readLines } from '#lib/memory/index.ts';
import { own } from './project/learner.ts';
import { result } from './project/result.ts';
import { driver, sampleKinds, sampleRoom } from './sample.ts';
import { stageOf } from './state.ts';
import { graceMs } from './tick.ts';

const begun = (settings: object = {}) => {
	const room = driver(sampleRoom(settings));
	room.join('t1');
	room.join('t2');
	room.step('start');
	return room;
};
const stage = (room: ReturnType<typeof driver>) => stageOf(room.state());

describe('a room in one’s own pace', () => {
	test('gives each learner the next question, and results after their last answer', () => {
		const room = begun({ pace: 'own' });
		const view = () => {
			const learner = room.state().learners.get('l1');
			return learner && own(room.state(), learner);
		};
		for (let i = 0; i < 3; i++) {
			expect(view()?.working?.number).toBe(i + 1);
			expect(room.answer('l1', i % 2 ? [0, 1] : [0], { index: i })).toBeUndefined();
			expect(view()?.result).toBe(false);
			expect(room.answer('l1', [1], { index: i, turn: 99 })).toBe('too-late');
		}
		const last = room.state().deck.dealt[3]?.name ?? '';
		room.put({ role: 'learner', id: 'l1' }, { type: 'skip', key: room.key(), question: last });
		expect(view()).toMatchObject({ result: true, working: { number: 4 } });
		const [one, two] = ['l1', 'l2'].map((id) => {
			const learner = room.state().learners.get(id);
			return learner && result(room.state(), learner, sampleKinds);
		});
		const answered = one?.entries.filter((entry) => entry.type === 'answered') ?? [];
		expect(answered.map(({ mark }) => mark.score)).toEqual([1, 1, 1]);
		expect(answered[0]?.response).toEqual({ chosen: '0' });
		expect(one?.entries.map(({ type }) => type)).toEqual([
			...['started', 'answered', 'answered', 'answered', 'finished'],
		]);
		expect(readLines(one?.entries ?? []).length, 'a learner’s log understands every line').toBe(5);
		expect(two).toBeUndefined();
	});

	test('ends for all at its time, and late answers of those with more time still count', () => {
		const room = begun({ pace: 'own', minutes: 1 });
		room.host({ type: 'extra', key: room.key(), learner: 'l2', seconds: 60 });
		room.wait(90_000);
		expect(room.answer('l1', [0], { index: 0 })).toBe('too-late');
		expect(room.answer('l2', [0], { index: 0 })).toBeUndefined();
		room.wait(60_000);
		room.wait(graceMs);
		expect(stage(room)).toBe('ended');
	});
});
