import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admission, admitted } from './admission.ts';

const second = 1000;
const minute = 60 * second;

/** A server's budgets, at a time that is turned by hand. */
function budgets() {
	const clock = { now: 0 };
	return { clock, admits: admission(admitted, () => clock.now) };
}

test('thirty teachers behind one address open at eight and every hour until two', () => {
	const { clock, admits } = budgets();
	for (let hour = 0; hour <= 6; hour++) {
		clock.now = hour * 60 * minute;
		for (let teacher = 0; teacher < 30; teacher++)
			expect(admits.handleOpen({ address: 'school', bytes: 200 })).toBe(0);
	}
});

test('thirty lessons of a megabyte are sent from one address at once', () => {
	const { admits } = budgets();
	for (let teacher = 0; teacher < 30; teacher++)
		expect(admits.handleOpen({ address: 'school', bytes: 1024 * 1024 })).toBe(0);
});

test('a thousand pupils behind one address look, greet and join within two minutes, in any classes', () => {
	const classes = fc.integer({ min: 2, max: 40 });
	fc.assert(
		fc.property(classes, fc.integer({ min: 0, max: 120 * second }), (rooms, spreadMs) => {
			const { clock, admits } = budgets();
			for (let attempt = 0; attempt < 3000; attempt++) {
				clock.now = Math.floor((attempt / 3000) * spreadMs);
				expect(admits.stranger('school', `room-${attempt % rooms}`)).toBe(0);
			}
		}),
		{ numRuns: 20 },
	);
});

/** What others do first: from some addresses of their own, as fast as they like, with whatever they send. */
const flood = fc.record({
	addresses: fc.integer({ min: 1, max: 8 }),
	requests: fc.integer({ min: 1, max: 4000 }),
	everyMs: fc.integer({ min: 0, max: 5000 }),
	bytes: fc.constantFrom(1, 1000, 1024 * 1024),
});

test('whoever floods from up to eight addresses, a teacher at another one opens at once', () => {
	fc.assert(
		fc.property(flood, ({ addresses, requests, everyMs, bytes }) => {
			const { clock, admits } = budgets();
			for (let i = 0; i < requests; i++) {
				clock.now += everyMs;
				admits.handleOpen({ address: `flood-${i % addresses}`, bytes });
			}
			expect(admits.handleOpen({ address: 'teacher', bytes: 1024 * 1024 })).toBe(0);
		}),
		{ numRuns: 60 },
	);
});

test('whoever floods at the same address, who has opened a room before opens four more at once', () => {
	fc.assert(
		fc.property(flood, ({ requests, everyMs, bytes }) => {
			const { clock, admits } = budgets();
			for (let i = 0; i < requests; i++) {
				clock.now += everyMs;
				admits.handleOpen({ address: 'school', bytes });
			}
			for (let i = 0; i < 4; i++)
				expect(admits.handleOpen({ address: 'school', known: 'mark', bytes: 1024 * 1024 })).toBe(0);
		}),
		{ numRuns: 60 },
	);
});

test('who joins is not kept out by a flood at other addresses, nor by one on another room at the same', () => {
	fc.assert(
		fc.property(flood, ({ addresses, requests, everyMs }) => {
			const { clock, admits } = budgets();
			for (let i = 0; i < requests; i++) {
				clock.now += everyMs;
				for (let burst = 0; burst < 10; burst++) {
					admits.stranger(`flood-${i % addresses}`, 'mine');
					admits.stranger('school', 'other');
				}
			}
			for (let i = 0; i < 90; i++) expect(admits.stranger('school', 'mine')).toBe(0);
		}),
		{ numRuns: 30 },
	);
});

test('what is let in from one address in a day has a bound, in rooms and in bytes', () => {
	for (const bytes of [1, 1024 * 1024]) {
		const { clock, admits } = budgets();
		let rooms = 0;
		for (; clock.now < 24 * 60 * minute; clock.now += second)
			for (let i = 0; i < 3; i++) if (admits.handleOpen({ address: 'flood', bytes }) === 0) rooms++;
		expect(rooms).toBeLessThanOrEqual(120 + 20 * 24);
	}
});

test('who is refused is told a time, and after it is let in', () => {
	const { clock, admits } = budgets();
	while (admits.handleOpen({ address: 'one', bytes: 1 }) === 0);
	clock.now += admits.handleOpen({ address: 'one', bytes: 1 });
	expect(admits.handleOpen({ address: 'one', bytes: 1 })).toBe(0);
	expect(admits.handleOpen({ address: 'one', bytes: 1 })).toBeGreaterThan(0);
});
