import { expect, test } from 'vitest';
import { keptSample } from '#lib/room/rules/sample.ts';
import { host } from '#lib/room/rules/project/host.ts';
import { maySeeResult } from '#lib/room/rules/own-pace.ts';
import { stateOf } from './folding.ts';

/** A log as rooms wrote it before browsers, the choice of results and the closing end were kept. */
const opened = (settings: object) => ({
	...{ type: 'opened', at: 1000, code: 'ABCDEF', secret: 'secret', hostHash: 'hash' },
	settings: { naming: 'own', reading: false, leaderboard: false, ...settings },
	lesson: keptSample(),
});
const joined = (number: number, name: string) => ({
	...{ type: 'joined', at: 1001, learner: `l${number}`, tokenHash: `t${number}`, name },
});
const answered = (learner: string, question: number, turn: number) => ({
	...{ type: 'answered', at: 1003, learner, question, round: 1, response: { chosen: 'x' } },
	...{ score: 0, turn, key: `key-${learner}-${question}` },
});
const stored = (events: readonly object[]) =>
	events.map((event, index) => ({ sequence: index + 1, at: 1000, text: JSON.stringify(event) }));

test('a room of the version before is read: its people, its removals, its answers, its end', async () => {
	const state = await stateOf(
		stored([
			opened({ pace: 'teacher' }),
			...[joined(1, 'Anna'), joined(2, 'Zoë'), joined(3, 'राम')],
			{ type: 'removed', at: 1002, learner: 'l2', key: 'key-removed' },
			{ type: 'asked', at: 1002, question: 0, key: 'key-start' },
			answered('l1', 0, 1),
			{ type: 'extra', at: 1003, learner: 'l3', ms: 60_000, key: 'key-extra' },
			{ type: 'closing', at: 1004, until: 2504, key: 'key-close' },
			{ type: 'closed', at: 2504 },
		]),
	);
	const view = host(state);
	expect(view.shared.phase).toBe('tally');
	expect(view.learners.map(({ name }) => name)).toEqual(['Anna', 'राम']);
	expect(view.out).toEqual([{ id: 'l2', name: 'Zoë' }]);
	expect([view.answered, state.maxExtraMs, state.ending]).toEqual([1, 60_000, false]);
});

test('one in their own pace too: nobody’s key is out before all are through or it ends', async () => {
	const events = [
		opened({ pace: 'own' }),
		...[joined(1, 'Anna'), joined(2, 'Ben')],
		{ type: 'working', at: 1002, key: 'key-start' },
		...[0, 1, 2].map((question) => answered('l1', question, question + 1)),
		{ type: 'skipped', at: 1004, learner: 'l1', question: 3, key: 'key-skip' },
	];
	const state = await stateOf(stored(events));
	const [anna] = state.learners.values();
	expect(anna && maySeeResult(state, anna)).toBe(false);
	expect(host(state).learners[0]).toMatchObject({ name: 'Anna', done: 3, skipped: 1 });
	const ended = await stateOf(stored([...events, { type: 'ended', at: 1005, key: 'key-end' }]));
	const [same] = ended.learners.values();
	expect(same && maySeeResult(ended, same)).toBe(true);
});
