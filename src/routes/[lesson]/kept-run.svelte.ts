import type { Happening } from '#lib/memory/index.ts';
import {
	current,
	draftOf,
	phaseOf,
	replay,
	runMachine,
	takeUp,
	type RunInput,
} from '#lib/run/index.ts';
import { Live } from '#lib/ui/actor.svelte.ts';
import { device, startOf, type Remembered } from './device.ts';
import type { SessionSpec } from './session-spec.ts';
import { saidSure } from './sureness.ts';

/** A run that is awake, and kept: what happens in it becomes lines of the device's log. */
export class KeptRun extends Live<typeof runMachine> {
	readonly input: RunInput;
	/** The run whose missed questions it asks. */
	readonly again: string | undefined;
	/** How many of its lines this page knows of. */
	known: number;
	/** What the last answer waits for until it is safe; nothing where it is. */
	unsafe: Promise<void> | undefined;
	readonly #keep: (...happened: readonly Happening[]) => void;
	/** When what is sent now happened (ms), where that was earlier. */
	#at: number | undefined;

	/** Where the log left it; `past` is nothing where it has no line yet. */
	constructor(
		input: RunInput,
		place: SessionSpec['place'],
		past: Remembered | undefined,
		again: string | undefined,
		noted?: SessionSpec['noted'],
	) {
		super(runMachine, { input });
		this.input = input;
		this.again = past ? past.again : again;
		this.known = past?.entries.length ?? 0;
		for (const event of replay(input, past?.entries ?? [])) this.send(event);
		const { id, lesson, seed, policy, returns, questions } = input;
		const facts = { run: id, lesson, seed, policy, returns, again: this.again, place };
		const ids = questions.map((question) => question.id);
		let begun = past !== undefined;
		this.#keep = (...happened) => {
			const all = begun ? happened : [startOf(facts, ids), ...happened];
			begun = true;
			this.known += all.length;
			const kept = all.map((each) =>
				each.type === 'answered'
					? { ...each, sure: saidSure.get(each.question), ...noted?.(each.question) }
					: each,
			);
			if (all.length > 0) this.unsafe = device.report(kept, facts, this.#at);
		};
		// From here on only: what was replayed stands in the log already.
		this.actor.on('*', this.#keep);
	}

	/** Keeps that it has begun, unless that stands in the log. */
	begin(): void {
		this.#keep();
	}

	/** Whether it stands where the page was sent: at this question, with nothing checked. */
	isAt(question: string | undefined): boolean {
		const shown = current(this.snapshot);
		const isThere = shown?.question.id === question && shown?.turn === 0;
		return isThere && phaseOf(this.snapshot) === 'asking';
	}

	/** Gives and checks an answer that was given earlier. */
	answerAt(at: number, response: unknown): void {
		this.#at = at;
		this.send({ type: 'respond', response });
		this.send({ type: 'check' });
		this.#at = undefined;
	}

	/** Takes up what was half given when the page was last open. */
	async takeUpDraft(): Promise<void> {
		const shown = current(this.snapshot);
		if (!shown) return;
		this.takeUp(await device.readDraft(this.input.id, shown.question.id));
	}

	/** Takes up an answer in the making. */
	takeUp(draft: unknown): void {
		for (const event of takeUp(this.snapshot, draft)) this.send(event);
	}

	keepDraft(): void {
		const draft = draftOf(this.snapshot);
		if (draft) void device.keepDraft(this.input.id, draft.question, draft);
	}
}
