import { onShow, triesOf } from './context.ts';
import type { RunEvent } from './events.ts';
import { phaseOf, type RunSnapshot } from './show.ts';

/** An answer in the making, plain JSON: what a reload would lose. */
export interface Draft {
	readonly question: string;
	readonly wording: string;
	/** The try it is made for. */
	readonly try: number;
	readonly retrying: boolean;
	readonly hints: number;
	readonly response?: unknown;
}

/** What is given so far to the question on show, or undefined while none can be given. */
export function draftOf(snapshot: RunSnapshot): Draft | undefined {
	const { context } = snapshot;
	const visit = onShow(context);
	const phase = phaseOf(snapshot);
	if (!visit || !['asking', 'hinted', 'retrying'].includes(phase)) return undefined;
	return {
		question: visit.question.id,
		wording: visit.question.wording,
		try: nextTry(snapshot),
		retrying: phase === 'retrying',
		hints: context.hints,
		response: context.response,
	};
}

/** The events that take a draft up again, after replay: none where it was made for another question, wording or try. */
export function takeUp(snapshot: RunSnapshot, draft: Draft | undefined): readonly RunEvent[] {
	const now = draftOf(snapshot);
	if (!now || !draft || !fits(draft, now)) return [];
	const hints = Math.max(0, draft.hints - now.hints);
	return [
		...(draft.retrying && !now.retrying ? [{ type: 'retry' } as const] : []),
		...Array.from({ length: hints }, () => ({ type: 'hint' }) as const),
		...(draft.response === undefined
			? []
			: [{ type: 'respond', response: draft.response } as const]),
	];
}

const fits = (draft: Draft, now: Draft): boolean =>
	draft.question === now.question && draft.wording === now.wording && draft.try === now.try;

/** Counted over the run, as the log counts. */
function nextTry({ context }: RunSnapshot): number {
	const [last] = triesOf(context).slice(-1);
	if (last) return last.try + 1;
	const id = onShow(context)?.question.id;
	return context.attempts.filter(({ question }) => question === id).length + 1;
}
