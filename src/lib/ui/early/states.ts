import { createActor } from 'xstate';
import type { Question } from '#lib/kinds/kind.ts';
import { loadKinds } from '#lib/kinds/play.ts';
import { current, runMachine, type RunInput } from '#lib/run/index.ts';
import { cardOf } from '../card-of.ts';
import type { CardState } from '../card.ts';

/** A question's card as it is once this input was ticked and checked. */
export interface EarlyState {
	readonly value: string;
	readonly card: CardState;
}

/** What a page is sent with at its first question. */
export interface Early {
	readonly states: readonly EarlyState[];
	/** What is said where nothing was ticked. */
	readonly nothing: string;
}

/**
 * What follows from each answer that one tick gives, for the first try of a run like this one: the run itself says so, and a page
 * can show it before any script is there. Nothing where a tick is not a whole answer.
 */
export async function earlyStates(
	question: Question,
	fresh: Pick<RunInput, 'policy' | 'seed' | 'returns'>,
	recorded?: string,
): Promise<Early | undefined> {
	const kinds = await loadKinds([question]);
	const kind = kinds.get(question.kind);
	const input = { id: '', lesson: '', questions: [question], kinds, ...fresh };
	const begun = () => {
		const run = createActor(runMachine, { input }).start();
		run.send({ type: 'start' });
		return run;
	};
	const opened = current(begun().getSnapshot())?.opened;
	const ticks = kind?.ticks(opened) ?? [];
	if (!kind || ticks.length === 0) return undefined;
	const states = ticks.map(({ value, response }) => {
		const run = begun();
		run.send({ type: 'respond', response });
		run.send({ type: 'check' });
		return { value, card: { ...cardOf(run.getSnapshot()), recorded } };
	});
	return { states, nothing: kind.ready(question, undefined) ?? '' };
}
