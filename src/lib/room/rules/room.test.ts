import { describe, expect, test } from 'vitest';
import type { WireCommand } from './commands.ts';
import { host } from './project/host.ts';
import { own } from './project/learner.ts';
import { screen } from './project/screen.ts';
import { shared } from './project/shared.ts';
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
const stage = (room: ReturnType<typeof driver>) => stageOf(room.state());
const closed = (room: ReturnType<typeof driver>) => {
	room.step('close');
	room.wait(graceMs);
};

describe("a room in the teacher's pace", () => {
	test('goes from the lobby through two votes to the reveal, and on to the end', () => {
		const room = begun();
		expect(stage(room)).toBe('open');
		expect(room.answer('l1', [0])).toBeUndefined();
		room.step('close');
		expect(stage(room)).toBe('closing');
		room.wait(graceMs);
		expect(stage(room)).toBe('tally');
		room.step('discuss');
		expect(stage(room)).toBe('discuss');
		room.step('again');
		expect(stage(room)).toBe('openAgain');
		room.answer('l1', [2]);
		room.answer('l2', [0]);
		closed(room);
		expect(host(room.state()).votes?.map(({ answered }) => answered)).toEqual([1, 2]);
		expect(room.step('again')).toBe('wrong-phase');
		room.step('reveal');
		expect(screen(room.state()).tallies?.map(({ mean }) => mean)).toEqual([1, 0.5]);
		for (let i = 0; i < 3; i++) {
			expect(room.step('next')).toBeUndefined();
			closed(room);
			room.step('reveal');
		}
		expect(room.step('next')).toBe('no-more');
		expect(room.step('end')).toBeUndefined();
		expect(stage(room)).toBe('ended');
		expect(room.step('end')).toBe('wrong-phase');
	});

	test('an answer on its way when answers close still counts; one after that is told so', () => {
		const room = begun();
		room.step('close');
		expect(room.answer('l1', [0])).toBeUndefined();
		room.wait(graceMs);
		expect(room.answer('l2', [0])).toBe('too-late');
		expect(host(room.state()).answered).toBe(1);
	});

	test('a late packet of the question before changes nothing', () => {
		const room = begun();
		closed(room);
		room.step('reveal');
		room.step('next');
		expect(room.answer('l1', [0], { index: 0, round: 1 })).toBe('too-late');
		expect(room.state().learners.get('l1')?.votes).toEqual({});
	});

	test('an answer of the first vote that arrives in the second is not counted in it', () => {
		const room = begun();
		closed(room);
		room.step('again');
		expect(room.answer('l1', [0], { round: 1 })).toBe('too-late');
	});

	test('an older answer never replaces a newer one, in whatever order they arrive', () => {
		const room = begun();
		room.answer('l1', [1], { turn: 2 });
		expect(room.answer('l1', [0], { turn: 1 })).toBe('answered-since');
		expect(room.answer('l1', [1], { turn: 1 }), 'the log holds it').toBeUndefined();
		expect(room.state().learners.get('l1')?.votes[0]?.[1]?.score).toBe(0);
	});

	test('of two tabs that both send their first answer one is taken, and the other is told so', () => {
		const room = begun();
		expect(room.answer('l1', [1], { turn: 1 })).toBeUndefined();
		expect(room.answer('l1', [0], { turn: 1 })).toBe('answered-since');
		expect(room.answer('l1', [0], { turn: 2 }), 'who knows of it may change it').toBeUndefined();
		expect(room.state().learners.get('l1')?.votes[0]?.[1]).toMatchObject({ score: 1, turn: 2 });
		closed(room);
		expect(room.answer('l1', [1], { turn: 1 })).toBe('too-late');
		expect(room.answer('l1', [0], { turn: 1 }), 'the log holds it').toBeUndefined();
	});

	test('an answer that its kind cannot read is refused and not kept', () => {
		const room = begun();
		expect(room.answer('l1', [9])).toBe('not-ready');
		expect(room.log.filter(({ type }) => type === 'answered')).toEqual([]);
	});

	test('a deadline closes by the clock, extra time included', () => {
		const room = begun({ seconds: 10 });
		room.host({ type: 'extra', key: room.key(), learner: 'l2', seconds: 20 });
		room.wait(10_000 + graceMs + 1);
		expect(stage(room)).toBe('open');
		expect(room.answer('l1', [0])).toBe('too-late');
		expect(room.answer('l2', [0])).toBeUndefined();
		room.wait(20_000);
		expect(stage(room)).toBe('closing');
		room.wait(graceMs);
		expect(stage(room)).toBe('tally');
	});

	test('no timer runs unless one is chosen', () => {
		const room = begun();
		room.wait(1e9);
		expect(stage(room)).toBe('open');
	});

	test('a pause stops the deadline, and what was on its way counts', () => {
		const room = begun({ seconds: 10 });
		room.wait(4000);
		room.step('pause');
		room.wait(60_000);
		expect(room.answer('l1', [0])).toBeUndefined();
		expect(room.step('close')).toBe('paused');
		room.step('resume');
		room.wait(5900);
		expect(stage(room)).toBe('open');
		room.wait(200);
		expect(stage(room)).toBe('closing');
	});

	test('a clock set back neither reopens nor prolongs anything', () => {
		const room = begun({ seconds: 10 });
		room.wait(11_000);
		expect(stage(room)).toBe('closing');
		room.wait(-1e9);
		expect(stage(room)).toBe('closing');
		expect(room.state().at).toBeGreaterThan(1000);
	});

	test('sections are read before their questions where the room reads', () => {
		const room = begun({ reading: true });
		expect(shared(room.state())).toMatchObject({ phase: 'reading', title: 'Section one' });
		room.step('next');
		expect(stage(room)).toBe('open');
		closed(room);
		room.step('reveal');
		room.step('next');
		expect(stage(room)).toBe('open');
	});

	test('questions ticked out are passed over, those asked stay', () => {
		const room = begun();
		const [first, second] = room.state().deck.presented;
		room.host({ type: 'plan', key: room.key(), off: [first?.name ?? '', second?.name ?? ''] });
		closed(room);
		room.step('reveal');
		room.step('next');
		expect(room.state().asked?.index).toBe(2);
		expect(host(room.state()).plan.map(({ on }) => on)).toEqual([true, false, true, true]);
	});

	test('under half right at last: teach again, with the section to open', () => {
		const room = begun();
		room.answer('l1', [2]);
		closed(room);
		room.step('reveal');
		const view = host(room.state());
		expect(view.teachAgain).toEqual({ id: 'one', title: 'Section one' });
		expect(view.tallies?.[0]?.items.find(({ count }) => count === 1)).toMatchObject({
			right: false,
			mistake: 'SECRET misconception',
		});
	});

	test('cleared answers are asked for again; cleared learners are gone', () => {
		const room = begun();
		room.answer('l1', [0]);
		room.host({ type: 'clear', key: room.key(), what: 'answers' });
		expect(screen(room.state()).answered).toBe(0);
		room.host({ type: 'clear', key: room.key(), what: 'learners' });
		expect(screen(room.state()).learners).toBe(0);
		expect(room.answer('l1', [0])).toBe('not-allowed');
	});
});

describe('hosts', () => {
	test('two tabs that press Next at the same step move the room once', () => {
		const room = begun();
		closed(room);
		room.step('reveal');
		const expected = room.state().step;
		expect(room.host({ type: 'next', key: 'first-tab', expected })).toBeUndefined();
		expect(room.host({ type: 'next', key: 'other-tab', expected })).toBe('moved-on');
		expect(room.state().asked?.index).toBe(1);
	});

	test('the same press sent twice is done once and no error', () => {
		const room = begun();
		const expected = room.state().step;
		expect(room.host({ type: 'close', key: 'same-press', expected })).toBeUndefined();
		expect(room.host({ type: 'close', key: 'same-press', expected })).toBeUndefined();
		expect(stage(room)).toBe('closing');
	});

	test('a second device takes over, and the first can take it back', () => {
		const room = begun();
		const phone = { role: 'host', device: 'phone' } as const;
		room.host({ type: 'takeOver', key: room.key() });
		const close = () => ({ type: 'close' as const, key: room.key(), expected: room.state().step });
		expect(room.put(phone, close())).toBe('not-hosting');
		room.put(phone, { type: 'takeOver', key: room.key() });
		expect(room.host(close())).toBe('not-hosting');
		expect(room.put(phone, close())).toBeUndefined();
	});

	test('a learner can do nothing that is the host’s', () => {
		const room = begun();
		const key = room.key();
		const commands: readonly WireCommand[] = [
			{ type: 'next', expected: room.state().step, key },
			{ type: 'takeOver', key },
			{ type: 'lock', locked: true, key },
			{ type: 'remove', learner: 'l2', key },
			{ type: 'clear', what: 'learners', key },
			{ type: 'extra', learner: 'l1', seconds: 60, key },
			{ type: 'timer', seconds: null, key },
			{ type: 'plan', off: [], key },
			{ type: 'delete', key },
		];
		for (const command of commands) {
			const by = { role: 'learner', id: 'l1' } as const;
			expect(room.put(by, command)).toBe('not-allowed');
			expect(room.put({ role: 'stranger' }, command)).toBe('not-allowed');
		}
		expect(room.put({ role: 'learner', id: 'l1' }, { type: 'tick' })).toBe('not-allowed');
	});
});

describe('learners', () => {
	test('come late, come back by their token, and keep their answer', () => {
		const room = begun();
		room.answer('l1', [0]);
		expect(room.join('t1')).toBeUndefined();
		expect(room.state().learners.size).toBe(2);
		expect(
			room.put({ role: 'learner', id: 'l1' }, { type: 'join', key: room.key(), name: '' }),
		).toBeUndefined();
		expect(room.join('late')).toBeUndefined();
		const learner = room.state().learners.get('l1');
		expect(learner && own(room.state(), learner).answers?.[1]).toBeDefined();
	});

	test('who drew the same name both come in', () => {
		const room = begun();
		expect(host(room.state()).learners.map(({ name }) => name)).toEqual([
			'Quiet Heron',
			'Quiet Heron 2',
		]);
	});

	test('own names are taken once', () => {
		const room = driver(sampleRoom({ naming: 'own' }));
		expect(room.join('a', 'Aida')).toBeUndefined();
		expect(room.join('b', 'aïda')).toBe('name-taken');
		expect(room.join('c', '<b>Aida</b>')).toBe('bad-name');
	});

	test('stay outside a locked room, and after the end', () => {
		const room = begun();
		room.host({ type: 'lock', key: room.key(), locked: true });
		expect(room.join('t3')).toBe('locked');
		room.host({ type: 'lock', key: room.key(), locked: false });
		room.step('end');
		room.wait(graceMs);
		expect(room.join('t3')).toBe('ended');
	});
});
