import fc from 'fast-check';
import { getShortestPaths } from 'xstate/graph';
import { expect, test } from 'vitest';
import { foldAll } from './fold.ts';
import { own } from './project/learner.ts';
import { host } from './project/host.ts';
import { screen } from './project/screen.ts';
import { phaseEvents, phaseMachine } from './phases.ts';
import { driver, sampleRoom } from './sample.ts';
import { stageOf } from './state.ts';

test('every phase can be reached, and from every phase the end', () => {
	const events = phaseEvents.map((type) => ({ type }));
	const paths = getShortestPaths(phaseMachine, {
		events,
		serializeState: ({ value }) => JSON.stringify(value),
	});
	const stages = new Set(paths.map(({ state }) => state.value.stage));
	expect(stages.size).toBe(13);
	for (const { state } of paths) {
		if (state.value.stage !== 'ended') expect(state.can({ type: 'ended' })).toBe(true);
	}
});

const move = fc.oneof(
	fc.record({
		do: fc.constant('step' as const),
		step: fc.constantFrom(
			'start',
			'close',
			'discuss',
			'again',
			'reveal',
			'next',
			'pause',
			'resume',
		),
	}),
	fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: -2000, max: 9000 }) }),
	fc.record({ do: fc.constant('join' as const), token: fc.nat(9) }),
	fc.record({
		do: fc.constant('answer' as const),
		id: fc.nat(9),
		items: fc.array(fc.nat(4), { maxLength: 3 }),
		turn: fc.nat(4),
		index: fc.option(fc.nat(3)),
	}),
	fc.record({
		do: fc.constant('keep' as const),
		what: fc.constantFrom('answers', 'learners', 'lock', 'unlock', 'remove', 'extra'),
	}),
);
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

function play(room: ReturnType<typeof driver>, each: Move): void {
	if (each.do === 'wait') return room.wait(each.ms);
	if (each.do === 'join') return void room.join(`t${each.token}`);
	if (each.do === 'answer') {
		const { id, items, turn, index } = each;
		return void room.answer(`l${id}`, items, { turn: turn + 1, index: index ?? undefined });
	}
	const key = room.key();
	if (each.do === 'step')
		return void room.host({ type: each.step, key, expected: room.state().step });
	if (each.what === 'lock' || each.what === 'unlock') {
		return void room.host({ type: 'lock', key, locked: each.what === 'lock' });
	}
	if (each.what === 'remove') return void room.host({ type: 'remove', key, learner: 'l1' });
	if (each.what === 'extra')
		return void room.host({ type: 'extra', key, learner: 'l2', seconds: 3 });
	return void room.host({ type: 'clear', key, what: each.what });
}

/** What any role can be sent now, as text. */
function everything(room: ReturnType<typeof driver>): string {
	const state = room.state();
	const owns = [...state.learners.values()].map((learner) => own(state, learner));
	return JSON.stringify([host(state), screen(state), owns]);
}

const settings = fc.record({
	pace: fc.constantFrom('teacher', 'own'),
	reading: fc.boolean(),
	leaderboard: fc.boolean(),
	seconds: fc.option(fc.constant(5), { nil: undefined }),
	minutes: fc.option(fc.constant(1), { nil: undefined }),
});

/** The usual steps in their order, so that random sessions also get far. */
const usual = [
	'start',
	'close',
	'close',
	'discuss',
	'again',
	'close',
	'close',
	'reveal',
	'next',
] as const;
const between = fc.array(fc.array(move, { maxLength: 4 }), { maxLength: 2 * usual.length });
const session = between.map((gaps) =>
	gaps.flatMap((gap, i): Move[] => [
		...gap,
		{ do: 'step', step: usual[i % usual.length] ?? 'next' },
	]),
);

test('whatever is done: the log folds to the same state, times never fall, and no key shows outside the reveal', () => {
	fc.assert(
		fc.property(settings, fc.oneof(session, fc.array(move, { maxLength: 60 })), (chosen, moves) => {
			const first = sampleRoom(chosen);
			const room = driver(first);
			for (const each of moves) {
				const before = room.state().at;
				play(room, each);
				const state = room.state();
				expect(state.at).toBeGreaterThanOrEqual(before);
				const sent = everything(room);
				if (stageOf(state) !== 'revealed') expect(sent).not.toContain('SECRET');
				for (const { index, question } of state.deck.presented) {
					const stem = `Stem number ${index}`;
					const asked = state.seen.includes(index) || state.setup.settings.pace === 'own';
					if (!asked) expect(sent).not.toContain(stem);
					expect(sent).not.toContain(`"${question.wording}x`);
				}
			}
			expect(JSON.stringify(everything({ ...room, state: () => foldAll(first, room.log) }))).toBe(
				JSON.stringify(everything(room)),
			);
			const times = room.log.map(({ at }) => at);
			expect(times).toEqual([...times].sort((a, b) => a - b));
		}),
		{ numRuns: 300 },
	);
});

test('in one’s own pace a learner sees the stem before them and no later one', () => {
	const room = driver(sampleRoom({ pace: 'own' }));
	room.join('t1');
	room.step('start');
	expect(everything(room)).toContain('Stem number 0');
	expect(everything(room)).not.toContain('Stem number 1');
	room.answer('l1', [0], { index: 0 });
	expect(everything(room)).toContain('Stem number 1');
	expect(everything(room)).not.toContain('Stem number 2');
});
