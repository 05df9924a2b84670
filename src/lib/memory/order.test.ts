import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTime } from './order.ts';

interface Line {
	readonly device: string;
	readonly nth: number;
	readonly at: number;
}

const inOrder = (lines: readonly Line[]) => inTime(lines).entries;

const runs = { numRuns: Number(process.env['RUNS'] ?? 2000) };

/** A device's log; its clock may show anything. */
const anyLog = (device: string) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 })
		.map((times) => times.map((at, nth): Line => ({ device, nth, at })));
const anyLogs = fc.tuple(anyLog('a'), anyLog('b'), anyLog('c'));

/** The logs joined in turns that `choices` decide, each in its own order. */
function joined(logs: readonly (readonly Line[])[], choices: readonly number[]): Line[] {
	const left = logs.map((log) => [...log]);
	const lines: Line[] = [];
	for (let turn = 0; left.some((log) => log.length > 0); turn++) {
		const open = left.filter((log) => log.length > 0);
		const line = open[(choices[turn] ?? 0) % open.length]?.shift();
		if (line) lines.push(line);
	}
	return lines;
}

it('each device’s lines keep the order of its log, whatever its clock showed', () => {
	fc.assert(
		fc.property(anyLogs, fc.array(fc.nat(9)), (logs, choices) => {
			const ordered = inOrder(joined(logs, choices));
			for (const log of logs)
				expect(ordered.filter(({ device }) => device === log[0]?.device)).toEqual(log);
		}),
		runs,
	);
});

it('it does not matter in which order logs were joined', () => {
	fc.assert(
		fc.property(anyLogs, fc.array(fc.nat(9)), fc.array(fc.nat(9)), (logs, one, other) => {
			expect(inOrder(joined(logs, one))).toEqual(inOrder(joined(logs, other)));
		}),
		runs,
	);
});

it('between devices whose clocks ran well the time decides', () => {
	const rising = (log: readonly Line[]) =>
		log.toSorted((a, b) => a.at - b.at).map((line, nth) => ({ ...line, nth }));
	fc.assert(
		fc.property(anyLogs, fc.array(fc.nat(9)), (logs, choices) => {
			const times = inOrder(joined(logs.map(rising), choices)).map(({ at }) => at);
			expect(times).toEqual(times.toSorted((a, b) => a - b));
		}),
		runs,
	);
});

it.each([
	['back for a while', [10, 20, 25, 1, 2, 40], [15, 30], 'a10 b15 a20 a25 a1 a2 b30 a40'],
	['ahead for a while', [10, 900, 901, 40, 50], [15, 45], 'a10 a900 a901 b15 a40 b45 a50'],
	['back at the beginning', [10, 1, 2, 3, 40], [15], 'a10 a1 a2 a3 b15 a40'],
])(
	'a clock set %s takes none of its device’s other lines along',
	(_what, times, others, expected) => {
		const log = (device: string, at: readonly number[]) =>
			at.map((each, nth): Line => ({ device, nth, at: each }));
		const ordered = inOrder([...log('a', times), ...log('b', others)]);
		expect(ordered.map(({ device, at }) => `${device}${at}`).join(' ')).toBe(expected);
	},
);

it('a log of ten thousand lines with a clock gone back in its middle is ordered at once', () => {
	const log = (device: string) =>
		Array.from({ length: 5000 }, (_, nth) => ({ device, nth, at: nth < 2500 ? nth + 1e6 : nth }));
	const before = process.cpuUsage();
	expect(inOrder([...log('a'), ...log('b')])).toHaveLength(10_000);
	// Liveness: quadratic steps would take minutes.
	expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
});
