import { isEqual, readResponse, type Json } from '../rules/json.ts';
import type { LearnerView } from '../rules/project/learner.ts';
import { drafts, type Drafts } from './drafts.ts';
import type { SafeStorage } from './device.ts';
import type { Delivery, PendingCommand } from './outbox.ts';
import { type Observable, observable } from './observable.ts';

/** A question in one round, and its number as the learner sees it. */
export interface Slot {
	readonly question: string;
	readonly round: 1 | 2;
	readonly number: number;
}

/**
 * The state of the answer on the page. `saved`: the room's log holds it, as far as this device knows, and nothing else is called so. `ready`: chosen and not sent; `changed`: the log holds another one; `elsewhere`: the log holds one that another tab
 * or device gave after this one's. `refused`: why what is on the page was not taken.
 */
export type AnswerState =
	| { readonly is: 'none' | 'ready' | 'sending' | 'saved' | 'changed' | 'elsewhere' }
	| { readonly is: 'refused'; readonly refusal: string };

/** What became of an answer that may stand on the page no more. */
export interface Notice {
	readonly slot: string;
	readonly number?: number;
	/** Undefined: saved. */
	readonly refusal?: string;
}

/** What answers need of the room. */
interface AnswersEnv {
	readonly storage: SafeStorage;
	readonly code: string;
	view(): LearnerView | undefined;
	readonly unsent: Observable<readonly PendingCommand[]>;
	put(slot: string, command: Readonly<Record<string, unknown>>): void;
}

/** The refusals that this device makes itself. */
const nothingYet = 'nothing-yet';
const aside = 'set-aside';

export const slotName = ({ question, round }: Pick<Slot, 'question' | 'round'>): string =>
	`${question}/${round}`;

/** A learner's answers on their way from the page to the log: keeps what is chosen, and tells what became of it. */
export class Answers {
	readonly #env: AnswersEnv;
	readonly #changed = observable(0);
	readonly #drafts: Drafts;
	/** By slot: the newest answer of this tab that the server took, and the one it did not. */
	readonly #taken = new Map<string, { readonly turn: number; readonly response: Json }>();
	readonly #refused = new Map<string, { readonly refusal: string; readonly response: unknown }>();
	readonly #numbers = new Map<string, number>();
	#notice: Notice | undefined;
	#lastTurn: number;

	constructor(env: AnswersEnv) {
		this.#env = env;
		this.#drafts = drafts(env.storage, env.code);
		this.#lastTurn = Math.max(0, ...env.unsent.get().map(({ command }) => turnOf(command)));
		env.unsent.subscribe(() => this.#tell());
	}

	/** Counts up whenever one of the values below may have changed. */
	get changed(): Observable<number> {
		return this.#changed;
	}

	/** The response to show: chosen here, else on its way, else what the log holds, for a second vote the first. */
	shown(slot: Slot): unknown {
		const name = slotName(slot);
		const here = this.#drafts.get(name)?.response ?? this.#waiting(name)?.['response'];
		const first = slot.round === 2 ? { ...slot, round: 1 as const } : slot;
		return here ?? this.#held(slot) ?? this.#held(first);
	}

	/** The state of what is shown. */
	state(slot: Slot): AnswerState {
		const [name, shown] = [slotName(slot), this.shown(slot)];
		const waiting = this.#waiting(name);
		if (waiting && isSame(waiting['response'], shown)) return { is: 'sending' };
		const held = this.#held(slot);
		// Also where a repeat of it came too late: what the log holds is saved.
		if (held !== undefined && isSame(held, shown)) {
			const mine = this.#taken.get(name);
			return { is: mine && !isSame(mine.response, held) ? 'elsewhere' : 'saved' };
		}
		const refusal = this.#refusalOf(name, shown);
		if (refusal !== undefined && refusal !== aside) return { is: 'refused', refusal };
		if (shown === undefined) return { is: 'none' };
		return { is: held !== undefined || waiting ? 'changed' : 'ready' };
	}

	/** What became of the last answer; gone when another is begun. */
	notice(): Notice | undefined {
		return this.#notice;
	}

	/** What was chosen and is not known to be in the log, in whatever question. */
	drafted(): readonly Slot[] {
		return this.#drafts.all().map(([name, { number = 0 }]) => {
			const [question = '', round] = name.split('/');
			return { question, round: round === '2' ? 2 : 1, number };
		});
	}

	/** Numbers of the questions whose chosen answer never reached the log. */
	unsentNumbers(): readonly number[] {
		const lost = this.#drafts.all().flatMap(([name, { number }]) => {
			const isTold = this.#waiting(name) !== undefined || this.#taken.has(name);
			return isTold || number === undefined || number === 0 ? [] : [number];
		});
		return [...new Set(lost)].sort((a, b) => a - b);
	}

	/** The learner has chosen. */
	choose(slot: Slot, response: unknown): void {
		const name = slotName(slot);
		this.#notice = undefined;
		this.#refused.delete(name);
		this.#drafts.set(name, { response, base: this.#known(), number: slot.number });
		this.#tell();
	}

	/** Sends what is shown: the learner has pressed the button. */
	send(slot: Slot): void {
		this.#notice = undefined;
		this.#post(slot, this.shown(slot), this.#known() + 1);
	}

	/** Answers close: sends what was chosen and is not sent, as of what was known when it was chosen. */
	takeReady(slot: Slot): void {
		const draft = this.#drafts.get(slotName(slot));
		if (!draft || this.#refusalOf(slotName(slot), draft.response) !== undefined) return;
		const { is } = this.state(slot);
		if (is === 'ready' || is === 'changed') this.#post(slot, draft.response, draft.base + 1);
	}

	/** Passed on without an answer: what was chosen waits here, and no closing sends it. */
	setAside(slot: Slot): void {
		const name = slotName(slot);
		const draft = this.#drafts.get(name);
		if (draft) this.#refused.set(name, { refusal: aside, response: draft.response });
		this.#drafts.forget(name);
		this.#tell();
	}

	/** A command was delivered, or refused. */
	delivered({ pending, refusal }: Delivery): void {
		const { slot: name, command } = pending;
		const isAnswer = command['type'] === 'answer';
		if (!isAnswer && refusal === undefined) return;
		const number = this.#numbers.get(name) ?? this.#drafts.get(name)?.number;
		this.#notice = { slot: name, number, refusal };
		const response = isAnswer ? readResponse(command['response']) : undefined;
		if (response !== undefined && refusal === undefined) this.#wasTaken(name, command, response);
		if (response !== undefined && refusal !== undefined) {
			this.#refused.set(name, { refusal, response });
			// Left by an earlier visit: it is shown with what became of it.
			if (!this.#drafts.get(name)) this.#drafts.set(name, { response, base: turnOf(command) });
		}
		this.#tell();
	}

	#wasTaken(name: string, command: PendingCommand['command'], response: Json): void {
		const turn = turnOf(command);
		if (turn > (this.#taken.get(name)?.turn ?? 0)) this.#taken.set(name, { turn, response });
		const draft = this.#drafts.get(name);
		if (draft && isSame(draft.response, response)) this.#drafts.drop(name);
	}

	#post(slot: Slot, response: unknown, turn: number): void {
		const { question, round, number } = slot;
		const name = slotName(slot);
		const clean = readResponse(response);
		if (clean === undefined || clean === null) {
			this.#refused.set(name, { refusal: nothingYet, response });
			return this.#tell();
		}
		this.#refused.delete(name);
		this.#numbers.set(name, number);
		this.#lastTurn = Math.max(this.#lastTurn, turn);
		this.#drafts.set(name, { response: clean, base: turn, number });
		this.#env.put(name, { type: 'answer', question, round, turn, response: clean });
	}

	/** The highest turn that this device knows of. */
	#known(): number {
		return Math.max(this.#lastTurn, this.#env.view()?.own.turn ?? 0);
	}

	#waiting(name: string): PendingCommand['command'] | undefined {
		const mine = this.#env.unsent.get().filter(({ slot }) => slot === name);
		return mine.at(-1)?.command;
	}

	/** What the log holds: an answer taken after the newest view was made is newer than what the view tells. */
	#held(slot: Slot): Json | undefined {
		const mine = this.#taken.get(slotName(slot));
		const view = this.#env.view();
		if (mine && mine.turn > (view?.own.turn ?? 0)) return mine.response;
		return view && heldIn(view, slot);
	}

	#refusalOf(name: string, response: unknown): string | undefined {
		const found = this.#refused.get(name);
		return found && isSame(found.response, response) ? found.refusal : undefined;
	}

	#tell(): void {
		this.#changed.set(this.#changed.get() + 1);
	}
}

/** What the newest view says that the log holds of a slot; in one's own pace it tells nothing of what was given. */
function heldIn({ shared, own }: LearnerView, { question, round }: Slot): Json | undefined {
	const isAsked = 'question' in shared && shared.question.name === question;
	return isAsked ? own.answers?.[round] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
	const [a, b] = [readResponse(one), readResponse(other)];
	return a === undefined || b === undefined ? a === b : isEqual(a, b);
}

function turnOf(command: PendingCommand['command']): number {
	return typeof command['turn'] === 'number' ? command['turn'] : 0;
}
