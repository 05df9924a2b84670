import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import { calibration } from './calibration.ts';
import { cardsOf, goalOf } from './cards.ts';
import { answered, aside, asked, DAY_MS, wrong } from './samples.ts';
import { remembering } from './scheduler.ts';

const one = (entries: readonly Entry[], question = asked('q')) =>
	cardsOf(entries, [question]).get(question.id);
const said = (had: readonly string[]) => ({ mark: undefined, response: { text: 'So.', had } });

test('a card is the fold of its answers by the scheduler', () => {
	const first = remembering(undefined, 0, 'good');
	const second = remembering(first, 3, 'again');
	const third = remembering(second, 1, 'good');
	const lines = [answered('q', 0), answered('q', 3, { mark: wrong }), answered('q', 4)];
	expect(one(lines)).toMatchObject({ memory: third, at: 4 * DAY_MS, sittings: 3, missed: false });
	expect(one(lines.slice(0, 2))).toMatchObject({ memory: second, missed: true });
});

describe('which lines count', () => {
	const first = answered('q', 0);
	const alone = one([first]);
	test.each<[string, Entry]>([
		['a second try', answered('q', 0, { try: 2, mark: wrong })],
		['a return', answered('q', 0, { try: 2, turn: 1, mark: wrong })],
		['the same try told by two tabs', answered('q', 0, { id: 'other-tab' })],
		['a guess', answered('q', 2, { policy: 'guess', mark: undefined })],
		['an answer to what was asked before an edit', answered('q', 2, { wording: 'before' })],
		['another question', answered('other', 2)],
		['what has no mark and no points', answered('q', 2, { mark: undefined })],
	])('%s changes nothing', (_, line) => {
		expect(one([first, line])).toEqual(alone);
	});
	test('a mended slip keeps the card, as long as the same is meant', () => {
		const line = answered('q', 0, { wording: 'with a slip', meaning: 'm' });
		expect(one([line], asked('q', { meaning: 'm' }))).toBeDefined();
		expect(one([line], asked('q', { meaning: 'other' }))).toBeUndefined();
	});
	test('what was taken home from class counts', () => {
		expect(one([answered('q', 0, { policy: 'room', device: 'room' })])?.sittings).toBe(1);
	});
});

describe('grades', () => {
	test.each<[string, readonly Entry[], 'again' | 'hard' | 'good', boolean]>([
		['right', [answered('q', 0)], 'good', false],
		['right with a hint', [answered('q', 0, { hints: 1 })], 'hard', false],
		['right and unsure', [answered('q', 0, { sure: 1 })], 'hard', false],
		['right and sure', [answered('q', 0, { sure: 3 })], 'good', false],
		['wrong', [answered('q', 0, { mark: wrong })], 'again', true],
		[
			'wrong, then right at the second try',
			[answered('q', 0, { mark: wrong }), answered('q', 0, { try: 2 })],
			'hard',
			true,
		],
		[
			'wrong, then right when it came back',
			[answered('q', 0, { mark: wrong }), answered('q', 0, { try: 2, turn: 1 })],
			'again',
			true,
		],
		['more than half', [answered('q', 0, { mark: { score: 0.6, parts: [] } })], 'hard', true],
		['all points said back', [answered('q', 0, said(['0', '1', '2', '3']))], 'good', false],
		['half of them', [answered('q', 0, said(['0', '1']))], 'hard', true],
		['one of four', [answered('q', 0, said(['0']))], 'again', true],
	])('%s', (_, lines, grade, missed) => {
		const memory = remembering(undefined, 0, grade);
		expect(one(lines, asked('q', { pieces: 4 }))).toMatchObject({ memory, missed });
	});
	test('sure and wrong is known as such until it is asked again', () => {
		const lines = [answered('q', 0, { mark: wrong, sure: 3 })];
		expect(one(lines)?.sureAndWrong).toBe(true);
		expect(one([...lines, answered('q', 1)])?.sureAndWrong).toBe(false);
	});
});

test('what is put aside is so until then, for good, or brought back', () => {
	const first = answered('q', 0);
	expect(one([first, aside('q', 1, 5)])?.asideUntil).toBe(5);
	expect(one([first, aside('q', 1, null)])?.asideUntil).toBe(Infinity);
	expect(one([first, aside('q', 1, null), aside('q', 2, 0)])?.asideUntil).toBe(0);
});

test('the day is the one that was said last', () => {
	const goal = (at: number, day: string | null): Entry => ({
		...{ v: 1, type: 'goal', id: String(at), at, device: 'd', lesson: 'l', day },
	});
	expect(goalOf([])).toBeUndefined();
	expect(goalOf([goal(1, '2030-01-01'), goal(2, '2030-02-01')])).toBe('2030-02-01');
	expect(goalOf([goal(1, '2030-01-01'), goal(2, null)])).toBeUndefined();
});

test('calibration counts first tries by how sure they were', () => {
	const lines = [
		answered('a', 0, { sure: 3 }),
		answered('b', 0, { sure: 3, mark: wrong }),
		answered('b', 0, { sure: 3, try: 2 }),
		answered('c', 0, { sure: 1 }),
		answered('d', 0),
	];
	expect(calibration(lines)).toEqual([
		{ sure: 3, of: 2, right: 1 },
		{ sure: 2, of: 0, right: 0 },
		{ sure: 1, of: 1, right: 1 },
	]);
});

const anyLine = fc
	.record({
		question: fc.constantFrom('a', 'b', 'c'),
		day: fc.integer({ min: 0, max: 40 }),
		device: fc.constantFrom('d', 'e'),
		score: fc.constantFrom(0, 0.5, 1),
		late: fc.constantFrom(0, 0, 0, -1, 365),
	})
	.map(({ question, day, device, score, late }) =>
		answered(question, day, {
			...{ device, id: `${question}-${day}-${device}`, run: `${day}-${device}` },
			at: (day + late) * DAY_MS,
			mark: { score, parts: [] },
		}),
	);
const questions = ['a', 'b', 'c'].map((id) => asked(id));

test('logs of two devices give the same cards in whatever order they are joined, and twice as once', () => {
	fc.assert(
		fc.property(fc.uniqueArray(anyLine, { selector: ({ id }) => id }), (lines) => {
			const [d, e] = ['d', 'e'].map((device) => lines.filter((line) => line.device === device));
			const all = cardsOf([...(d ?? []), ...(e ?? [])], questions);
			expect(cardsOf([...(e ?? []), ...(d ?? [])], questions)).toEqual(all);
		}),
	);
});

test('a clock that went back or forward makes no memory of the future, and none that is no number', () => {
	fc.assert(
		fc.property(fc.array(anyLine), (lines) => {
			const latest = Math.max(0, ...lines.map(({ at }) => at));
			for (const { memory, at, since } of cardsOf(lines, questions).values()) {
				expect(at).toBeLessThanOrEqual(latest);
				expect(since).toBeLessThanOrEqual(at);
				expect(memory.stability).toBeGreaterThan(0);
				expect(memory.difficulty).toBeGreaterThanOrEqual(1);
			}
		}),
	);
});
