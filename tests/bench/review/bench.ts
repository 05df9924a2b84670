/**
 * Whether reviews make a lesson known on the day: `npm run bench:review`. Learners of three kinds, each with sixty questions, learn on
 * day 0 and are tested on day 7, 30 or 90; the planner is set beside other schedules. Prints what is known on the day and how often a
 * question was asked, and exits 1 where what is promised is not kept. A number after the command is how many learners of each.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { compare, SHARE_OF_FSRS, type Row } from './compare.ts';
import { models } from './minds.ts';

/** One way to forget and one day. */
interface Cell {
	readonly model: string;
	readonly goal: number;
	readonly learners: number;
}

const goals = [7, 30, 90];

/** The longest first, so that no worker ends alone. */
async function main(learners: number): Promise<void> {
	const cells: readonly Cell[] = models.flatMap(({ name }) =>
		goals.map((goal) => ({ model: name, goal, learners })),
	);
	const found = new Map<Cell, readonly Row[]>();
	const waiting = cells.toSorted((a, b) => b.goal - a.goal);
	await Promise.all(
		Array.from({ length: Math.min(availableParallelism(), cells.length) }, async () => {
			const worker = new Worker(new URL(import.meta.url));
			for (let cell = waiting.shift(); cell; cell = waiting.shift())
				found.set(cell, await asked(worker, cell));
			await worker.terminate();
		}),
	);
	print(cells, found);
}

const asked = (worker: Worker, cell: Cell): Promise<readonly Row[]> =>
	new Promise((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.postMessage(cell);
	});

function print(cells: readonly Cell[], found: ReadonlyMap<Cell, readonly Row[]>): void {
	const percent = (share: number) => (100 * share).toFixed(1).padStart(7);
	const times = (reviews: number) => reviews.toFixed(2).padStart(8);
	console.log(
		`${cells[0]?.learners ?? 0} learners × 60 questions; recall in %, reviews of a question`,
	);
	console.log('                                             theirs           planner');
	console.log(
		'forgets by    day  beside                 recall reviews   recall reviews  fullest day',
	);
	let missed = 0;
	for (const cell of cells) {
		for (const { name, other, own, isMet } of found.get(cell) ?? []) {
			if (!isMet) missed++;
			const place = `${cell.model.padEnd(12)} ${String(cell.goal).padStart(4)}  ${name.padEnd(21)}`;
			const row = `${place}${percent(other.recall)}${times(other.reviews)}  ${percent(own.recall)}${times(own.reviews)}`;
			console.log(`${row}       × ${own.peak.toFixed(1)}${isMet ? '' : '  not met'}`);
		}
	}
	console.log(
		`promised: no less known than by any, at no more reviews; beside FSRS at ${100 * SHARE_OF_FSRS} % of its reviews or less.`,
	);
	console.log(missed === 0 ? 'all met' : `${missed} not met`);
	process.exitCode = missed > 0 ? 1 : 0;
}

if (isMainThread) {
	await main(Number(process.argv[2] ?? 1000));
} else {
	parentPort?.on('message', ({ model, goal, learners }: Cell) => {
		const found = models.find(({ name }) => name === model);
		parentPort?.postMessage(found ? compare(found, goal, learners) : []);
	});
}
