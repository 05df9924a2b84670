import type { SnapshotFrom } from 'xstate';
import type { Block } from '#lib/base/rich.ts';
import { presentationFor } from '#lib/kinds/presentation.ts';
import type { Mark, NotReady, Question } from '#lib/kinds/kind.ts';
import { onShow, triesOf, type RunContext, type Visit } from './context.ts';
import type { runMachine } from './machine.ts';
import { stepOf } from './moves.ts';

export type RunSnapshot = SnapshotFrom<typeof runMachine>;

/** Where a run stands, in one word: what `data-phase` says. */
export type RunPhase =
	'ready' | 'asking' | 'hinted' | 'retrying' | 'explained' | 'recorded' | 'paused' | 'finished';

/** The run's phase. `hinted` shows a first try's verdict and waits for Try again. */
export function phaseOf(snapshot: RunSnapshot): RunPhase {
	const { value } = snapshot;
	if (typeof value === 'string') return value;
	const { running } = value;
	if (running === 'explained' || running === 'recorded') return running;
	if (typeof running === 'string') return 'asking';
	const { asking } = running;
	return asking === 'hinted' || asking === 'retrying' ? asking : 'asking';
}

/** The question on show. */
export interface Current {
	readonly question: Question;
	/** The question as presented for this run's seed, without its answers. */
	readonly opened: unknown;
	/** "Question `number` of `of`": its place in the order asked, also when it comes back. */
	readonly number: number;
	readonly of: number;
	/** 0 the first time; 1, 2 … when it comes back. */
	readonly turn: number;
	/** Whether leaving it ends the run. */
	readonly last: boolean;
	/** What the button says that checks, where that is not Check. */
	readonly check: string | undefined;
}

/** Made once for each context and presentation: a card asks several times for one press, and compares what it gets. */
const shownIn = new WeakMap<RunContext, Current>();
const openedFor = new WeakMap<Visit, unknown>();

/** The question on show (before the start: the first one), or undefined once the run is over. */
export function current({ context }: RunSnapshot): Current | undefined {
	const known = shownIn.get(context);
	const shown = known ?? currentIn(context);
	if (shown && !known) shownIn.set(context, shown);
	return shown;
}

function currentIn(context: RunContext): Current | undefined {
	const presented = context.visits[context.at];
	const visit = onShow(context);
	if (!presented || !visit) return undefined;
	const { question, turn, kind } = visit;
	const known = openedFor.get(presented);
	const opened = known ?? kind.open(question, presentationFor(context.input.seed, question.id));
	openedFor.set(presented, opened);
	return {
		question,
		opened,
		number: context.questions.indexOf(question) + 1,
		of: context.questions.length,
		turn,
		last: context.at === context.visits.length - 1,
		check: stepOf(context)?.check,
	};
}

/** What was given so far to the question on show, or undefined. */
export const responseOf = ({ context }: RunSnapshot): unknown => context.response;

/** The mark that the page may show now: in `hinted` and `explained` that of the last check, else none. */
export function markOf(snapshot: RunSnapshot): Mark | undefined {
	const phase = phaseOf(snapshot);
	if (phase !== 'hinted' && phase !== 'explained') return undefined;
	return triesOf(snapshot.context).at(-1)?.mark;
}

/** The hints that stand under the question on show, in their order. */
export const hintsShown = ({ context }: RunSnapshot): readonly (readonly Block[])[] =>
	onShow(context)?.question.hints.slice(0, context.hints) ?? [];

/** Whether another hint can be had now. */
export const hintLeft = (snapshot: RunSnapshot): boolean => snapshot.can({ type: 'hint' });

/** Why what was given can't be checked yet, in words for the learner, or undefined where it can. */
export function whyNotReady({ context }: RunSnapshot): NotReady | undefined {
	const visit = onShow(context);
	return visit?.kind.ready(visit.question, context.response);
}
