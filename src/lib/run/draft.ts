import * as v from 'valibot';
import { asksTheSame } from '#lib/kinds/asks-the-same.ts';
import { onShow, triesOf } from './context.ts';
import type { RunEvent } from './events.ts';
import { phaseOf, type RunSnapshot } from './show.ts';

const draft = v.object({
	question: v.string(),
	wording: v.string(),
	meaning: v.optional(v.string()),
	/** The try it is made for. */
	try: v.number(),
	retrying: v.boolean(),
	hints: v.number(),
	response: v.optional(v.unknown()),
});

/** An answer in the making, plain JSON: what a reload would lose. */
export type Draft = Readonly<v.InferOutput<typeof draft>>;

/** What is given so far to the question on show, or undefined while none can be given. */
export function draftOf(snapshot: RunSnapshot): Draft | undefined {
	const { context } = snapshot;
	const visit = onShow(context);
	const phase = phaseOf(snapshot);
	if (!visit || !['asking', 'hinted', 'retrying'].includes(phase)) return undefined;
	return {
		question: visit.question.id,
		wording: visit.question.wording,
		meaning: visit.question.meaning,
		try: nextTry(snapshot),
		retrying: phase === 'retrying',
		hints: context.hints,
		response: context.response,
	};
}

/** The events that take a draft up again, after replay: none where it is no draft, or was made for another question, one that means something else now, or another try. */
export function takeUp(snapshot: RunSnapshot, kept: unknown): readonly RunEvent[] {
	const now = draftOf(snapshot);
	const read = v.safeParse(draft, kept);
	if (!now || !read.success || !fits(read.output, now)) return [];
	const made = read.output;
	const { retrying, response } = made;
	const hints = Array.from({ length: Math.max(0, made.hints - now.hints) });
	const given = response !== undefined || now.response !== undefined;
	return [
		...(retrying && !now.retrying ? [{ type: 'retry' } as const] : []),
		...hints.map(() => ({ type: 'hint' }) as const),
		...(given ? [{ type: 'respond', response } as const] : []),
	];
}

const fits = (made: Draft, now: Draft): boolean =>
	made.question === now.question && asksTheSame(made, now) && made.try === now.try;

/** Counted over the run, as the log counts. */
function nextTry({ context }: RunSnapshot): number {
	const [last] = triesOf(context).slice(-1);
	if (last) return last.try + 1;
	const id = onShow(context)?.question.id;
	return context.attempts.filter(({ question }) => question === id).length + 1;
}
