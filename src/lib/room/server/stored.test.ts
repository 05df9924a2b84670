import { expect, test } from 'vitest';
import { keptSample } from '../rules/sample.ts';
import { parseOpened, storedOpening } from './stored.ts';

const lesson = keptSample(40);
const json = JSON.stringify(lesson);
const made = {
	type: 'opened',
	at: 1,
	code: 'ABCDEF',
	secret: 'secret',
	hostHash: 'hash',
	settings: { pace: 'own', naming: 'none', results: 'end', reading: false, leaderboard: false },
} as const;
const place = { sequence: 1, at: 1 };

test('a room’s opening is written small, and read back whole', async () => {
	const kept = await storedOpening(made, json);
	expect(kept.text.length).toBeLessThan(json.length / 3);
	expect(kept.text).toMatch(/^\{"type":"opened"/);
	expect(await parseOpened({ ...place, ...kept })).toEqual({ ...made, lesson });
});

test('one that an older version wrote is read as it is', async () => {
	const text = JSON.stringify({ ...made, lesson });
	expect(await parseOpened({ ...place, text })).toEqual({ ...made, lesson });
});

test.each([
	['no JSON', '{"type":'],
	['nothing', 'null'],
	['no lesson', JSON.stringify(made)],
	['a lesson that is torn', JSON.stringify({ ...made, lesson: 'eJx' })],
	['a lesson that is none', JSON.stringify({ ...made, lesson: '' })],
])('what no version wrote is refused: %s', async (_, text) => {
	await expect(parseOpened({ ...place, text })).rejects.toThrow();
});
