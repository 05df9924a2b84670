import type { Mark, Question } from '#lib/kinds/kind.ts';
import { current, draftOf, whyNotReady } from '#lib/run/index.ts';
import type { RunEvent, RunInput, RunSnapshot } from '#lib/run/index.ts';
import { cardOf } from '#lib/ui/card-of.ts';
import type { CardState } from '#lib/ui/card.ts';
import { session as words } from '#lib/words/index.ts';
import { markOfGuess, missedIn, saidOfEdits } from './of-run.ts';
import { device, type Recalled, type Remembered } from './device.ts';
import { KeptRun } from './kept-run.svelte.ts';
import { Needs } from './needs.ts';
import type { SessionSpec } from './session-spec.ts';

/**
 * One run on a page. Until a reader comes near it is plain values, as the page was sent; what is done before it
 * wakes is kept and done then.
 */
export class Session {
	readonly spec: SessionSpec;
	#awake = $state.raw<KeptRun>();
	#draft = $state.raw<unknown>();
	#notice = $state.raw<CardState['notice']>();
	/** The page shows it as it was sent: it may be awake, and has not taken over yet. */
	#sent = $state(false);
	/** What is shown while an answer is not safe yet: no verdict comes before its record. */
	#held = $state.raw<CardState>();
	/** The run ended by a press in this visit, and not by being remembered. */
	#ended = $state(false);
	#waking: Promise<void> | undefined;
	readonly #needs: Needs;
	#recalled: Recalled | undefined;
	/** Which runs this page has shown. */
	readonly #shown = new Set<string>();
	/** How often other tabs had written when it was read. */
	#elsewhere = NaN;
	/** The run whose missed questions are asked again. */
	#again: string | undefined;
	/** The run's id, where it is not found by its questions. */
	#id: string | undefined;
	/** `sent`: it stays as the page was sent with it until `takeOver`. */
	constructor(spec: SessionSpec, sent = false) {
		this.spec = spec;
		this.#sent = sent;
		this.#needs = new Needs(spec);
	}

	/** The page still shows what it was sent with. */
	get sent(): boolean {
		return this.#sent;
	}

	/** The question on show, its number, and whether it is the run's last; nothing once the run is over. */
	get current() {
		if (this.#awake && !this.#sent) return current(this.#awake.snapshot);
		const [first] = this.spec.questions;
		const of = this.spec.questions.length;
		return first && { question: first.question, number: 1, of, turn: 0, last: of === 1 };
	}

	get finished(): boolean {
		return !this.#sent && this.#awake?.snapshot.status === 'done';
	}

	/** The run as it stands; nothing before it is awake. */
	get snapshot(): RunSnapshot | undefined {
		return this.#awake?.snapshot;
	}

	/** The run's id, once it is awake. */
	get id(): string | undefined {
		return this.#awake?.snapshot.context.input.id;
	}

	/** Whether anything was given in the run. */
	get touched(): boolean {
		if (this.#sent || !this.#awake) return false;
		const { attempts, response, at } = this.#awake.snapshot.context;
		return attempts.length > 0 || response !== undefined || at > 0;
	}

	/** The run has just come to its end: its result is what the last press asked for. */
	get ended(): boolean {
		return this.#ended;
	}

	/** Whether anything in the run was not right at first: what asking again is about. */
	get missed(): boolean {
		return this.#awake !== undefined && missedIn(this.#awake.snapshot).length > 0;
	}

	get card(): CardState {
		if (this.#held) return this.#held;
		const notice = this.#notice;
		if (this.#awake && !this.#sent) {
			const edited = saidOfEdits(this.#awake.snapshot, this.spec.place, this.#recalled);
			return {
				...cardOf(this.#awake.snapshot),
				notice,
				edited,
				recorded: this.spec.kept ?? words.guessKept,
			};
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

	/** How a guess at the question on show went, if one was made before the lesson. */
	get guessed(): Mark | undefined {
		if (!this.#awake || this.spec.place === 'guess') return undefined;
		return markOfGuess(this.#awake.snapshot, this.#recalled);
	}

	respond(response: unknown): void {
		this.#draft = response;
		if (!this.#sent) void this.send({ type: 'respond', response });
	}

	/** From here on the page shows the run as it stands, with what was given while it slept; `checked`: when that was checked (ms). */
	takeOver(checked?: number): void {
		this.#sent = false;
		if (!this.#awake) return;
		if (checked === undefined) this.#takeDraft(this.#awake);
		else this.#takeEarly(this.#awake, checked);
	}

	/** Makes the run one that is kept, before anything was checked in it. */
	begin(): void {
		this.#awake?.begin();
	}

	/** Checks, or says what is missing. */
	async check(): Promise<void> {
		await this.wake();
		if (!this.#awake) return;
		const missing = whyNotReady(this.#awake.snapshot);
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
		const [before, live, wasFinished] = [this.card, this.#awake, this.finished];
		live.send(event);
		this.#ended ||= !wasFinished && this.finished;
		if (event.type === 'go') await live.takeUpDraft();
		else live.keepDraft();
		// A test has no verdict to hold back.
		if (event.type !== 'check' || live.input.policy === 'test' || !live.unsafe) return;
		this.#held = before;
		await live.unsafe;
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

	notLoaded(): void {
		this.#say(words.notLoaded);
	}

	/** Fetches what the next questions need; nothing where it is there already. */
	prepare(): Promise<unknown> | undefined {
		return this.#needs.fetch(this.coming);
	}

	/** The question on show and the next two. */
	get coming(): readonly Question[] {
		if (!this.#awake) return this.spec.questions.slice(0, 3).map(({ question }) => question);
		const { visits, at } = this.#awake.snapshot.context;
		return visits.slice(at, at + 3).map(({ question }) => question);
	}

	/** A new run over what was missed, dealt anew; over all questions where nothing was. */
	startAgain(): void {
		if (!this.#awake) return;
		const { context } = this.#awake.snapshot;
		const missed = missedIn(this.#awake.snapshot);
		const all = this.spec.questions.map(({ question }) => question);
		this.#awake.stop();
		this.#draft = undefined;
		this.#ended = false;
		this.#again = missed.length > 0 ? (this.#again ?? context.input.id) : undefined;
		const id = device.newId();
		const seed = `${this.spec.fresh.seed}/${id}`;
		const questions = missed.length > 0 ? missed : all;
		this.#awake = this.#begin({ ...context.input, id, seed, questions }, undefined);
	}

	#say(text: string): void {
		this.#notice = { text, times: (this.#notice?.times ?? 0) + 1 };
	}

	#recall(): Promise<Recalled> {
		this.#elsewhere = device.elsewhere;
		const { lesson, place, questions, run, anew } = this.spec;
		const asked = questions.map(({ question }) => question);
		// A new run has an id that no log knows.
		this.#id ??= anew ? device.newId() : run;
		return device.recall(lesson, place, asked, this.#id);
	}

	async #load(): Promise<void> {
		const { lesson, fresh } = this.spec;
		const { kinds } = this.#needs;
		const recalled = await this.#recall();
		this.#recalled = recalled;
		const { past, freshId } = recalled;
		const questions = await this.#needs.fetchFor(past);
		const input = { lesson, questions, kinds, ...fresh, id: this.#id ?? freshId, ...past?.input };
		const awake = await this.#begun(input, past);
		await awake.takeUpDraft();
		this.#awake = awake;
		if (!this.#sent) this.#takeDraft(awake);
		await device.onElsewhere(() => void this.#catchUp());
	}

	/** A tick made before the run was awake belongs to the question that the page was sent with. */
	#takeDraft(awake: KeptRun): void {
		if (this.#draft === undefined || !awake.isAt(this.#first)) return;
		awake.send({ type: 'respond', response: this.#draft });
	}

	get #first(): string | undefined {
		return this.spec.questions[0]?.question.id;
	}

	/** An answer checked before the run was awake: the run's first, or where the run is past it one of a run of its own. */
	#takeEarly(awake: KeptRun, at: number): void {
		if (awake.isAt(this.#first)) {
			awake.answerAt(at, this.#draft);
			return;
		}
		const first = this.spec.questions.slice(0, 1).map(({ question }) => question);
		const apart = this.#begin({ ...awake.input, id: device.newId(), questions: first }, undefined);
		apart.answerAt(at, this.#draft);
		// A question that stands alone shows the answer given last; where there are more, the run goes on where it was.
		const isAlone = this.spec.questions.length === 1;
		(isAlone ? awake : apart).stop();
		if (isAlone) this.#awake = apart;
		else this.#say(words.goesOn);
	}

	/** Takes in what another tab has added to the run; whether there was anything. */
	async #catchUp(): Promise<boolean> {
		const { past } = await this.#recall();
		const awake = this.#awake;
		if (!awake || !past) return false;
		const { input } = awake.snapshot.context;
		const isOwn = past.input.id === input.id;
		if (isOwn ? past.entries.length <= awake.known : this.#shown.has(past.input.id)) return false;
		const questions = await this.#needs.fetchFor(past);
		// A line of this page's own may have come in between.
		if (this.#awake !== awake) return false;
		const draft = draftOf(awake.snapshot);
		awake.stop();
		const now = await this.#begun({ ...input, ...past.input, questions }, past);
		now.takeUp(draft);
		this.#awake = now;
		this.#say(words.elsewhere);
		return true;
	}

	/** A run where its log left it, with the question that it shows. */
	async #begun(input: RunInput, past: Remembered | undefined): Promise<KeptRun> {
		const run = this.#begin(input, past);
		const { visits, at } = run.snapshot.context;
		await this.#needs.fetch(visits.slice(at, at + 1).map(({ question }) => question));
		return run;
	}

	#begin(input: RunInput, past: Remembered | undefined): KeptRun {
		const run = new KeptRun(input, this.spec.place, past, this.#again, this.spec.noted);
		this.#again = run.again;
		this.#shown.add(input.id);
		return run;
	}
}

/** Events that may add a line to the log. */
const keeps: ReadonlySet<RunEvent['type']> = new Set(['check', 'next', 'skip', 'go']);
