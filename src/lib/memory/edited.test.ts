import { describe, expect, it } from 'vitest';
import { editedSince, runOver } from './edited.ts';
import type { Asked } from './meanings.ts';
import { progress } from './progress.ts';
import { lineOf, type Happening } from './stamp.ts';

let count = 0;
const line = (happening: Happening, run = 'r', policy: 'study' | 'guess' = 'study') => {
	count += 1;
	const facts = { lesson: 'a', run, seed: 's', policy };
	return lineOf(happening, facts, { id: `line-${count}`, at: count, device: 'device-1' });
};
const started = (
	questions: string[],
	place: 'section' | 'guess' | 'quiz' = 'section',
): Happening => ({
	...{ type: 'started', questions, place },
});
const question = (id: string, more: Partial<Asked> = {}): Asked => ({
	...{ id, wording: `wording-${id}`, meaning: `meaning-${id}` },
	...more,
});
const answered = ({ id, ...asked }: Asked, score = 1) => ({
	...{ type: 'answered' as const, question: id, ...asked, turn: 0, try: 1, hints: 0 },
	...{ response: { chosen: '1' }, mark: { score, parts: [] } },
});
const [p, q, r] = ['p', 'q', 'r'].map((id) => question(id));
const known = (now: readonly Asked[], ...more: object[]) => progress([...log, ...more], 'a', now);
const log: object[] =
	p && q ? [line(started(['p', 'q'])), line(answered(p)), line(answered(q, 0))] : [];
const all = [p, q, r].filter((each) => each !== undefined);

describe('an answer', () => {
	it('counts on where words alone were changed, and nothing is said', () => {
		const now = all.map((each) => ({ ...each, wording: 'better' }));
		const found = known(now);
		expect([...found.history.keys()]).toEqual(['p', 'q']);
		expect(editedSince(found, 'section', now).changed.size).toBe(0);
	});

	it('counts no more where something else is meant, which is said until it is answered anew', () => {
		const now = [question('p', { meaning: 'other' }), question('q')];
		expect([...known(now).history.keys()]).toEqual(['q']);
		expect([...editedSince(known(now), 'section', now).changed]).toEqual(['p']);
		const [changed = question('p')] = now;
		const anew = known(now, line(answered(changed, 0)));
		expect(anew.history.get('p')).toMatchObject({ seen: 1, firstScore: 0 });
		expect(editedSince(anew, 'section', now).changed.size).toBe(0);
	});

	it('of a version that knew no meaning counts for the words it knew, and what they meant since', () => {
		const old = { ...answered(question('p')), meaning: undefined };
		const at = (now: Asked, ...lines: object[]) =>
			progress(lines, 'a', [now]).history.get('p')?.seen;
		expect(at(question('p'), line(old))).toBe(1);
		expect(at(question('p', { wording: 'w', meaning: 'm' }), line(old))).toBeUndefined();
		const better = question('p', { wording: 'better' });
		expect(at(better, line(old))).toBeUndefined();
		// Another line tells what the old words meant.
		expect(at(better, line(old), line(answered(question('p')), 's'))).toBe(2);
	});

	it('to a question that is gone stays', () => {
		expect([...known([question('q')]).history.keys()]).toEqual(['p', 'q']);
	});

	it('before the lesson is told by its meaning too', () => {
		const guess = { ...answered(question('p')), mark: undefined };
		const lines = [line(started(['p'], 'guess'), 'g', 'guess'), line(guess, 'g', 'guess')];
		const changedAt = (place: 'guess' | 'section', more: Partial<Asked>) =>
			editedSince(progress(lines, 'a'), place, [question('p', more)]).changed.size;
		expect(changedAt('guess', { meaning: 'other' })).toBe(1);
		expect(changedAt('guess', { wording: 'better' })).toBe(0);
		expect(changedAt('section', { meaning: 'other' })).toBe(0);
	});
});

describe('a section’s check', () => {
	const ids = (found: ReturnType<typeof runOver>) => found && [found.id, found.questions];

	it.each([
		['one more', ['p', 'q', 'r']],
		['one less', ['p']],
		['another one instead', ['q', 'r']],
	])('goes on with %s: %j', (_, now) => {
		expect(ids(runOver(known([]), 'section', now))).toEqual(['r', now]);
	});

	it('begins where others altogether are asked, and where a quiz has others', () => {
		expect(runOver(known([]), 'section', ['r'])).toBeUndefined();
		const quiz = progress([line(started(['p', 'q'], 'quiz'))], 'a');
		expect(runOver(quiz, 'quiz', ['p', 'q', 'r'])).toBeUndefined();
		expect(runOver(quiz, 'quiz', ['q', 'p'])?.id).toBe('r');
	});

	it('is the one that shares most: a question moved here brings no other section’s with it', () => {
		const other = [
			line(started(['x', 'y', 'r']), 'other'),
			line(started(['x', 'y', 'r']), 'later'),
		];
		expect(runOver(known([], ...other), 'section', ['p', 'q', 'r'])?.id).toBe('r');
		expect(runOver(known([], ...other), 'section', ['x', 'y'])?.id).toBe('later');
	});

	it('over what was missed asks what is new as well, once', () => {
		const again = [{ ...line(started(['q']), 'again'), again: 'r' }];
		expect(ids(runOver(known([], ...again), 'section', ['p', 'q', 'r']))).toEqual([
			'again',
			['q', 'r'],
		]);
		const third: object[] = [...again, line(answered(question('r')), 'again')];
		expect(ids(runOver(known([], ...third), 'section', ['p', 'q', 'r']))).toEqual([
			'again',
			['q', 'r'],
		]);
		third.push({ ...line(started(['q']), 'third'), again: 'r' });
		expect(ids(runOver(known([], ...third), 'section', ['p', 'q', 'r']))).toEqual(['third', ['q']]);
	});

	it.each([
		['one more', ['p', 'q', 'r'], ['r']],
		['one less', ['p'], []],
		['others altogether', ['r'], []],
	])('says of a question that it is new, with %s: %j', (_, now, added) => {
		const asked = now.map((id) => question(id));
		expect([...editedSince(known(asked), 'section', asked).added]).toEqual(added);
	});
});
