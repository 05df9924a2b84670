import { describe, expect, test } from 'vitest';
import { summaryOf, type Row } from './row.ts';
import { kib, mib, ms, ratio, table } from './table.ts';
import { askedBy, bytesOf, type Asked } from './traffic.ts';
import type { FirstVisit, LookVisit } from './visits.ts';

const first = (feedback: number | undefined, more: Partial<FirstVisit> = {}): FirstVisit => ({
	...{ fcp: 100, option: 90, feedback },
	requests: { feedback: 2, alive: 3, all: 5 },
	bytes: {
		wire: 50_000,
		raw: 90_000,
		document: 4096,
		script: 40_960,
		style: 0,
		scriptAlive: 20_480,
	},
	...more,
});
const look = (ms: number[], more: Partial<LookVisit> = {}): LookVisit => ({
	...{ fcp: 120, shift: 0, blocking: 0, longest: 0, heap: 2 * 1024 ** 2, nodes: 300 },
	answers: { ms, missed: 1 },
	...more,
});
const row = (target: string, round: number, more: Partial<Row>): Row => ({
	...{ target, round, profile: 'none', size: 10 },
	...more,
});

describe('rounds are put together', () => {
	test('by medians of the visits, and by all answers at once', () => {
		const rows = [
			row('quiz', 1, { first: first(300), look: look([10, 20, 30]) }),
			row('quiz', 2, { first: first(100), look: look([40, 50, 60]) }),
			row('quiz', 3, { first: first(200), look: look([70, 80, 900]) }),
			row('other', 1, { first: first(1), look: look([1]) }),
		];
		expect(summaryOf('quiz', rows)).toMatchObject({
			...{ target: 'quiz', rounds: 3, feedback: 200, feedbackLeast: 100 },
			...{ answer50: 50, answer95: 900, missed: 3 },
			...{ requestsToFeedback: 2, requestsToAlive: 3, requests: 5 },
			...{ wire: 50_000, script: 40_960, scriptAlive: 20_480, nodes: 300 },
		});
	});

	test('the first paint is that of all visits', () => {
		const rows = [1, 2, 3].map((round) =>
			row('quiz', round, { first: first(1, { fcp: 10 }), look: look([], { fcp: 30 + round }) }),
		);
		expect(summaryOf('quiz', rows).fcp).toBe(10);
		expect(summaryOf('quiz', rows.slice(0, 1)).fcp).toBe(10);
	});

	test('what never came is missing, not nought; a failure keeps its words', () => {
		const none = summaryOf('quiz', [row('quiz', 1, { failed: 'it hung' })]);
		expect(none).toMatchObject({ rounds: 0, failed: 'it hung' });
		expect(none.feedback).toBeUndefined();
		expect(none.feedbackLeast).toBeUndefined();
		expect(none.answer95).toBeUndefined();
		const late = summaryOf('quiz', [row('quiz', 1, { first: first(undefined) })]);
		expect(late.feedback).toBeUndefined();
		expect(late.fcp).toBe(100);
	});
});

describe('a table', () => {
	const summaries = [
		summaryOf('limit', [row('limit', 1, { first: first(50), look: look([10]) })]),
		summaryOf('react-quiz', [row('react-quiz', 1, { first: first(400), look: look([15]) })]),
		summaryOf('quiz', [row('quiz', 1, { first: first(100, { alive: 123.4 }), look: look([20]) })]),
		summaryOf('section', [row('section', 1, { failed: 'it hung' })]),
	];
	const lines = table(summaries).split('\n');
	const heads = lines[0]?.split('|').map((cell) => cell.trim()) ?? [];
	const cellsOf = (name: string) =>
		lines
			.find((line) => line.startsWith(`| ${name} `))
			?.split('|')
			.map((cell) => cell.trim()) ?? [];
	const cell = (name: string, head: string) => cellsOf(name)[heads.indexOf(head)];

	test('has a line for each, of the same width', () => {
		expect(lines).toHaveLength(6);
		expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
	});

	test('sets each beside the limit and react-quiz', () => {
		const feedback = heads.indexOf('first feedback (best)');
		expect(cellsOf('quiz').slice(feedback, feedback + 3)).toEqual([
			'100 (100)',
			'2.00 ×',
			'0.25 ×',
		]);
		expect(cell('quiz', 'p95 × limit')).toBe('2.00 ×');
		expect(cell('quiz', 'script alive')).toBe('123');
		expect(cell('limit', 'script alive')).toBe('–');
		expect(cell('quiz', 'script KiB, to alive')).toBe('20');
	});

	test('says why somebody failed', () => {
		expect(cellsOf('section')[2]).toBe('failed: it hung');
	});

	test('without the limit has no ratios to it', () => {
		expect(table(summaries.slice(2, 3)).split('\n')[2]).toContain('| 100 (100) | – | – |');
	});
});

test.each([
	[ms(12.6), '13'],
	[ms(undefined), '–'],
	[kib(5120), '5.0'],
	[kib(61_440), '60'],
	[mib(2.25 * 1024 ** 2), '2.3'],
	[ratio(3, 2), '1.50 ×'],
	[ratio(3, 0), '–'],
	[ratio(undefined, 2), '–'],
])('a figure is written %s', (written, expected) => {
	expect(written).toBe(expected);
});

describe('traffic', () => {
	const asked = (type: string, at: number, wire: number): Asked => ({
		...{ url: '/', type, at, wire, raw: 3 * wire, done: true },
	});
	const all = [asked('Document', 0, 10), asked('Script', 5, 20), asked('Script', 50, 40)];

	test('is summed by kind', () => {
		expect(bytesOf(all)).toEqual({ wire: 70, raw: 210, document: 10, script: 60, style: 0 });
	});

	test('counts what had begun by a moment, that one too', () => {
		expect(askedBy(all, 5)).toHaveLength(2);
		expect(askedBy(all, 4.9)).toHaveLength(1);
		expect(askedBy(all, Infinity)).toHaveLength(3);
	});
});
