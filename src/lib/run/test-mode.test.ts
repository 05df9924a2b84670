import { expect, it } from 'vitest';
import type { RunEmitted, RunEvent } from './events.ts';
import { at, journey } from './journey.ts';
import { overview } from './overview.ts';
import { replay } from './replay.ts';
import { result } from './result.ts';
import { input, question } from './samples.ts';

const test = input(
	['a', 'b', 'c'].map((id) => question(id)),
	{ policy: 'test' },
);
const give = (chosen: string): RunEvent[] => [
	{ type: 'respond', response: { chosen } },
	{ type: 'check' },
];
const go = (to: number): RunEvent => ({ type: 'go', to });
const shown = (events: readonly RunEvent[]) => at(journey(test, events).last).question;

it('one press answers and goes on; the last one ends the test', () => {
	expect(shown(give('0'))).toBe('b');
	const { last } = journey(test, [...give('0'), ...give('1'), ...give('0')]);
	expect(at(last).phase).toBe('finished');
	expect(result(last)).toMatchObject({ points: 2, outOf: 3 });
});

it('an answer can be changed until the end, and what stands last counts', () => {
	const back = [...give('1'), ...give('0'), go(0)];
	const there = journey(test, back).last;
	expect(there.context.response).toEqual({ chosen: '1' });
	const { last, emitted } = journey(test, [...back, ...give('0'), { type: 'check' }, ...give('0')]);
	expect(result(last)).toMatchObject({ points: 3, firstTry: { right: 3 } });
	expect(emitted.map(({ type }) => type)).toEqual(
		'answered answered went answered went answered finished'.split(' '),
	);
});

it('left as it is, an answer is told once; what was passed over can be answered later', () => {
	const { last, emitted } = journey(test, [
		{ type: 'skip' },
		...give('0'),
		go(0),
		{ type: 'skip' },
		{ type: 'check' },
		go(0),
		...give('0'),
		go(2),
		...give('0'),
	]);
	expect(emitted.filter(({ type }) => type === 'answered')).toHaveLength(3);
	expect(result(last)).toMatchObject({ points: 3, firstTry: { skipped: 0 } });
});

it('an overview tells what is answered, passed over and open, and where one may go', () => {
	const { last } = journey(test, [...give('0'), { type: 'skip' }, go(0)]);
	expect(overview(last).map(({ is, isHere, mayGo }) => [is, isHere, mayGo])).toEqual([
		['answered', true, false],
		['skipped', false, true],
		['open', false, true],
	]);
	const early = journey(test, give('0')).last;
	expect(overview(early).map(({ mayGo }) => mayGo)).toEqual([true, false, false]);
});

it('a log made while a test waited after each answer loads, and goes on after it', () => {
	const of = (id: string) => ({ question: id, wording: `wording-${id}`, turn: 0 });
	const answered = (id: string): RunEmitted => ({
		...{ type: 'answered', ...of(id), try: 1, hints: 0, response: { chosen: '0' } },
	});
	const moved = (id: string): RunEmitted => ({ type: 'moved', ...of(id) });
	const end = (entries: readonly RunEmitted[]) => at(journey(test, replay(test, entries)).last);
	expect(end([answered('a'), moved('a'), answered('b')]).question).toBe('c');
	const whole = ['a', 'b', 'c'].flatMap((id) => [answered(id), moved(id)]);
	expect(end([...whole, { type: 'finished' }]).phase).toBe('finished');
});
