import { seeded, shuffled, type Random } from '#lib/base/seeded.ts';
import type { Question } from '#lib/kinds/kind.ts';

/** What a plan needs to know of a question's past; without an entry it was never answered. */
export interface Past {
	/** How many times it was answered. */
	readonly seen: number;
	/** In [0, 1]. */
	readonly lastScore?: number;
}

export interface PlanOptions<Q extends Planned> {
	/** In the lesson's order. */
	readonly questions: readonly Q[];
	readonly history: ReadonlyMap<string, Past>;
	/** At most so many; Infinity for all. */
	readonly count: number;
	/** Only this section's. */
	readonly section?: string;
	/** Across sections in a drawn order; else in the lesson's. */
	readonly mixed: boolean;
	readonly seed: string;
}

/** As much of a question as planning reads. */
export type Planned = Pick<Question, 'id' | 'section'>;

/**
 * The questions of a quiz. Those never answered and those missed last come first, evenly over the sections;
 * what was right last time fills up. The same options give the same plan.
 */
export function planRun<Q extends Planned>(options: PlanOptions<Q>): readonly Q[] {
	const { questions, history, section, mixed, seed } = options;
	const random = seeded(`${seed}/plan`);
	const eligible = questions.filter((each) => section === undefined || each.section === section);
	const owed = eligible.filter(({ id }) => isOwed(history.get(id)));
	const known = eligible.filter(({ id }) => !isOwed(history.get(id)));
	const ranked = [...inTurns(owed, random), ...inTurns(known, random)];
	const chosen = new Set(ranked.slice(0, Math.max(0, options.count)));
	const inOrder = eligible.filter((each) => chosen.has(each));
	return mixed ? shuffled(inOrder, random) : inOrder;
}

/** What was said back has no score: it is owed again each time. */
const isOwed = (past: Past | undefined): boolean =>
	past === undefined || past.seen === 0 || (past.lastScore ?? 0) < 1;

/** One of each section, then a second of each, and so on; drawn within a section, and which section leads. */
function inTurns<Q extends Planned>(questions: readonly Q[], random: Random): Q[] {
	const sections = shuffled([...new Set(questions.map(({ section }) => section))], random);
	const piles = sections.map((section) =>
		shuffled(
			questions.filter((each) => each.section === section),
			random,
		),
	);
	const most = Math.max(0, ...piles.map((pile) => pile.length));
	return Array.from({ length: most }, (_, round) =>
		piles.flatMap((pile) => pile.slice(round, round + 1)),
	).flat();
}
