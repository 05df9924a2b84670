import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HostCommand } from '../client/index.ts';
import { sampleKinds, sampleRoom } from '../rules/sample.ts';
import { stageOf } from '../rules/state.ts';
import { memoryStore } from '../stores/memory.ts';
import { liveRoom } from './live-room.ts';
import { storedOpening } from './stored.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a deadline closes the answers though nobody asks', async () => {
	const room = await newDriver();
	await room.start(10);
	await room.pass(9_900);
	expect(room.stage()).toBe('open');
	await room.pass(2000);
	expect(room.stage()).toBe('tally');
});

test('a timer that is ahead of the clock is set again', async () => {
	const room = await newDriver();
	await room.start(10);
	// The server's clock stands 40 ms behind when the timer rings.
	room.lag(40);
	await room.pass(10_020);
	expect(room.stage()).toBe('open');
	await room.pass(2000);
	expect(room.stage()).toBe('tally');
});

test('a deadline that is moved rings at its new time', async () => {
	const room = await newDriver();
	await room.start(10);
	await room.pass(5000);
	await room.command({ type: 'timer', seconds: 60 });
	await room.pass(50_000);
	expect(room.stage()).toBe('open');
	await room.pass(12_000);
	expect(room.stage()).toBe('tally');
});

test('a store that fails is tried again after 250 ms, then half as often each time, down to every ten seconds', async () => {
	const room = await newDriver();
	await room.start(10);
	room.fail(true);
	await room.pass(10_001);
	const tries = () => room.appends().map((at) => at - 11_000);
	await room.pass(60_000);
	const gaps = tries().map((at, i) => at - (tries()[i - 1] ?? 0));
	expect(gaps.slice(1).map((gap) => Math.round(gap / 10) * 10)).toEqual([
		...[250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000],
	]);
});

test('those who look are told that the store fails, and that it works again; then the deadline is kept', async () => {
	const room = await newDriver();
	await room.start(10);
	room.fail(true);
	await room.pass(10_100);
	expect(room.told()).toEqual([true]);
	expect(room.stage()).toBe('open');
	room.fail(false);
	await room.pass(2000);
	expect(room.told()).toEqual([true, false]);
	await room.pass(2000);
	expect(room.stage()).toBe('tally');
});

test('where nothing is due a store that failed once is asked until it works, with space for what comes', async () => {
	const room = await newDriver();
	room.fail(true);
	expect(await room.command({ type: 'lock', locked: true })).toEqual({
		ok: false,
		refusal: 'storage',
	});
	expect(room.told()).toEqual([true]);
	await room.pass(30_000);
	expect(room.told()).toEqual([true]);
	expect(room.leases()).toBeLessThan(10);
	room.fail(false);
	await room.pass(10_000);
	expect(room.told()).toEqual([true, false]);
	const leases = room.leases();
	await room.pass(60_000);
	expect(room.leases()).toBe(leases);
	expect(await room.command({ type: 'lock', locked: true })).toMatchObject({ ok: true });
});

test('a room that is let go of asks nothing more of its store', async () => {
	const room = await newDriver();
	await room.start(10);
	room.fail(true);
	await room.pass(10_100);
	room.close();
	const { length } = room.appends();
	await room.pass(60_000);
	expect(room.appends()).toHaveLength(length);
});

/** A room in memory on fake timers, whose clock goes with them and whose store fails when it is told to. */
async function newDriver() {
	const first = sampleRoom();
	const began = Date.now();
	let behind = 0;
	const now = () => first.at + Date.now() - began - behind;
	const store = memoryStore();
	const { lesson, ...opened } = first.setup;
	await store.append('ABCDEF', 0, [await storedOpening(opened, JSON.stringify(lesson))]);
	let fails = false;
	let leases = 0;
	const appends: number[] = [];
	const { append, lease } = store;
	const failing = () => Promise.reject(new Error('database or disk is full'));
	store.append = (...given) => {
		if (fails) appends.push(now());
		return fails ? failing() : append(...given);
	};
	store.lease = (...given) => {
		leases++;
		return fails ? failing() : lease(...given);
	};
	const room = liveRoom('ABCDEF', first, sampleKinds, { store, now, onState: () => undefined });
	const told: boolean[] = [];
	room.watch({
		changed: () => undefined,
		stalled: () => told.push(room.isStalled()),
		gone: () => undefined,
	});
	let keys = 0;
	const command = (what: HostCommand) =>
		room.submit({
			by: { role: 'host', device: 'laptop' },
			command: { ...what, key: `press-${++keys}-of-host` },
		});
	return {
		told: () => told,
		appends: () => appends,
		leases: () => leases,
		stage: () => stageOf(room.state()),
		lag: (ms: number) => (behind = ms),
		fail: (now: boolean) => (fails = now),
		close: room.close,
		pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
		command,
		/** Opens the first question, for so many seconds. */
		async start(seconds: number) {
			await command({ type: 'start', expected: room.state().step });
			await command({ type: 'timer', seconds });
		},
	};
}
