import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsOf } from '#lib/memory/cards/index.ts';
import { readLines } from '#lib/memory/index.ts';
import { anyInput, anyWalk, walk } from '#lib/run/arbitraries.ts';
import { journey } from '#lib/run/journey.ts';
import type { RunEvent } from '#lib/run/index.ts';
import { replay } from '#lib/run/index.ts';
import type { RunInput } from '#lib/run/index.ts';

type Emitted = ReturnType<typeof journey>['emitted'];

/** The lines that a page keeps of a sitting; `from`: how many stood there before. */
const linesOf = ({ id, seed }: RunInput, emitted: Emitted, from = 0) =>
	emitted.slice(from).map((each, index) => ({
		...{ v: 1, id: `line-${from + index}`, at: (from + index) * 60_000, device: 'd', lesson: 'l' },
		...{ run: id, seed, policy: 'review', ...each },
	}));

const cards = (input: RunInput, lines: readonly unknown[]) =>
	cardsOf(
		readLines(lines),
		input.questions.map((question) => ({ ...question, pieces: 3 })),
	);

/** How often a page is killed: at so many moments of sittings, each another one. */
const kills = Number(process.env.RUNS ?? 200);

test(`killed at any of ${kills} moments and gone on with, a sitting loses no answer and counts none twice`, () => {
	fc.assert(
		fc.property(anyInput, anyWalk, fc.nat(), (given, steps, moment) => {
			const input: RunInput = { ...given, policy: 'review' };
			const events = walk(input, steps);
			const whole = journey(input, events);
			const cut = moment % (events.length + 1);
			const { emitted } = journey(input, events.slice(0, cut));
			const before = linesOf(input, emitted);

			// The next page replays what is kept, and adds only what comes after.
			const again: readonly RunEvent[] = replay(input, emitted);
			const replayed = journey(input, again).emitted;
			const after = journey(input, [...again, ...events.slice(cut)]).emitted;
			const all = [...before, ...linesOf(input, after, replayed.length)];
			expect(replayed).toEqual(emitted);

			const known = cards(input, before);
			for (const [id, card] of cards(input, all)) {
				expect(card.sittings, id).toBe(1);
				// A first try that was kept decides, whatever comes after it.
				const told = known.get(id);
				if (told) expect({ ...card, memory: 0 }).toEqual({ ...told, memory: 0 });
			}
			// Nobody who goes on without a kill is asked anything else.
			if (cut === events.length)
				expect(cards(input, all)).toEqual(cards(input, linesOf(input, whole.emitted)));
		}),
		{ numRuns: kills },
	);
});
