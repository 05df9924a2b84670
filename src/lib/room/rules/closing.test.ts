import { describe, expect, test } from 'vitest';
import { driver, sampleRoom } from './sample.ts';
import { stageOf } from './state.ts';
import { graceMs } from './deadlines.ts';

const begun = (settings: object = {}) => {
	const room = driver(sampleRoom(settings));
	room.join('t1');
	room.join('t2');
	room.step('start');
	return room;
};
const stage = (room: ReturnType<typeof begun>) => stageOf(room.state());

describe('the end of a session whose answers are open', () => {
	test.each(['teacher', 'own'])('takes what is ready on each phone first (%s)', (pace) => {
		const room = begun({ pace });
		expect(room.step('end')).toBeUndefined();
		expect(stage(room)).not.toBe('ended');
		expect(room.answer('l1', [0], { index: 0 })).toBeUndefined();
		room.wait(graceMs);
		expect(stage(room)).toBe('ended');
		expect(room.answer('l2', [0], { index: 0 })).toBe('too-late');
		expect(room.state().learners.get('l1')?.votes[0]?.[1]?.score).toBe(1);
	});

	test('is at once where it is pressed again, and where nobody is in', () => {
		const room = begun();
		room.step('end');
		room.step('end');
		expect(stage(room)).toBe('ended');
		const empty = driver(sampleRoom());
		empty.step('start');
		empty.step('end');
		expect(stage(empty)).toBe('ended');
	});

	test.each(['teacher', 'own'])('comes also to a room that is held (%s)', (pace) => {
		const room = begun({ pace, seconds: 10, minutes: 1 });
		room.step('pause');
		room.wait(60_000);
		expect(room.step('end')).toBeUndefined();
		expect(room.answer('l1', [0], { index: 0 })).toBeUndefined();
		room.wait(graceMs);
		expect(stage(room)).toBe('ended');
	});

	test('closing answers on the way to it still leads to the tally, and the end is then pressed anew', () => {
		const room = begun();
		room.step('end');
		room.step('close');
		expect(stage(room)).toBe('tally');
		room.step('again');
		room.step('close');
		room.wait(graceMs);
		expect(stage(room)).toBe('tallyAgain');
	});
});

describe('extra time', () => {
	const extra = (room: ReturnType<typeof begun>, learner: string, seconds: number) =>
		room.host({ type: 'extra', key: room.key(), learner, seconds });

	test('is kept for each who has it, whoever was given some last', () => {
		const room = begun({ seconds: 10 });
		extra(room, 'l1', 30);
		extra(room, 'l2', 5);
		room.wait(10_000 + 5000 + graceMs + 1);
		expect(stage(room)).toBe('open');
		expect(room.answer('l2', [0])).toBe('too-late');
		expect(room.answer('l1', [0])).toBeUndefined();
		room.wait(30_000);
		expect(stage(room)).toBe('closing');
	});

	test('that was taken back, or whose learner was taken out, holds nobody up', () => {
		const room = begun({ seconds: 10 });
		extra(room, 'l1', 600);
		extra(room, 'l2', 5);
		extra(room, 'l1', 0);
		expect(room.state().maxExtraMs).toBe(5000);
		room.host({ type: 'remove', key: room.key(), learner: 'l2' });
		expect(room.state().maxExtraMs).toBe(0);
		room.host({ type: 'allow', key: room.key(), learner: 'l2' });
		expect(room.state().maxExtraMs).toBe(5000);
	});
});
