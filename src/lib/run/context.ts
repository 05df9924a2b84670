import type { Kind, Mark, Question } from '#lib/kinds/kind.ts';
import type { RunInput } from './input.ts';

/** One presentation of a question: turn 0 is the first, 1 and more are returns of one not right at first. */
export interface Visit {
	readonly question: Question;
	readonly turn: number;
}

/** One Check. `try` counts from 1 over the whole run: 1 is the first try, whatever comes later. */
export interface Attempt {
	readonly question: string;
	readonly wording: string;
	readonly meaning?: string | undefined;
	readonly turn: number;
	readonly try: number;
	/** How many hints stood there. */
	readonly hints: number;
	readonly response: unknown;
	/** Absent where nothing is scored: guesses. */
	readonly mark?: Mark;
}

/** What a run knows beyond its state. Only grows, but for what belongs to the question on show. */
export interface RunContext {
	readonly input: RunInput;
	/** The run's questions in the order asked: what numbers and points count. */
	readonly questions: readonly Question[];
	/** Past, present and coming presentations; `at` is the one on show. */
	readonly visits: readonly Visit[];
	readonly at: number;
	readonly attempts: readonly Attempt[];
	/** Ids of questions passed over at their first turn, and not answered since. */
	readonly skipped: readonly string[];
	/** How often one went back in a test, or on again. */
	readonly goes: number;
	/** Of the presentation on show: what was given so far, and how many hints stand there. */
	readonly response: unknown;
	readonly hints: number;
}

/** A run before its start. */
export function begin(input: RunInput): RunContext {
	const byId = new Map<string, Question>();
	for (const question of input.questions) {
		if (input.kinds.has(question.kind) && !byId.has(question.id)) byId.set(question.id, question);
	}
	const questions = [...byId.values()];
	return {
		input,
		questions,
		visits: questions.map((question) => ({ question, turn: 0 })),
		at: 0,
		attempts: [],
		skipped: [],
		goes: 0,
		response: undefined,
		hints: 0,
	};
}

/** The presentation on show with its kind, or nothing once all are done. */
export function onShow(context: RunContext): (Visit & { readonly kind: Kind }) | undefined {
	const visit = context.visits[context.at];
	const kind = visit && context.input.kinds.get(visit.question.kind);
	return visit && kind && { ...visit, kind };
}

/** The tries of the presentation on show, in order. */
export function triesOf({ attempts, visits, at }: RunContext): readonly Attempt[] {
	const visit = visits[at];
	return attempts.filter(
		(each) => each.question === visit?.question.id && each.turn === visit.turn,
	);
}

/** A question's try that counts: its first one; in a test, where answers can be changed until the end, its last. */
export function countingTry(
	{ input, attempts }: Pick<RunContext, 'input' | 'attempts'>,
	question: string,
): Attempt | undefined {
	const isIts = (each: Attempt) => each.question === question;
	return input.policy === 'test' ? attempts.findLast(isIts) : attempts.find(isIts);
}
