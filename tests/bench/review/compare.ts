import type { Model } from './minds.ts';
import { cramming, effort, fixed, plain, planned, weekly, type Schedule } from './schedules.ts';
import { simulate, type Outcome } from './simulate.ts';

/** One schedule beside the planner. */
export interface Row {
	readonly name: string;
	readonly other: Outcome;
	/** The planner: as it is, or made to ask no more often than the other. */
	readonly own: Outcome;
	/** What it promises here is kept. */
	readonly isMet: boolean;
}

/** FSRS at .9 is to be matched with so much of its reviews. */
export const SHARE_OF_FSRS = 0.85;

/** So many learners decide how often the planner is to ask. */
const FEW = 40;

/** All that is compared for one way to forget and one day. */
export function compare(model: Model, goal: number, learners: number): readonly Row[] {
	const run = (schedule: Schedule, count = learners) => simulate(model, goal, schedule, count);
	const own = run(planned('planner', effort(0.5)));
	const fsrs = run(plain);
	const crammed = run(cramming(own.reviews));
	return [
		{
			name: plain.name,
			...{ other: fsrs, own },
			isMet: own.recall >= fsrs.recall && own.reviews <= SHARE_OF_FSRS * fsrs.reviews,
		},
		{ name: 'cramming on the eve', other: crammed, own, isMet: own.recall >= crammed.recall },
		...[fixed, weekly].flatMap((schedule) => besides(schedule, own, run)),
	];
}

/** Beside a schedule that asks a fixed number of times; none where that is never before the day. */
function besides(
	schedule: Schedule,
	asItIs: Outcome,
	run: (schedule: Schedule, count?: number) => Outcome,
): readonly Row[] {
	const other = run(schedule);
	if (other.reviews === 0) return [];
	// Where it asks less often and more is known, there is nothing left to compare.
	const isBetter = asItIs.reviews <= other.reviews && asItIs.recall >= other.recall;
	const own = isBetter ? asItIs : run(planned('', effort(levelFor(other.reviews, run))));
	const isMet = own.reviews <= other.reviews && own.recall >= other.recall;
	return [{ name: schedule.name, other, own, isMet }];
}

/** The effort at which it asks as often as it may, and no more often. */
function levelFor(reviews: number, run: (schedule: Schedule, count?: number) => Outcome): number {
	let [least, most] = [0, 1];
	for (let step = 0; step < 7; step++) {
		const level = (least + most) / 2;
		// A little less, since all learners may be asked more often than these few.
		if (run(planned('', effort(level)), FEW).reviews <= 0.98 * reviews) least = level;
		else most = level;
	}
	return least;
}
