import type { Mark } from '#lib/kinds/kind.ts';
import { onShow, triesOf, type Attempt, type RunContext } from './context.ts';

/** Others that stand between a missed question and its return, as far as so many remain. */
const APART = 3;
const RETURNS = 2;

type Change = Partial<RunContext>;

/** Whether what was given can be checked. */
export function isReady(context: RunContext): boolean {
	const visit = onShow(context);
	return visit !== undefined && visit.kind.ready(visit.question, context.response) === undefined;
}

/** Where an answer in steps stands; in runs that give nothing back a first step is the answer. */
export const stepOf = (context: RunContext) =>
	speaks(context) ? onShow(context)?.kind.step?.(context.response) : undefined;

/** Whether the run gives anything back before its end. */
export const speaks = ({ input }: RunContext): boolean =>
	input.policy === 'study' || input.policy === 'review';

/** Whether another hint can be had. */
export function hintLeft(context: RunContext): boolean {
	const visit = onShow(context);
	return speaks(context) && visit !== undefined && context.hints < visit.question.hints.length;
}

/** Whether the first try of this presentation leaves something worth a second one. */
export function mayRetry(context: RunContext): boolean {
	const visit = onShow(context);
	const tries = triesOf(context);
	if (!visit || !speaks(context) || tries.length !== 1 || !isMissed(tries.at(-1))) return false;
	const tried = tries.map(({ response }) => response);
	return visit.kind.untried(visit.question, tried) >= 2;
}

/** One more hint. */
export const showHint = (context: RunContext): Change => ({
	hints: context.hints + (hintLeft(context) ? 1 : 0),
});

/** What was given, marked, as one more try. */
export function attemptOf(context: RunContext): Attempt | undefined {
	const of = whichOf(context);
	if (!of) return undefined;
	const before = context.attempts.filter((each) => each.question === of.question);
	return {
		...of,
		try: before.length + 1,
		hints: context.hints,
		response: context.response,
		mark: markFor(context),
	};
}

/** Which presentation of which question is on show. */
export function whichOf(
	context: RunContext,
): Pick<Attempt, 'question' | 'wording' | 'meaning' | 'turn'> | undefined {
	const visit = onShow(context);
	if (!visit) return undefined;
	const { id, wording, meaning } = visit.question;
	return { question: id, wording, meaning, turn: visit.turn };
}

/** A response given again within one presentation keeps its mark: nothing is marked twice. */
function markFor(context: RunContext): Mark | undefined {
	const visit = onShow(context);
	if (!visit || context.input.policy === 'guess') return undefined;
	const before = triesOf(context).find(({ response }) => same(response, context.response));
	if (before) return before.mark;
	return visit.kind.mark(visit.question, context.response);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What has no mark can't be missed. */
const isMissed = (attempt: Attempt | undefined): boolean => (attempt?.mark?.score ?? 1) < 1;

/** Puts a question that was not right at the first try of this presentation back in line, as often as the run allows. */
export function comeBack(context: RunContext): Change {
	const visit = onShow(context);
	const returns = context.input.returns ?? RETURNS;
	if (!visit || visit.turn >= returns || !isMissed(triesOf(context)[0])) return {};
	const place = context.at + 1 + APART;
	const again = { question: visit.question, turn: visit.turn + 1 };
	return { visits: [...context.visits.slice(0, place), again, ...context.visits.slice(place)] };
}

/** Goes to a presentation, with what was given in it last: nothing, but where one goes back in a test. */
const at = (context: RunContext, place: number): Change => ({
	at: place,
	response: triesOf({ ...context, at: place }).at(-1)?.response,
	hints: 0,
});

/** Goes to the next presentation. */
export const move = (context: RunContext): Change => at(context, context.at + 1);

/** Passes a question over. One that was answered before only loses its return. */
export function passOver(context: RunContext): Change {
	const visit = onShow(context);
	const skipped = visit && visit.turn === 0 ? [visit.question.id] : [];
	return { skipped: [...context.skipped, ...skipped], ...move(context) };
}

/** In a test: how many visits from the first on were answered or passed over, while it lasts; -1 elsewhere. */
export function passed({ input, visits, attempts, skipped }: RunContext): number {
	if (input.policy !== 'test') return -1;
	const done = [...attempts.map(({ question }) => question), ...skipped];
	return visits.findIndex(({ question }) => !done.includes(question.id));
}

/** Whether one may go there: in a test, to what was passed, or to the first that was not. */
export const mayGo = (context: RunContext, to: number): boolean =>
	to !== context.at && to <= passed(context) && context.visits[to] !== undefined;

/** Whether the question on show was passed before, and stands as it was then. */
export function isUnchanged(context: RunContext): boolean {
	const last = triesOf(context).at(-1);
	const isBehind = context.at < passed(context);
	return isBehind && last !== undefined && same(last.response, context.response);
}

/** Goes back in a test, or on again. */
export const go = (context: RunContext, to: number): Change => ({
	...at(context, to),
	goes: context.goes + 1,
});

/** Puts the question on show last. */
export function putLast(context: RunContext): Change {
	const visit = context.visits[context.at];
	if (!visit) return {};
	return {
		visits: [...context.visits.filter((each) => each !== visit), visit],
		response: undefined,
		hints: 0,
	};
}
