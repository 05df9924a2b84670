import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAll } from './fold.ts';
import { door } from './project/door.ts';
import { host } from './project/host.ts';
import { driver, sampleRoom } from './sample.ts';
import { graceMs } from './deadlines.ts';

const room = (naming: 'drawn' | 'own' | 'none' = 'own') => driver(sampleRoom({ naming }));
type Room = ReturnType<typeof room>;
const join = (at: Room, tokenHash: string, device: string | undefined, name: string) =>
	at.put(
		{ role: 'stranger', tokenHash, ...(device === undefined ? {} : { device }) },
		{ type: 'join', key: at.key(), name },
	);
const remove = (at: Room, learner: string) => at.host({ type: 'remove', key: at.key(), learner });
const allow = (at: Room, learner: string) => at.host({ type: 'allow', key: at.key(), learner });
const place = (at: Room, tokenHash: string, device: string) =>
	door(at.state(), { role: 'stranger', tokenHash, device }).place;

describe('who is taken out', () => {
	test('stays out: with their token, with a fresh one of the same browser, and by name', () => {
		const at = room();
		join(at, 't1', 'phone', 'Anna');
		expect(remove(at, 'l1')).toBeUndefined();
		expect(join(at, 't1', 'phone', 'Anna')).toBe('removed');
		expect(join(at, 'fresh', 'phone', 'Somebody else')).toBe('removed');
		expect(join(at, 'private', 'another', 'anna')).toBe('name-out');
		expect(join(at, 'private', 'another', 'Аnna')).toBe('name-out');
		expect([place(at, 't1', 'phone'), place(at, 'fresh', 'phone')]).toEqual(['out', 'out']);
		expect(place(at, 'private', 'another')).toBe('none');
		expect(join(at, 't2', 'neighbour', 'Ben')).toBeUndefined();
		expect(host(at.state())).toMatchObject({
			learners: [{ name: 'Ben' }],
			out: [{ id: 'l1', name: 'Anna' }],
		});
	});

	test('is allowed in again by the host alone, in the same place, with all they have given', () => {
		const at = room();
		join(at, 't1', 'phone', 'Anna');
		at.step('start');
		at.answer('l1', [0]);
		const before = at.state().learners.get('l1');
		remove(at, 'l1');
		expect(at.answer('l1', [1])).toBe('not-allowed');
		expect(allow(at, 'nobody')).toBe('no-learner');
		expect(
			at.put({ role: 'learner', id: 'l1' }, { type: 'allow', key: at.key(), learner: 'l1' }),
		).toBe('not-allowed');
		expect(allow(at, 'l1')).toBeUndefined();
		expect(at.state().learners.get('l1')).toEqual({ ...before, version: at.state().sequence });
		expect(at.state().tokens.get('t1')).toBe('l1');
		expect(host(at.state()).out).toEqual([]);
		expect(join(at, 'fresh', 'phone', 'Second seat')).toBeUndefined();
		expect(join(at, 'other', 'tablet', 'anna')).toBe('name-taken');
	});

	test('whose name was drawn leaves it to nobody; another is given one with a number', () => {
		const at = room('drawn');
		join(at, 't1', 'phone', 'Quiet Heron');
		remove(at, 'l1');
		expect(join(at, 't2', 'other', 'Quiet Heron')).toBeUndefined();
		expect(host(at.state()).learners.map(({ name }) => name)).toEqual(['Quiet Heron 2']);
		allow(at, 'l1');
		expect(host(at.state()).learners.map(({ name }) => name)).toEqual([
			'Quiet Heron',
			'Quiet Heron 2',
		]);
	});

	test('in a room opened before browsers were kept is known by their token and name', () => {
		const at = room();
		join(at, 't1', undefined, 'Anna');
		remove(at, 'l1');
		expect(join(at, 't1', undefined, 'Ben')).toBe('removed');
		expect(join(at, 't2', undefined, 'Ben')).toBeUndefined();
	});

	test('with everybody at once is kept out by nothing: names and browsers are free', () => {
		const at = room();
		join(at, 't1', 'phone', 'Anna');
		join(at, 't2', 'tablet', 'Ben');
		remove(at, 'l2');
		at.host({ type: 'clear', key: at.key(), what: 'learners' });
		expect(join(at, 'fresh', 'phone', 'Anna')).toBeUndefined();
		expect(join(at, 't2', 'tablet', 'Cleo'), 'who was taken out before stays out').toBe('removed');
	});
});

describe('names', () => {
	test('that differ in a vowel are two; that only look the same are refused', () => {
		const at = room();
		for (const [i, name] of ['राम', 'रमा', 'रीमा', 'か', 'が', 'Anna', 'Anna & Ben'].entries())
			expect(join(at, `t${i}`, `d${i}`, name), name).toBeUndefined();
		expect(join(at, 'x', 'x', 'Аnna')).toBe('name-alike');
		expect(join(at, 'x', 'x', 'ánna')).toBe('name-taken');
		expect(join(at, 'x', 'x', 'Anna 😀')).toBe('bad-name');
	});

	test('of two that look the same in an older room each goes with its own learner', () => {
		const first = sampleRoom({ naming: 'own' });
		const joined = (learner: string, name: string) =>
			({ type: 'joined', at: 1000, learner, tokenHash: learner, name }) as const;
		const both = foldAll(first, [joined('l1', 'Anna'), joined('l2', 'Аnna')]);
		const at = driver(both);
		remove(at, 'l1');
		allow(at, 'l1');
		expect(join(at, 'x', 'x', 'anna')).toBe('name-taken');
	});
});

const act = fc.oneof(
	fc.record({
		do: fc.constant('join' as const),
		who: fc.nat(5),
		browser: fc.nat(3),
		name: fc.nat(3),
	}),
	fc.record({ do: fc.constantFrom('remove' as const, 'allow' as const), who: fc.nat(8) }),
	fc.record({ do: fc.constant('clear' as const) }),
);

test('whatever the host does: nobody is in and out at once, no name or token is held twice, and the log tells it all', () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
			const first = sampleRoom({ naming: 'own' });
			const at = driver(first);
			for (const each of acts) {
				if (each.do === 'join') {
					const out = at.state().out.some(({ device }) => device === `d${each.browser}`);
					const refusal = join(at, `t${each.who}`, `d${each.browser}`, `Name ${each.name}`);
					const known = at.state().tokens.has(`t${each.who}`);
					if (out && refusal === undefined) expect(known, 'only who was in already').toBe(true);
				} else if (each.do === 'clear') at.host({ type: 'clear', key: at.key(), what: 'learners' });
				else if (each.do === 'remove') remove(at, `l${each.who}`);
				else allow(at, `l${each.who}`);
				const state = at.state();
				const [inside, outside] = [[...state.learners.values()], state.out];
				expect(inside.filter(({ id }) => outside.some((other) => other.id === id))).toEqual([]);
				expect(new Set(inside.map(({ name }) => name)).size).toBe(inside.length);
				expect(state.tokens.size).toBe(inside.length);
				for (const { id, tokenHash } of inside) expect(state.tokens.get(tokenHash)).toBe(id);
			}
			const view = (state: typeof first) => JSON.stringify(host(state));
			expect(view(foldAll(first, at.log))).toBe(view(at.state()));
		}),
		{ numRuns: 500 },
	);
});

test('a seat that is free again takes part: its deadline and its answers are its own', () => {
	const at = driver(sampleRoom({ naming: 'own', seconds: 10 }));
	join(at, 't1', 'phone', 'Anna');
	at.step('start');
	remove(at, 'l1');
	allow(at, 'l1');
	expect(at.answer('l1', [0])).toBeUndefined();
	at.wait(10_000);
	at.wait(graceMs);
	expect(host(at.state()).answered).toBe(1);
});
