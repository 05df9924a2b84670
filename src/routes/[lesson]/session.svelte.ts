import type { Mark, Question } from '#lib/kinds/kind.ts';
import { lazyKinds, type LazyKinds } from '#lib/kinds/play.ts';
import type { RunEvent, RunInput, RunSnapshot } from '#lib/run/index.ts';
import type { CardState } from '#lib/ui/card.ts';
import { session as words } from '#lib/words/index.ts';
import { awakeCard, missedIn, type Awake, type Loaded } from './awake-card.ts';
import { device, startOf, type Recalled, type Remembered } from './device.ts';

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

/**
 * One run on a page. Until a reader comes near it is plain values, with no machine loaded; what is done before it
 * wakes is kept and done then.
 */
export class Session {
	readonly spec: SessionSpec;
	#awake = $state.raw<Awake>();
	#draft = $state.raw<unknown>();
	#notice = $state.raw<CardState['notice']>();
	/** What is shown while an answer is not safe yet: no verdict comes before its record. */
	#held = $state.raw<CardState>();
	/** The run ended by a press in this visit, and not by being remembered. */
	#ended = $state(false);
	#waking: Promise<void> | undefined;
	#unsafe: Promise<void> | undefined;
	readonly #lazy: LazyKinds;
	#recalled: Recalled | undefined;
	/** How many lines of the run this page knows of, and which runs it has shown. */
	#known = 0;
	readonly #shown = new Set<string>();
	/** How often other tabs had written when it was read. */
	#elsewhere = NaN;
	/** The run whose missed questions are asked again. */
	#again: string | undefined;

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

	/** Whether the run has just come to its end: its result is what the last press asked for. */
	get ended(): boolean {
		return this.#ended;
	}

	/** Whether anything in the run was not right at first: what asking again is about. */
	get missed(): boolean {
		return this.#awake !== undefined && missedIn(this.#awake.live.snapshot).length > 0;
	}

	get card(): CardState {
		if (this.#held) return this.#held;
		const notice = this.#notice;
		if (this.#awake) {
			const edited = this.#edited;
			return { ...awakeCard(this.#awake), notice, edited, recorded: this.#recorded };
		}
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

	/** What a lesson's edits have done to answers given before, until this question is answered anew. */
	get #edited(): string | undefined {
		const { question } = this.current ?? {};
		const { attempts } = this.#awake?.live.snapshot.context ?? {};
		if (!question || attempts?.some((each) => each.question === question.id)) return undefined;
		if (this.#recalled?.reworded.has(question.id)) return words.reworded;
		const begins = this.spec.place === 'section' && attempts?.length === 0;
		return begins && this.#recalled?.regrouped ? words.regrouped : undefined;
	}

	/** How a guess at the question on show went, if one was made before the lesson. */
	get guessed(): Mark | undefined {
		if (!this.#awake || this.spec.place === 'guess') return undefined;
		const { question } = this.current ?? {};
		const guess = question && this.#recalled?.guesses.get(question.id);
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

	/** Sends an event, waking the run first if need be. What another tab did meanwhile counts, and is shown instead. */
	async send(event: RunEvent): Promise<void> {
		await this.wake();
		const isBehind = keeps.has(event.type) && device.elsewhere !== this.#elsewhere;
		if (isBehind && (await this.#catchUp())) return;
		if (!this.#awake) return;
		this.#notice = undefined;
		const before = this.card;
		const { live } = this.#awake;
		const wasFinished = this.finished;
		live.send(event);
		this.#ended ||= !wasFinished && this.finished;
		this.#keepDraft(this.#awake);
		if (event.type !== 'check' || !this.#unsafe) return;
		this.#held = before;
		await this.#unsafe;
		this.#held = undefined;
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

	/** A new run over what was missed, dealt anew; over all questions where nothing was. */
	startAgain(): void {
		if (!this.#awake) return;
		const { loaded, live } = this.#awake;
		const { context } = live.snapshot;
		const missed = missedIn(live.snapshot);
		const all = this.spec.questions.map(({ question }) => question);
		live.stop();
		this.#draft = undefined;
		this.#ended = false;
		this.#again = missed.length > 0 ? (this.#again ?? context.input.id) : undefined;
		const id = device.newId();
		const seed = `${this.spec.fresh.seed}/${id}`;
		const questions = missed.length > 0 ? missed : all;
		this.#awake = this.#begin(loaded, { ...context.input, id, seed, questions }, undefined);
	}

	#say(text: string): void {
		this.#notice = { text, times: (this.#notice?.times ?? 0) + 1 };
	}

	#recall(): Promise<Recalled> {
		this.#elsewhere = device.elsewhere;
		const { lesson, place, questions, run } = this.spec;
		return device.recall(
			lesson,
			place,
			questions.map(({ question }) => question),
			run,
		);
	}

	async #load(): Promise<void> {
		const { lesson, fresh } = this.spec;
		const { kinds } = this.#lazy;
		const [loaded, recalled] = await Promise.all([import('./awake.ts'), this.#recall()]);
		this.#recalled = recalled;
		const { past, freshId } = recalled;
		const questions = await this.#fetched(past);
		const input = { lesson, questions, kinds, ...fresh, id: freshId, ...past?.input };
		const awake = this.#begin(loaded, input, past);
		await takeUpDraft(awake);
		if (this.#draft !== undefined) awake.live.send({ type: 'respond', response: this.#draft });
		this.#awake = awake;
		await device.onElsewhere(() => void this.#catchUp());
	}

	/** The questions of a run, with the kinds that it needs at once: all for replaying, else that of its first question. */
	async #fetched(past: Remembered | undefined): Promise<readonly Question[]> {
		const all = this.spec.questions.map(({ question }) => question);
		const questions = past ? all.filter(({ id }) => past.questions.includes(id)) : all;
		const known = questions.filter(({ kind }) => this.#lazy.kinds.has(kind));
		await this.#lazy.fetch(past && past.entries.length > 1 ? known : known.slice(0, 1));
		return questions;
	}

	/** Takes in what another tab has added to the run; whether there was anything. */
	async #catchUp(): Promise<boolean> {
		const { past } = await this.#recall();
		const awake = this.#awake;
		if (!awake || !past) return false;
		const { loaded, live } = awake;
		const { input } = live.snapshot.context;
		const isOwn = past.input.id === input.id;
		if (isOwn ? past.entries.length <= this.#known : this.#shown.has(past.input.id)) return false;
		const questions = await this.#fetched(past);
		// A line of this page's own may have come in between.
		if (this.#awake !== awake) return false;
		const draft = loaded.run.draftOf(live.snapshot);
		live.stop();
		const now = this.#begin(loaded, { ...input, ...past.input, questions }, past);
		for (const event of loaded.run.takeUp(now.live.snapshot, draft)) now.live.send(event);
		this.#awake = now;
		this.#say(words.elsewhere);
		return true;
	}

	#begin(loaded: Loaded, input: RunInput, past: Remembered | undefined): Awake {
		const live = new loaded.Live(loaded.run.runMachine, { input });
		for (const event of loaded.run.replay(input, past?.entries ?? [])) live.send(event);
		const { id, lesson, seed, policy, returns, questions } = input;
		if (past) this.#again = past.again;
		const again = this.#again;
		const facts = { run: id, lesson, seed, policy, returns, again, place: this.spec.place };
		const ids = questions.map((question) => question.id);
		this.#shown.add(id);
		this.#known = past?.entries.length ?? 0;
		let begun = past !== undefined;
		// From here on only: what was replayed stands in the log already.
		live.actor.on('*', (emitted) => {
			const happened = begun ? [emitted] : [startOf(facts, ids), emitted];
			begun = true;
			this.#known += happened.length;
			this.#unsafe = device.report(happened, facts);
		});
		return { loaded, live };
	}

	#keepDraft({ loaded, live }: Awake): void {
		const draft = loaded.run.draftOf(live.snapshot);
		if (draft) void device.keepDraft(live.snapshot.context.input.id, draft.question, draft);
	}
}

/** Events that may add a line to the log. */
const keeps: ReadonlySet<RunEvent['type']> = new Set(['check', 'next', 'skip']);

/** What was half given when the page was last open. */
async function takeUpDraft({ loaded, live }: Awake): Promise<void> {
	const shown = loaded.run.current(live.snapshot);
	if (!shown) return;
	const draft = await device.readDraft(live.snapshot.context.input.id, shown.question.id);
	for (const event of loaded.run.takeUp(live.snapshot, draft)) live.send(event);
}
