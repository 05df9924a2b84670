import { expect, it } from 'vitest';
import { draftOf, takeUp } from './draft.ts';
import type { RunEvent } from './events.ts';
import { at, journey } from './journey.ts';
import { replay } from './replay.ts';
import { result } from './result.ts';
import { input, question } from './samples.ts';

const give = (chosen: string): RunEvent[] => [
	{ type: 'respond', response: { chosen } },
	{ type: 'check' },
];
const next: RunEvent = { type: 'next' };
const questions = ['a', 'b', 'c'].map((id) => question(id));

it('a question that was reworded since is asked again, after those answered, and not as skipped', () => {
	const { emitted } = journey(input(questions), [...give('0'), next, ...give('0'), next]);
	const now = input([question('a', { wording: 'new' }), ...questions.slice(1)]);
	const { last } = journey(now, replay(now, emitted));
	expect(result(last).rows.map(({ skipped, first }) => [skipped, first?.mark?.score])).toEqual([
		[false, undefined],
		[false, 1],
		[false, undefined],
	]);
	const rest = [...give('0'), next, ...give('0'), next];
	const whole = journey(now, [...replay(now, emitted), ...rest]).last;
	expect(at(whole).phase).toBe('finished');
	expect(result(whole).points).toBe(3);
});

it('a draft is taken up for the question, wording and try it was made for, and for no other', () => {
	const given = input(questions);
	const { last } = journey(given, [{ type: 'respond', response: { chosen: '1' } }]);
	const draft = draftOf(last);
	const fresh = journey(given, []).last;
	expect(takeUp(fresh, draft)).toEqual([{ type: 'respond', response: { chosen: '1' } }]);
	expect(takeUp(journey(given, give('1')).last, draft)).toEqual([]);
	expect(takeUp(journey(given, [...give('0'), next]).last, draft)).toEqual([]);
	const reworded = input([question('a', { wording: 'new' })]);
	expect(takeUp(journey(reworded, []).last, draft)).toEqual([]);
	for (const strange of [undefined, null, 'x', { question: 'a' }]) {
		expect(takeUp(fresh, strange)).toEqual([]);
	}
});
