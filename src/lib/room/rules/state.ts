import type { Deck, PresentedQuestion } from './deck.ts';
import type { OpenedEvent } from './events.ts';
import type { Json } from './json.ts';
import { firstPhase, type Phase } from './phases.ts';
import { type PersistentMap, emptyMap } from './persistent-map.ts';

/** One answer as it stands; a later one in the same round replaces it. */
interface Answer {
	readonly response: Json;
	/** None where its kind gives no marks. */
	readonly score?: number | undefined;
	readonly turn: number;
	readonly at: number;
}

/** The two votes on one question; the first is what statistics count. */
type Votes = Readonly<Partial<Record<1 | 2, Answer>>>;

export interface Learner {
	readonly id: string;
	readonly number: number;
	readonly name: string;
	readonly tokenHash: string;
	/** The browser they came in with, hashed; rooms opened before this was kept have none. */
	readonly device?: string;
	readonly extraMs: number;
	/** By the question's index. */
	readonly votes: Readonly<Partial<Record<number, Votes>>>;
	/** Own pace: the index of the question before them. */
	readonly position: number;
	/** The highest turn of any answer. */
	readonly turn: number;
	readonly keys: readonly string[];
	/** The sequence of the last event that changed what this learner alone sees. */
	readonly version: number;
}

/** The question before everybody in the teacher's pace. */
interface CurrentQuestion {
	readonly index: number;
	readonly round: 1 | 2;
	readonly until?: number;
}

/** A room as folded from its log. Holds keys: nothing of it goes out but through a projection. */
export interface RoomState {
	/** What it was opened with. */
	readonly setup: OpenedEvent;
	readonly deck: Deck;
	/** The sequence of the last event, and the latest time of any. */
	readonly sequence: number;
	readonly at: number;
	readonly phase: Phase;
	/** The sequence of the last event that moved the phases. */
	readonly step: number;
	/** The sequence of the last event that changed what every learner sees. */
	readonly sharedVersion: number;
	readonly asked?: CurrentQuestion;
	/** The section being read. */
	readonly reading?: string;
	/** When the present `closing` is over; in one's own pace, until when learners work. */
	readonly closingUntil?: number;
	/** What is closing now ends the session. */
	readonly ending: boolean;
	readonly workingUntil?: number;
	readonly pausedAt?: number;
	/** Questions asked so far by index, and those revealed. */
	readonly seen: readonly number[];
	readonly revealed: readonly number[];
	/** Questions ticked out since, by name. */
	readonly off: readonly string[];
	/** Own pace: all were through at one moment, and the host wanted results then. */
	readonly resultsOut: boolean;
	readonly locked: boolean;
	/** The lesson's own pages on this site stay shut until the room ends. */
	readonly hidden: boolean;
	readonly greeted: boolean;
	readonly host?: string;
	readonly hostKeys: readonly string[];
	readonly joins: number;
	readonly maxExtraMs: number;
	readonly learners: PersistentMap<Learner>;
	/** Learner ids by the hash of their token. */
	readonly tokens: PersistentMap<string>;
	/** Learner ids by what a name must not share with another: its fold, and how it looks. */
	readonly names: PersistentMap<string>;
	/** Those whom the host has taken out: their browsers and names stay outside until they are allowed in again. */
	readonly out: readonly Learner[];
}

/** The state after a room's first event. */
export function openRoom(setup: OpenedEvent, deck: Deck): RoomState {
	return {
		setup,
		deck,
		sequence: 1,
		at: setup.at,
		phase: firstPhase,
		step: 1,
		sharedVersion: 1,
		seen: [],
		revealed: [],
		off: [],
		ending: false,
		resultsOut: false,
		locked: false,
		hidden: false,
		greeted: false,
		hostKeys: [],
		joins: 0,
		maxExtraMs: 0,
		learners: emptyMap(),
		tokens: emptyMap(),
		names: emptyMap(),
		out: [],
	};
}

export type { Stage } from './phases.ts';

export const stageOf = (state: RoomState) => state.phase.value.stage;

export const isHeld = (state: RoomState) => state.phase.value.hold === 'held';

/** The question before all, with its data. */
export function askedQuestion(state: RoomState): PresentedQuestion | undefined {
	return state.asked && state.deck.presented[state.asked.index];
}

/** The questions still ticked in. */
export function onDeck(state: RoomState): readonly PresentedQuestion[] {
	return state.deck.presented.filter(({ name }) => !state.off.includes(name));
}
