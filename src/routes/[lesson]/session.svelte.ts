import type { Mark, Question } from '#lib/kinds/kind.ts';
import { lazyKinds, type LazyKinds } from '#lib/kinds/play.ts';
import type { RunEvent, RunInput, runMachine, RunSnapshot } from '#lib/run/index.ts';
import type { CardState } from '#lib/ui/card.ts';
import type { Live } from '#lib/ui/actor.svelte.ts';
import { session as words } from '#lib/words/index.ts';
import { device, type Guess, type Remembered } from './device.ts';

/** A question as the page was sent with it: dealt, without its answer. A quiz deals its own. */
export interface Dealt {
	readonly question: Question;
	readonly opened?: unknown;
}

/** What a session is made from. It wakes to the run that the device remembers, or begins `fresh`. */
export interface SessionSpec {
	readonly lesson: string;
	readonly place: 'text' | 'section' | 'guess' | 'quiz';
	/** In the order asked; the first is what the page shows until the run is awake. */
	readonly questions: readonly Dealt[];
	readonly fresh: Pick<RunInput, 'policy' | 'seed' | 'returns'>;
	/** What is said of an answer that is kept without a verdict. */
	readonly kept?: string;
	/** A run to go on with, by its id; otherwise the latest one over these questions. */
	readonly run?: string;
}

type Loaded = typeof import('./awake.ts');
type Awake = { readonly loaded: Loaded; readonly live: Live<typeof runMachine> };

/**
 * One run on a page. Until a reader comes near it is plain values, with no machine loaded; what is done before it
 * wakes is kept and done then.
 */
export class Session {
	readonly spec: SessionSpec;
	#awake = $state.raw<Awake>();
	#draft = $state.raw<unknown>();
	#notice = $state.raw<CardState['notice']>();
	#waking: Promise<void> | undefined;
	readonly #lazy: LazyKinds;
	#guesses: ReadonlyMap<string, Guess> = new Map();

	constructor(spec: SessionSpec) {
		this.spec = spec;
		this.#lazy = lazyKinds(spec.questions.map(({ question }) => question));
	}

	/** The question on show, its number, and whether it is the run's last; nothing once the run is over. */
	get current() {
		if (this.#awake) return this.#awake.loaded.run.current(this.#awake.live.snapshot);
		const first = this.spec.questions[0];
		const of = this.spec.questions.length;
		return first && { question: first.question, number: 1, of, turn: 0, last: of === 1 };
	}

	get finished(): boolean {
		return this.#awake?.live.snapshot.status === 'done';
	}

	/** The run as it stands; nothing before it is awake. */
	get snapshot(): RunSnapshot | undefined {
		return this.#awake?.live.snapshot;
	}

	get card(): CardState {
		const notice = this.#notice;
		if (this.#awake) return { ...awakeCard(this.#awake), notice, recorded: this.#recorded };
		const first = this.spec.questions[0];
		return {
			phase: 'asking',
			opened: first?.opened,
			response: this.#draft,
			hints: [],
			hintLeft: (first?.question.hints.length ?? 0) > 0 && this.spec.fresh.policy === 'study',
			notice,
		};
	}

	get #recorded(): string {
		return this.spec.kept ?? (this.spec.place === 'guess' ? words.guessKept : words.recorded);
	}

	/** How a guess at the question on show went, if one was made before the lesson. */
	get guessed(): Mark | undefined {
		if (!this.#awake || this.spec.place === 'guess') return undefined;
		const { question } = this.current ?? {};
		const guess = question && this.#guesses.get(question.id);
		if (!question || guess?.wording !== question.wording) return undefined;
		const { kinds } = this.#awake.live.snapshot.context.input;
		return kinds.get(question.kind)?.mark(question, guess.response);
	}

	respond(response: unknown): void {
		this.#draft = response;
		void this.send({ type: 'respond', response });
	}

	/** Checks, or says what is missing. */
	async check(): Promise<void> {
		await this.wake();
		if (!this.#awake) return;
		const missing = this.#awake.loaded.run.whyNotReady(this.#awake.live.snapshot);
		if (missing === undefined) await this.send({ type: 'check' });
		else this.#say(missing);
	}

	/** Sends an event, waking the run first if need be. */
	async send(event: RunEvent): Promise<void> {
		await this.wake();
		if (!this.#awake) return;
		this.#notice = undefined;
		this.#awake.live.send(event);
		this.#keepDraft(this.#awake);
	}

	/** Loads the machine and what the device remembers; again harmless. Says so where loading fails. */
	async wake(): Promise<void> {
		this.#waking ??= this.#load().catch(() => {
			this.#waking = undefined;
			this.notLoaded();
		});
		await this.#waking;
	}

	/** Says that something could not be fetched; what was given is kept. */
	notLoaded(): void {
		this.#say(words.notLoaded);
	}

	/** Fetches what the questions to come need; nothing where it is there already. */
	prepare(): Promise<void> | undefined {
		const questions = this.spec.questions.map(({ question }) => question);
		return this.#lazy.has(questions) ? undefined : this.#lazy.fetch(questions);
	}

	/** A new run over the same questions, dealt anew. */
	startAgain(): void {
		if (!this.#awake) return;
		const { loaded, live } = this.#awake;
		const id = device.newId();
		live.stop();
		this.#draft = undefined;
		const input = { ...live.snapshot.context.input, id, seed: `${this.spec.fresh.seed}/${id}` };
		this.#awake = this.#begin(loaded, input, undefined);
	}

	#say(text: string): void {
		this.#notice = { text, times: (this.#notice?.times ?? 0) + 1 };
	}

	async #load(): Promise<void> {
		const { lesson, fresh, place, run } = this.spec;
		const questions = this.spec.questions.map(({ question }) => question);
		const ids = questions.map(({ id }) => id);
		const { kinds } = this.#lazy;
		const [loaded, past, id, guesses] = await Promise.all([
			import('./awake.ts'),
			run ? device.run(lesson, run) : device.runOver(lesson, place, ids),
			device.firstRunId(`${lesson}/${place}/${ids[0] ?? ''}`),
			device.guesses(lesson),
		]);
		this.#guesses = guesses;
		// Replaying needs all kinds; a run that begins, only that of its first question.
		const known = questions.filter(({ kind }) => kinds.has(kind));
		await this.#lazy.fetch(past && past.entries.length > 1 ? known : known.slice(0, 1));
		const input = { lesson, questions, kinds, ...fresh, id, ...past?.input };
		const awake = this.#begin(loaded, input, past);
		await takeUpDraft(awake);
		if (this.#draft !== undefined) awake.live.send({ type: 'respond', response: this.#draft });
		this.#awake = awake;
	}

	#begin(loaded: Loaded, input: RunInput, past: Remembered | undefined): Awake {
		const live = new loaded.Live(loaded.run.runMachine, { input });
		for (const event of loaded.run.replay(input, past?.entries ?? [])) live.send(event);
		const { id, lesson, seed, policy, returns, questions } = input;
		const facts = { run: id, lesson, seed, policy, returns, place: this.spec.place };
		let begun = past !== undefined;
		// From here on only: what was replayed stands in the log already.
		live.actor.on('*', (emitted) => {
			if (!begun)
				void device.start(
					facts,
					questions.map((question) => question.id),
				);
			begun = true;
			device.report(emitted, facts);
		});
		return { loaded, live };
	}

	#keepDraft({ loaded, live }: Awake): void {
		const draft = loaded.run.draftOf(live.snapshot);
		if (draft) void device.keepDraft(live.snapshot.context.input.id, draft.question, draft);
	}
}

/** What was half given when the page was last open. */
async function takeUpDraft({ loaded, live }: Awake): Promise<void> {
	const shown = loaded.run.current(live.snapshot);
	if (!shown) return;
	const draft = await device.readDraft(live.snapshot.context.input.id, shown.question.id);
	for (const event of loaded.run.takeUp(live.snapshot, draft)) live.send(event);
}

function awakeCard({ loaded: { run }, live: { snapshot } }: Awake): CardState {
	const phase = run.phaseOf(snapshot);
	return {
		phase: phase === 'ready' || phase === 'paused' || phase === 'finished' ? 'asking' : phase,
		opened: run.current(snapshot)?.opened,
		response: run.responseOf(snapshot),
		mark: run.markOf(snapshot),
		hints: run.hintsShown(snapshot),
		hintLeft: run.hintLeft(snapshot),
	};
}
