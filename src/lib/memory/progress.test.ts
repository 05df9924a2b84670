import { describe, expect, it } from 'vitest';
import { readLines } from './entry.ts';
import { runOver } from './edited.ts';
import { progress, unfinishedAt } from './progress.ts';
import { asJson } from './store.ts';
import { lineOf, readLine, type Happening } from './stamp.ts';

let count = 0;
const stamp = (at: number) => ({ id: `line-${(count += 1)}`, at, device: 'device-1' });
const facts = (run: string, policy: 'study' | 'guess' | 'test' = 'study') =>
	({ lesson: 'a', run, seed: `seed-${run}`, policy }) as const;

const started = (questions: string[], place: 'quiz' | 'section' | 'guess' = 'quiz'): Happening => ({
	type: 'started',
	questions,
	place,
});
const answered = (question: string, score: number, nth = 1) => ({
	type: 'answered' as const,
	question,
	wording: `wording-${question}`,
	turn: 0,
	try: nth,
	hints: 0,
	response: { chosen: '1' },
	mark: { score, parts: [] },
});
const line = (
	happening: Happening,
	at: number,
	run = 'r',
	policy: 'study' | 'guess' | 'test' = 'study',
) => lineOf(happening, facts(run, policy), stamp(at));

describe('a question’s history', () => {
	it('keeps the very first and the latest score, and how often it was checked', () => {
		const { history } = progress(
			[line(answered('q', 0), 1), line(answered('q', 0.5, 2), 2), line(answered('q', 1), 3, 's')],
			'a',
		);
		expect(history.get('q')).toEqual({
			seen: 3,
			firstScore: 0,
			lastScore: 1,
			lastFirstScore: 1,
			at: 3,
		});
	});

	it('tells the first try of the run that asked last, whatever its retry brought', () => {
		const lines = [
			line(answered('q', 1), 1),
			line(answered('q', 0), 2, 's'),
			line(answered('q', 1, 2), 3, 's'),
		];
		expect(progress(lines, 'a').history.get('q')).toMatchObject({
			...{ firstScore: 1, lastScore: 1, lastFirstScore: 0 },
		});
	});

	it('of a test counts the answer that stood last, as if it had been the only one', () => {
		const changed = [
			line(answered('q', 0), 1, 't', 'test'),
			line(answered('p', 1), 2, 't', 'test'),
			line(answered('q', 1, 2), 3, 't', 'test'),
		];
		const { history } = progress(changed, 'a');
		expect(history.get('q')).toEqual(
			progress([line(answered('q', 1), 3, 't', 'test')], 'a').history.get('q'),
		);
		expect(history.get('p')?.seen).toBe(1);
	});

	it('of what was said back knows that it was asked and when, and no score', () => {
		const said = { ...answered('q', 0), mark: undefined, response: { text: 'z', had: [] } };
		const { history } = progress([line(said, 1), line(said, 2, 's')], 'a');
		const { firstScore, lastScore, ...rest } = history.get('q') ?? {};
		expect([firstScore, lastScore]).toEqual([undefined, undefined]);
		expect(rest).toMatchObject({ seen: 2, at: 2 });
	});

	it('is in the order of the log where the clock was set back, or stood a year ahead', () => {
		const year = 365 * 24 * 3600_000;
		for (const clock of [
			[2001, 1001],
			[year, 1001],
			[1001, year],
		]) {
			const [before = 0, after = 0] = clock;
			const log = [
				line(started(['q']), before),
				line(answered('q', 0), before),
				line(started(['q']), after, 's'),
				line(answered('q', 1), after, 's'),
			];
			const known = progress(log, 'a');
			expect(known.history.get('q')).toMatchObject({ firstScore: 0, lastScore: 1, at: after });
			expect(runOver(known, 'quiz', ['q'])?.id).toBe('s');
		}
	});

	it('is in the order of time where two devices’ logs were joined, whichever was joined to which', () => {
		const here = line(answered('q', 1), 9);
		const there = { ...line(answered('q', 0), 1, 's'), device: 'device-2' };
		for (const lines of [
			[here, there],
			[there, here],
		])
			expect(progress(lines, 'a').history.get('q')).toMatchObject({
				firstScore: 0,
				lastScore: 1,
				at: 9,
			});
	});

	it('counts a try once, however many tabs or imports recorded it', () => {
		const once = line(answered('q', 0), 1);
		const otherTab = line(answered('q', 1), 2);
		const { history } = progress([once, once, otherTab], 'a');
		expect(history.get('q')).toMatchObject({ seen: 1, lastScore: 0 });
	});

	it('does not hear of guesses', () => {
		const guess = line({ ...answered('q', 1), mark: undefined }, 1, 'g', 'guess');
		expect(progress([guess], 'a').history.size).toBe(0);
	});
});

describe('sections read', () => {
	it('are told once each, the latest at the end', () => {
		const lines = ['one', 'two', 'one'].map((section, at) => readLine('a', section, stamp(at)));
		expect(progress(lines, 'a').read).toEqual(['two', 'one']);
	});
});

describe('runs', () => {
	const first = [line(started(['p', 'q']), 1, 'x'), line(answered('p', 1), 5, 'x')];
	const second = [line(started(['q', 'p']), 2, 'y'), line({ type: 'finished' }, 3, 'y')];
	const [begun, ...more] = first;
	const known = progress([begun, ...second, ...more], 'a');

	it('an unfinished one has what it takes to go on: questions in order, seed, policy and its lines', () => {
		expect(unfinishedAt(known, 'quiz')).toMatchObject({
			id: 'x',
			seed: 'seed-x',
			policy: 'study',
			questions: ['p', 'q'],
			answered: 1,
			finished: false,
			entries: first,
		});
		expect(unfinishedAt(known, 'section')).toBeUndefined();
	});

	it('the one touched last over the same questions is found, whatever their order', () => {
		expect(runOver(known, 'quiz', ['q', 'p'])?.id).toBe('x');
		expect(runOver(known, 'quiz', ['q'])).toBeUndefined();
		expect(runOver(known, 'section', ['q', 'p'])).toBeUndefined();
	});

	it('one over what was missed in such a run is found as that run is, and no other part of it', () => {
		const part = (again?: string) => ({ ...line(started(['q']), 6, 'z'), again });
		expect(runOver(progress([...first, part('x')], 'a'), 'quiz', ['p', 'q'])?.id).toBe('z');
		expect(runOver(progress([...first, part()], 'a'), 'quiz', ['p', 'q'])?.id).toBe('x');
		expect(runOver(progress([...first, part('x')], 'a'), 'quiz', ['p'])).toBeUndefined();
	});

	it('lines whose beginning is lost count as history and make no run', () => {
		const lost = progress([line(answered('q', 1), 1)], 'a');
		expect(lost.runs).toEqual([]);
		expect(lost.history.size).toBe(1);
	});
});

describe('lines that are not understood', () => {
	const good = line(answered('q', 1), 1);

	it.each([
		['no object', 'answered'],
		['nothing', null],
		['a list', [good]],
		['a version to come', { ...good, id: 'n', v: 2 }],
		['a type to come', { ...good, id: 'n', type: 'sung' }],
		['a part missing', { ...good, id: 'n', mark: { score: 1 } }],
		['a time that is none', { ...good, id: 'n', at: 'noon' }],
		['another lesson', { ...good, id: 'n', lesson: 'b' }],
	])('are passed over: %s', (_what, strange) => {
		expect(progress([strange, good, strange], 'a')).toEqual(progress([good], 'a'));
	});
});

describe('a line of the log', () => {
	it('keeps signs and misconceptions of a mark, and none of the lesson’s words', () => {
		const words = [{ type: 'paragraph', children: ['No.'] }];
		const parts = [{ id: '1', sign: 'wrong', mistake: 'm', say: words } as const];
		const mark = { score: 0, parts, say: [words] };
		const kept = lineOf(
			{
				type: 'answered',
				question: 'q',
				wording: 'w',
				turn: 0,
				try: 1,
				hints: 0,
				response: 1,
				mark,
			},
			facts('r'),
			stamp(1),
		);
		expect(kept).toMatchObject({
			v: 1,
			mark: { score: 0, parts: [{ sign: 'wrong', mistake: 'm' }] },
		});
		expect(JSON.stringify(kept)).not.toContain('No.');
	});

	it('is read back as it was written', () => {
		const lines = [
			line(started(['q']), 1),
			line(answered('q', 1), 2),
			line({ type: 'skipped', question: 'q', wording: 'w', turn: 0 }, 3),
			line({ type: 'moved', question: 'q', wording: 'w', turn: 0 }, 4),
			line({ type: 'finished' }, 5),
			readLine('a', 'one', stamp(6)),
		];
		const stored = lines.map((each) => asJson(each));
		expect(readLines(stored)).toEqual(stored);
	});
});
