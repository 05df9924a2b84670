import type { PresentedQuestion } from '../deck.ts';
import { leaves, type Json } from '../json.ts';
import type { RoomState } from '../state.ts';

/** How the votes of one round stand: how often each item was named, and the commonest responses. */
export interface Tally {
	readonly answered: number;
	readonly items: readonly { readonly id: string; readonly count: number }[];
	readonly responses: readonly { readonly words: string; readonly count: number }[];
}

/** The same after the reveal: what was right, and the misconceptions that wrong items name. */
export interface RevealedTally {
	readonly answered: number;
	readonly items: readonly {
		readonly id: string;
		readonly count: number;
		readonly right?: boolean;
		readonly mistake?: string;
	}[];
	readonly responses: readonly {
		readonly words: string;
		readonly count: number;
		readonly score?: number | undefined;
	}[];
	/** Of what was said back: its points, in the order of the file, and how many had each in theirs. */
	readonly points?: readonly { readonly text: string; readonly count: number }[];
	/** How many had each piece right: lines of match, cards of sort, places of order, the halves of who-says. */
	readonly pieces: readonly { readonly id: string; readonly right: number }[];
	/** The mean score in [0, 1]; undefined where nobody answered. */
	readonly mean?: number;
}

const mostResponses = 12;

interface Group {
	readonly response: Json;
	readonly score?: number | undefined;
	count: number;
}

/** The votes of a round, equal responses together, commonest first. */
function groups(state: RoomState, index: number, round: 1 | 2): readonly Group[] {
	const found = new Map<string, Group>();
	for (const learner of state.learners.values()) {
		const answer = learner.votes[index]?.[round];
		if (!answer) continue;
		const { response, score } = answer;
		const key = JSON.stringify(response);
		const group = found.get(key);
		if (group) group.count++;
		else found.set(key, { response, score, count: 1 });
	}
	return [...found.values()].sort((a, b) => b.count - a.count);
}

/** The tally without any sign of right or wrong. */
export function tally(state: RoomState, presented: PresentedQuestion, round: 1 | 2): Tally {
	const all = groups(state, presented.index, round);
	const counts = itemCounts(presented, all);
	return {
		answered: sum(all.map(({ count }) => count)),
		items: presented.names.map((id) => ({ id, count: counts.get(id) ?? 0 })).sort(byName),
		responses: commonest(presented, all).map(({ words, count }) => ({ words, count })),
	};
}

/** The tally with its signs: only for after the reveal. */
export function revealedTally(
	state: RoomState,
	presented: PresentedQuestion,
	round: 1 | 2,
): RevealedTally {
	const all = groups(state, presented.index, round);
	const { answered, items } = tally(state, presented, round);
	const signs = signsOf(state, presented, all);
	return {
		answered,
		items: items.map((item) => ({ ...item, ...signs.get(item.id) })),
		responses: commonest(presented, all),
		pieces: pieces(presented, all),
		...(!presented.scores && { points: pointsHad(presented, all) }),
		mean: answered && presented.scores ? sum(all.map(weighed)) / answered : undefined,
	};
}

const weighed = ({ score = 0, count }: Group): number => score * count;

function pointsHad(presented: PresentedQuestion, all: readonly Group[]) {
	const counts = itemCounts(presented, all);
	return presented.lines().map((text, index) => ({
		text,
		count: counts.get(presented.names[index] ?? '') ?? 0,
	}));
}

/** The commonest responses in the question's own words: those that read alike are one. */
function commonest(
	presented: PresentedQuestion,
	all: readonly Group[],
): RevealedTally['responses'] {
	const told = new Map<string, { words: string; count: number; score?: number | undefined }>();
	for (const { response, score, count } of all) {
		const words = presented.tell(response);
		const known = told.get(words);
		if (known) known.count += count;
		else told.set(words, { words, count, score });
	}
	return [...told.values()].sort((a, b) => b.count - a.count).slice(0, mostResponses);
}

function itemCounts(
	presented: PresentedQuestion,
	all: readonly Group[],
): ReadonlyMap<string, number> {
	const names = new Set(presented.names);
	const counts = new Map<string, number>();
	for (const { response, count } of all) {
		for (const id of new Set(leaves(response))) {
			if (names.has(id)) counts.set(id, (counts.get(id) ?? 0) + count);
		}
	}
	return counts;
}

/** By the marks, in the order in which the kind gives its parts; those of an answer that is one whole tell nothing more. */
function pieces(presented: PresentedQuestion, all: readonly Group[]): RevealedTally['pieces'] {
	const rights = new Map<string, number>();
	for (const { response, count } of all) {
		for (const { id, sign } of presented.mark(response)?.parts ?? []) {
			rights.set(id, (rights.get(id) ?? 0) + (sign === 'right' ? count : 0));
		}
	}
	return [...rights].map(([id, right]) => ({ id, right })).sort(byName);
}

/** By the marks of what was answered: an item nobody chose may stay without a sign. */
function signsOf(state: RoomState, presented: PresentedQuestion, all: readonly Group[]) {
	const signs = new Map<string, { right: boolean; mistake?: string }>();
	for (const { response } of all) {
		for (const { id, sign, mistake } of presented.mark(response)?.parts ?? []) {
			const name = mistake === undefined ? undefined : state.setup.lesson.mistakes[mistake];
			signs.set(id, { right: sign !== 'wrong', mistake: name ?? mistake });
		}
	}
	return signs;
}

/** The order of the file would be a hint; the order of names is chance. */
function byName(a: { readonly id: string }, b: { readonly id: string }): number {
	return a.id < b.id ? -1 : 1;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
