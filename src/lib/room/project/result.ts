import type { Mark } from '#lib/kinds/kind.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import type { Kinds } from '#lib/kinds/play.ts';
import type { Dealt } from '../deck.ts';
import { changeTexts, type Json } from '../json.ts';
import { maySeeResult, onDeck, type Learner, type RoomState } from '../state.ts';
import { reveal, type Revealed } from './concealed.ts';
import { countable } from './standings.ts';

/** One answer as a learner's own log keeps it: items by their place in the file, the lesson's ids. */
export interface TakeHomeEntry {
	readonly v: 1;
	readonly id: string;
	readonly at: number;
	readonly device: string;
	readonly lesson: string;
	readonly question: string;
	readonly wording: string;
	readonly run: string;
	readonly seed: string;
	readonly policy: 'room';
	readonly try: 1 | 2;
	readonly hints: 0;
	readonly response: Json;
	readonly mark: Mark;
}

/** A learner's own result: each question with key and explanation, what they gave, and entries to take home. */
export interface Result {
	readonly lesson: { readonly id: string; readonly title: string; readonly lang: string };
	readonly name: string;
	readonly questions: readonly {
		readonly question: Revealed;
		readonly answers: Readonly<Partial<Record<1 | 2, Json>>>;
	}[];
	readonly entries: readonly TakeHomeEntry[];
}

/** The result, or undefined while it is too early for it. */
export function result(state: RoomState, learner: Learner, kinds: Kinds): Result | undefined {
	if (!maySeeResult(state, learner)) return undefined;
	const { id, title, lang } = state.opened.lesson;
	const ownPace = state.opened.settings.pace === 'own';
	const indices = ownPace ? onDeck(state).map(({ index }) => index) : countable(state);
	const dealt = indices.flatMap((index) => state.deck.dealt[index] ?? []);
	return {
		lesson: { id, title, lang },
		name: learner.name,
		questions: dealt.map((each) => {
			const votes = learner.votes[each.index];
			const answers = { 1: votes?.[1]?.response, 2: votes?.[2]?.response };
			return { question: reveal(each), answers };
		}),
		entries: dealt.flatMap((each) => entriesOf(state, learner, each, kinds)),
	};
}

function entriesOf(
	state: RoomState,
	learner: Learner,
	dealt: Dealt,
	kinds: Kinds,
): readonly TakeHomeEntry[] {
	const { code, lesson, at: openedAt } = state.opened;
	const rounds = [1, 2] as const;
	return rounds.flatMap((round) => {
		const answer = learner.votes[dealt.index]?.[round];
		const written = answer && asInFile(dealt, answer.response);
		const mark = kinds.get(dealt.question.kind)?.mark(dealt.question, written);
		if (!answer || written === undefined || !mark) return [];
		const run = `room-${code}-${openedAt}`;
		return {
			v: 1,
			id: `${run}-${learner.id}-${dealt.question.id}-${round}`,
			at: answer.at,
			device: 'room',
			lesson: lesson.id,
			question: dealt.question.id,
			wording: dealt.question.wording,
			run,
			seed: '',
			policy: 'room',
			try: round,
			hints: 0,
			response: written,
			mark,
		};
	});
}

/** The response with the items called as the file has them. */
export function asInFile(dealt: Dealt, response: Json): Json {
	const written = new Map(dealt.names.map((name, index) => [name, asWritten(index)]));
	return changeTexts(response, (text) => written.get(text) ?? text);
}
