import type { Mark, Question } from '#lib/kinds/kind.ts';
import { lazyKinds, type LazyKinds } from '#lib/kinds/play.ts';
import {
	current,
	draftOf,
	phaseOf,
	replay,
	runMachine,
	takeUp,
	whyNotReady,
	type RunEvent,
	type RunInput,
	type RunSnapshot,
} from '#lib/run/index.ts';
import { Live } from '#lib/ui/actor.svelte.ts';
import type { Happening } from '#lib/memory/index.ts';
import type { CardState } from '#lib/ui/card.ts';
import { session as words } from '#lib/words/index.ts';
import { awakeCard, missedIn } from './awake-card.ts';
import { device, startOf, type Recalled, type Remembered } from './device.ts';
import type { Supply } from './supply.ts';

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
	/** A run to go on with, by its id; otherwise the latest one over these questions, or a new one. */
	readonly run?: string;
	/** Nothing is gone on with: every visit begins its own. */
	readonly anew?: boolean;
	/** Where questions that were not sent with the page come from. */
	readonly supply?: Supply;
}

/** A run that is awake: its actor as a rune. */
type Awake = Live<typeof runMachine>;

/**
 * One run on a page. Until a reader comes near it is plain values, as the page was sent; what is done before it
 * wakes is kept and done then.
 */
export class Session {
	readonly spec: SessionSpec;
	#awake = $state.raw<Awake>();
	#draft = $state.raw<unknown>();
	#notice = $state.raw<CardState['notice']>();
	/** The page shows it as it was sent: it may be awake, and has not taken over yet. */
	#sent = $state(false);
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
	/** The run's id, where it is not found by its questions. */
	#id: string | undefined;
	/** When what is sent now happened, where that was earlier. */
	#at: number | undefined;
	/** Keeps that the run has begun, unless that stands in the log. */
	#start = () => {};

	/** `sent`: it stays as the page was sent with it until `takeOver`. */
	constructor(spec: SessionSpec, sent = false) {
		this.spec = spec;
		this.#sent = sent;
		this.#lazy = lazyKinds(spec.questions.map(({ question }) => question));
	}

	/** The page still shows what it was sent with. */
	get sent(): boolean {
		return this.#sent;
	}

	/** The question on show, its number, and whether it is the run's last; nothing once the run is over. */
	get current() {
		if (this.#awake && !this.#sent) return current(this.#awake.snapshot);
		const first = this.spec.questions[0];
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

	/** Whether the run has just come to its end: its result is what the last press asked for. */
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
			const edited = this.#edited;
			return { ...awakeCard(this.#awake.snapshot), notice, edited, recorded: this.#recorded };
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
		const { attempts } = this.#awake?.snapshot.context ?? {};
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
		const { kinds } = this.#awake.snapshot.context.input;
		return kinds.get(question.kind)?.mark(question, guess.response);
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
		this.#start();
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
		const before = this.card;
		const live = this.#awake;
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

	/** Fetches what the next questions need; nothing where it is there already. */
	prepare(): Promise<void> | undefined {
		const coming = this.coming;
		const isThere = this.#lazy.has(coming) && (this.spec.supply?.has(coming) ?? true);
		return isThere ? undefined : this.#fetch(coming);
	}

	/** The question on show and the next two. */
	get coming(): readonly Question[] {
		if (!this.#awake) return this.spec.questions.slice(0, 3).map(({ question }) => question);
		const { visits, at } = this.#awake.snapshot.context;
		return visits.slice(at, at + 3).map(({ question }) => question);
	}

	async #fetch(questions: readonly Question[]): Promise<void> {
		await Promise.all([this.#lazy.fetch(questions), this.spec.supply?.fetch(questions)]);
	}

	/** A new run over what was missed, dealt anew; over all questions where nothing was. */
	startAgain(): void {
		if (!this.#awake) return;
		const live = this.#awake;
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
		const { kinds } = this.#lazy;
		const recalled = await this.#recall();
		this.#recalled = recalled;
		const { past, freshId } = recalled;
		const questions = await this.#fetched(past);
		const input = { lesson, questions, kinds, ...fresh, id: this.#id ?? freshId, ...past?.input };
		const awake = this.#begin(input, past);
		await takeUpDraft(awake);
		this.#awake = awake;
		if (!this.#sent) this.#takeDraft(awake);
		await device.onElsewhere(() => void this.#catchUp());
	}

	/** A tick made before the run was awake belongs to the question that the page was sent with. */
	#takeDraft(awake: Awake): void {
		if (this.#draft === undefined || !this.#isAsFirst(awake.snapshot)) return;
		awake.send({ type: 'respond', response: this.#draft });
	}

	/** An answer checked before the run was awake: the run's first, or where the run is past it one of a run of its own. */
	#takeEarly(awake: Awake, at: number): void {
		const fits = this.#isAsFirst(awake.snapshot);
		const { input } = awake.snapshot.context;
		const first = this.spec.questions.slice(0, 1).map(({ question }) => question);
		const own = { ...input, id: device.newId(), questions: first };
		const [known, start] = [this.#known, this.#start];
		this.#at = at;
		const answered = fits ? awake : this.#begin(own, undefined);
		answered.send({ type: 'respond', response: this.#draft });
		answered.send({ type: 'check' });
		this.#at = undefined;
		if (fits) return;
		// A question that stands alone shows the answer given last; where there are more, the run goes on where it was.
		const isAlone = this.spec.questions.length === 1;
		(isAlone ? awake : answered).stop();
		if (isAlone) this.#awake = answered;
		else {
			[this.#known, this.#start] = [known, start];
			this.#say(words.goesOn);
		}
	}

	/** Whether the run stands where the page was sent: at its first question, with nothing checked. */
	#isAsFirst(snapshot: RunSnapshot): boolean {
		const shown = current(snapshot);
		const isFirst = shown?.question.id === this.spec.questions[0]?.question.id;
		return isFirst && shown?.turn === 0 && phaseOf(snapshot) === 'asking';
	}

	/** The questions of a run, with the kinds that it needs at once: all for replaying, else that of its first question. */
	async #fetched(past: Remembered | undefined): Promise<readonly Question[]> {
		const all = this.spec.questions.map(({ question }) => question);
		const questions = past ? all.filter(({ id }) => past.questions.includes(id)) : all;
		const known = questions.filter(({ kind }) => this.#lazy.kinds.has(kind));
		await this.#fetch(past && past.entries.length > 1 ? known : known.slice(0, 1));
		return questions;
	}

	/** Takes in what another tab has added to the run; whether there was anything. */
	async #catchUp(): Promise<boolean> {
		const { past } = await this.#recall();
		const awake = this.#awake;
		if (!awake || !past) return false;
		const { input } = awake.snapshot.context;
		const isOwn = past.input.id === input.id;
		if (isOwn ? past.entries.length <= this.#known : this.#shown.has(past.input.id)) return false;
		const questions = await this.#fetched(past);
		// A line of this page's own may have come in between.
		if (this.#awake !== awake) return false;
		const draft = draftOf(awake.snapshot);
		awake.stop();
		const now = this.#begin({ ...input, ...past.input, questions }, past);
		for (const event of takeUp(now.snapshot, draft)) now.send(event);
		this.#awake = now;
		this.#say(words.elsewhere);
		return true;
	}

	#begin(input: RunInput, past: Remembered | undefined): Awake {
		const live = new Live(runMachine, { input });
		for (const event of replay(input, past?.entries ?? [])) live.send(event);
		const { id, lesson, seed, policy, returns, questions } = input;
		if (past) this.#again = past.again;
		const again = this.#again;
		const facts = { run: id, lesson, seed, policy, returns, again, place: this.spec.place };
		const ids = questions.map((question) => question.id);
		this.#shown.add(id);
		this.#known = past?.entries.length ?? 0;
		let begun = past !== undefined;
		const keep = (...happened: readonly Happening[]) => {
			const all = begun ? happened : [startOf(facts, ids), ...happened];
			begun = true;
			this.#known += all.length;
			if (all.length > 0) this.#unsafe = device.report(all, facts, this.#at);
		};
		this.#start = keep;
		// From here on only: what was replayed stands in the log already.
		live.actor.on('*', keep);
		return live;
	}

	#keepDraft(live: Awake): void {
		const draft = draftOf(live.snapshot);
		if (draft) void device.keepDraft(live.snapshot.context.input.id, draft.question, draft);
	}
}

/** Events that may add a line to the log. */
const keeps: ReadonlySet<RunEvent['type']> = new Set(['check', 'next', 'skip']);

/** What was half given when the page was last open. */
async function takeUpDraft(live: Awake): Promise<void> {
	const shown = current(live.snapshot);
	if (!shown) return;
	const draft = await device.readDraft(live.snapshot.context.input.id, shown.question.id);
	for (const event of takeUp(live.snapshot, draft)) live.send(event);
}
