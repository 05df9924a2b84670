import { complete } from '#lib/memory/stores/requests.ts';
import { indexedDbStore } from '#lib/memory/stores/indexed-db.ts';
import { connect } from '#lib/memory/stores/schema.ts';
import { folded, type Kept } from './fold.ts';
import { END, logOf, questionsOf, type BenchLesson } from './log.ts';

/** What one reading of all lessons and one fold of them took (ms), and what came of it: the same everywhere. */
export interface Round {
	readonly read: number;
	readonly fold: number;
	readonly cards: number;
}

/** What the bench does in a page, where its bundle stands as `foldBench`. */
export const inPage = {
	/** Lays a log into this origin's database as the site has it. */
	async lay(lessons: readonly BenchLesson[], count: number, seed: string): Promise<void> {
		const database = await connect('readback', () => undefined);
		const transaction = database.transaction('lines', 'readwrite');
		const kept = complete(transaction);
		const store = transaction.objectStore('lines');
		// As records.ts lays each line, without waiting for one after the other.
		for (const line of logOf(lessons, count, seed))
			store.add({ learner: 'first', id: line.id, lesson: line.lesson, line });
		await kept;
		database.close();
	},

	/** Reads and folds what was laid, so many times; nothing that was read before is known again. */
	async rounds(lessons: readonly BenchLesson[], times: number): Promise<readonly Round[]> {
		const rounds: Round[] = [];
		for (let round = 0; round < times; round++) {
			const store = await indexedDbStore('readback', 'bench', {
				...{ announce: () => undefined, listen: () => () => undefined, close: () => undefined },
			});
			const kept: Kept[] = [];
			const began = performance.now();
			for (const lesson of lessons)
				kept.push({
					...{ lesson: lesson.id, questions: questionsOf(lesson) },
					lines: await store.read(lesson.id),
				});
			const read = performance.now();
			const cards = folded(kept, END).reduce((sum, each) => sum + each.cards.length, 0);
			rounds.push({ read: read - began, fold: performance.now() - read, cards });
			store.close();
		}
		return rounds;
	},
};
