import { describe, expect, test } from 'vitest';
import { readLines } from '#lib/memory/index.ts';
import { host } from './project/host.ts';
import { own } from './project/learner.ts';
import { result } from './project/result.ts';
import { screen } from './project/screen.ts';
import { driver, sampleKinds, sampleRoom } from './sample.ts';
import { stageOf } from './state.ts';
import { graceMs } from './deadlines.ts';

const begun = (settings: object = {}) => {
	const room = driver(sampleRoom({ pace: 'own', ...settings }));
	room.join('t1');
	room.join('t2');
	room.step('start');
	return room;
};
type Room = ReturnType<typeof begun>;
const stage = (room: Room) => stageOf(room.state());
const view = (room: Room, id: string) => {
	const learner = room.state().learners.get(id);
	return learner && own(room.state(), learner);
};
const resultOf = (room: Room, id: string) => {
	const learner = room.state().learners.get(id);
	return learner && result(room.state(), learner, sampleKinds);
};
const skip = (room: Room, id: string, index: number) => {
	const question = room.state().deck.presented[index]?.name ?? '';
	return room.put({ role: 'learner', id }, { type: 'skip', key: room.key(), question });
};
const answer = (room: Room, id: string, index: number) =>
	room.answer(id, index % 2 ? [0, 1] : [0], { index });
const all = [0, 1, 2, 3];

describe('a room in one’s own pace', () => {
	test('gives each learner the next question, and results when all are through', () => {
		const room = begun();
		for (const index of all) {
			expect(view(room, 'l1')?.working?.number).toBe(index + 1);
			expect(answer(room, 'l1', index)).toBeUndefined();
			expect(view(room, 'l1')?.result).toBe(false);
			expect(room.answer('l1', [1], { index, turn: 99 })).toBe('too-late');
		}
		expect(view(room, 'l1')).toMatchObject({ result: false, working: { number: 4, skipped: [] } });
		expect(resultOf(room, 'l1'), 'somebody is not through').toBeUndefined();
		for (const index of all) answer(room, 'l2', index);
		expect([view(room, 'l1')?.result, view(room, 'l2')?.result]).toEqual([true, true]);
		const one = resultOf(room, 'l1');
		const answered = one?.entries.filter((entry) => entry.type === 'answered') ?? [];
		expect(answered.map(({ mark }) => mark?.score)).toEqual([1, 1, 1, 1]);
		expect(answered[0]?.response).toEqual({ chosen: '0' });
		expect(one?.entries.map(({ type }) => type)).toEqual([
			...['started', 'answered', 'answered', 'answered', 'answered', 'finished'],
		]);
		expect(readLines(one?.entries ?? []).length, 'a learner’s log understands every line').toBe(6);
	});

	test('a skipped question stays open, and who has skipped one is not through', () => {
		const room = begun();
		for (const index of all) skip(room, 'l1', index);
		for (const index of all) answer(room, 'l2', index);
		expect([resultOf(room, 'l1'), resultOf(room, 'l2')]).toEqual([undefined, undefined]);
		const skipped = view(room, 'l1')?.working?.skipped ?? [];
		expect(skipped.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
		expect(JSON.stringify(skipped)).not.toContain('SECRET');
		expect(screen(room.state()).answered).toBe(1);
		for (const index of [2, 0, 3]) {
			expect(answer(room, 'l1', index)).toBeUndefined();
			expect(room.answer('l1', [1], { index, turn: 99 }), 'given is given').toBe('too-late');
		}
		expect(view(room, 'l1')?.working?.skipped.map(({ number }) => number)).toEqual([2]);
		expect(skip(room, 'l1', 1), 'passed again, nothing changes').toBeUndefined();
		expect(resultOf(room, 'l1')).toBeUndefined();
		answer(room, 'l1', 1);
		expect([view(room, 'l1')?.result, view(room, 'l2')?.result]).toEqual([true, true]);
	});

	test('whoever joins and skips everything learns no key, alone or among others, before the end', () => {
		for (const others of [true, false]) {
			const room = driver(sampleRoom({ pace: 'own' }));
			if (others) room.join('t1');
			room.step('start');
			room.join('fresh');
			const id = others ? 'l2' : 'l1';
			for (const index of all) skip(room, id, index);
			expect(view(room, id)?.result).toBe(false);
			expect(resultOf(room, id)).toBeUndefined();
			room.step('end');
			room.wait(graceMs);
			expect(resultOf(room, id)?.questions).toHaveLength(4);
		}
	});

	test('who comes after results are out answers first, and takes no result from the others', () => {
		const room = begun();
		for (const id of ['l1', 'l2']) for (const index of all) answer(room, id, index);
		room.join('late');
		for (const index of all) skip(room, 'l3', index);
		expect([view(room, 'l1')?.result, view(room, 'l3')?.result]).toEqual([true, false]);
		expect(resultOf(room, 'l3')).toBeUndefined();
		for (const index of all) answer(room, 'l3', index);
		expect(view(room, 'l3')?.result).toBe(true);
	});

	test('taking out the one who is not through gives the others their results', () => {
		const room = begun();
		for (const index of all) answer(room, 'l1', index);
		expect(view(room, 'l1')?.result).toBe(false);
		room.host({ type: 'remove', key: room.key(), learner: 'l2' });
		expect(view(room, 'l1')?.result).toBe(true);
	});

	test('where the host wants it so, results come at the end and not before', () => {
		const room = begun({ results: 'end' });
		for (const id of ['l1', 'l2']) for (const index of all) answer(room, id, index);
		expect([view(room, 'l1')?.result, resultOf(room, 'l1')]).toEqual([false, undefined]);
		room.step('end');
		expect(stage(room), 'nothing is open to anybody: it ends at once').toBe('ended');
		expect(view(room, 'l1')?.result).toBe(true);
	});

	test('what is done is counted over the questions of this room, by what was answered', () => {
		const room = driver(sampleRoom({ pace: 'own' }));
		room.join('t1');
		const [first, second, third] = room.state().deck.presented.map(({ name }) => name);
		room.host({ type: 'plan', key: room.key(), off: [first ?? '', second ?? ''] });
		room.step('start');
		expect(third).toBeDefined();
		skip(room, 'l1', 2);
		answer(room, 'l1', 3);
		expect(host(room.state()).learners[0]).toMatchObject({ done: 1, skipped: 1 });
		answer(room, 'l1', 2);
		expect(host(room.state()).learners[0]).toMatchObject({ done: 2, skipped: 0 });
	});

	test('ends for all at its time, and late answers of those with more time still count', () => {
		const room = begun({ minutes: 1 });
		room.host({ type: 'extra', key: room.key(), learner: 'l2', seconds: 60 });
		room.wait(90_000);
		expect(answer(room, 'l1', 0)).toBe('too-late');
		expect(answer(room, 'l2', 0)).toBeUndefined();
		room.wait(60_000);
		room.wait(graceMs);
		expect(stage(room)).toBe('ended');
	});
});
