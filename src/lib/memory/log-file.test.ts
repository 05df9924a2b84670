import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLogFile, writeLogFile } from './log-file.ts';
import { progress } from './progress.ts';
import { lineOf } from './stamp.ts';
import { emptyShelf, inMemoryStore } from './stores/in-memory.ts';

const answer = (id: string, device: string, at: number, question: string, score: number) =>
	lineOf(
		{
			...{ type: 'answered', question, wording: 'w', meaning: `m-${question}`, turn: 0, try: 1 },
			...{ hints: 0, response: { chosen: '1' }, mark: { score, parts: [] } },
		},
		{ lesson: 'a', run: `run-${id}`, seed: 's', policy: 'study' },
		{ id, at, device },
	);

/** Logs of three devices, each in the order of its own clock. */
const anyLogs = fc
	.array(
		fc.record({
			device: fc.constantFrom('one', 'two', 'three'),
			at: fc.nat(50),
			question: fc.constantFrom('p', 'q', 'r'),
			score: fc.constantFrom(0, 0.5, 1),
		}),
		{ maxLength: 30 },
	)
	.map((given) =>
		['one', 'two', 'three'].map((device) =>
			given
				.filter((each) => each.device === device)
				.toSorted((a, b) => a.at - b.at)
				.map(({ at, question, score }, i) => answer(`${device}-${i}`, device, at, question, score)),
		),
	);

const known = (lines: readonly unknown[]) => {
	const { history, runs } = progress(lines, 'a');
	return { history: new Map([...history].sort()), runs: runs.map(({ id }) => id) };
};

it('is read back as it was written, line for line', () => {
	fc.assert(
		fc.property(anyLogs, (logs) => {
			const lines = logs.flat();
			const read = readLogFile(writeLogFile(lines));
			if (lines.length === 0) expect(read).toBeUndefined();
			else expect(read).toEqual({ lines, newer: 0, bad: [] });
		}),
	);
});

it('merged into any device, in any order and as often as one likes, comes to the same', async () => {
	await fc.assert(
		fc.asyncProperty(
			anyLogs,
			fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
			fc.shuffledSubarray([0, 1, 2]),
			async (logs, order, again) => {
				const store = inMemoryStore(emptyShelf('here'));
				for (const at of [...order, ...again])
					await store.append(readLogFile(writeLogFile(logs[at] ?? []))?.lines ?? []);
				const merged = await store.read();
				expect(merged).toHaveLength(logs.flat().length);
				expect(known(merged)).toEqual(known(logs.flat()));
			},
		),
	);
});

it('spoilt in the middle loses what is spoilt alone, and tells it by its place', () => {
	const lines = [0, 1, 2].map((i) => answer(`line-${i}`, 'one', i, 'q', 1));
	const text = writeLogFile(lines);
	fc.assert(
		fc.property(fc.constantFrom(1, 2, 3), fc.nat(), (spoilt, at) => {
			const rows = text.split('\n');
			const row = rows[spoilt] ?? '';
			rows[spoilt] = row.slice(0, 1 + (at % (row.length - 1)));
			const read = readLogFile(rows.join('\r\n'));
			expect(read?.lines).toEqual(lines.filter((_, i) => i !== spoilt - 1));
			expect(read?.bad).toEqual([{ number: spoilt + 1, text: rows[spoilt] }]);
		}),
	);
});

it('of a version to come is kept, not counted, and said', async () => {
	const newer = { v: 2, id: 'n', lesson: 'a', type: 'sung', notes: ['la'] };
	const text = writeLogFile([answer('1', 'one', 1, 'q', 1), newer]).replace('"v":1', '"v":2');
	const read = readLogFile(text);
	expect(read).toMatchObject({ newer: 1, bad: [] });
	const store = inMemoryStore(emptyShelf('here'));
	await store.append(read?.lines ?? []);
	expect(await store.read()).toContainEqual(newer);
	expect(progress(await store.read(), 'a').history.size).toBe(1);
	expect(readLogFile(writeLogFile(await store.read()))?.lines).toContainEqual(newer);
});

it.each(['', 'x', '[]', '{"readback":1}', writeLogFile([])])('is no other file: %j', (text) => {
	expect(readLogFile(text)).toBeUndefined();
});
