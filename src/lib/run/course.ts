import { initialTransition, transition } from 'xstate';
import { onShow, triesOf } from './context.ts';
import type { RunEvent } from './events.ts';
import type { RunInput } from './input.ts';
import { runMachine } from './machine.ts';
import { phaseOf, type RunSnapshot } from './show.ts';

/** A run in the making, without an actor: where it stands, and the events that brought it there. */
export class Course {
	readonly events: RunEvent[] = [];
	snapshot: RunSnapshot;

	/** A run of this input, just started. */
	constructor(input: RunInput) {
		[this.snapshot] = initialTransition(runMachine, input);
		this.send({ type: 'start' });
	}

	/** Takes an event if it has a place here; whether it had one. */
	send(event: RunEvent): boolean {
		if (!this.snapshot.can(event)) return false;
		[this.snapshot] = transition(runMachine, this.snapshot, event);
		this.events.push(event);
		return true;
	}

	/** The presentation on show is answered and waits to be left. */
	isDone(): boolean {
		const phase = phaseOf(this.snapshot);
		return phase === 'explained' || phase === 'recorded';
	}

	/** The turn at which this question is, or next will be, open to answers. */
	turnAhead(question: string): number | undefined {
		const { visits, at } = this.snapshot.context;
		const ahead = visits.slice(this.isDone() ? at + 1 : at);
		return ahead.find((visit) => visit.question.id === question)?.turn;
	}

	/** Goes on until this question is open to answers; whether that could be. */
	reach(question: string): boolean {
		if (this.goBack(question)) return true;
		if (this.turnAhead(question) === undefined) return false;
		while (this.isDone() || onShow(this.snapshot.context)?.question.id !== question) {
			if (!this.#goOn()) return false;
		}
		return true;
	}

	/** In a test: goes to a question that was passed, or to the first that was not; whether that could be. */
	goBack(question: string): boolean {
		const to = this.snapshot.context.visits.findIndex((visit) => visit.question.id === question);
		return this.send({ type: 'go', to });
	}

	/** Passes over the returns that come next; what was never answered is left open. */
	leaveReturns(): void {
		while (this.send({ type: 'next' }) || this.#leaveReturn());
	}

	#leaveReturn(): boolean {
		const { context } = this.snapshot;
		return (onShow(context)?.turn ?? 0) > 0 && this.send({ type: 'skip' });
	}

	/**
	 * One step towards the questions ahead. What was never answered waits until last; what awaits a retry that the
	 * log doesn't have (marking has changed since) gets it, unchanged.
	 */
	#goOn(): boolean {
		if (this.send({ type: 'next' })) return true;
		if (triesOf(this.snapshot.context).length === 0) return this.send({ type: 'later' });
		this.send({ type: 'retry' });
		return this.send({ type: 'check' });
	}
}
