import type { Drawing } from '#lib/base/viewport.ts';
import type { Block, Inline } from '#lib/base/rich.ts';
import type { Question } from '#lib/kinds/kind.ts';

/** Kinds of statement, as source.md names them; the page groups them into five. */
export type StatementKind =
	'event' | 'seen' | 'official' | 'claim' | 'judgement' | 'forecast' | 'promise' | 'inference';

/** Who speaks in a paragraph. */
export interface Voice {
	readonly id: string;
	readonly name: string;
}

/** Groups of voices, as a page colours them; `outside` are those that say nothing in the article itself. */
export type VoiceGroup = 'reporter' | 'witness' | 'state' | 'side' | 'analyst' | 'outside';

/** A voice with what marks its statements on a page: two letters, unlike those of any other voice of its lesson. */
export interface MarkedVoice extends Voice {
	readonly letters: string;
	readonly group: VoiceGroup;
}

/** One line of a paragraph: a fact in our words and who says it. */
export interface Statement {
	readonly voice: string;
	readonly kind: StatementKind;
	readonly text: readonly Inline[];
}

/** A paragraph of the article (H, P1, C1 …), or matter from outside it (X1 …) with publisher and date. */
export interface Paragraph {
	readonly id: string;
	readonly statements: readonly Statement[];
	/** Only for X paragraphs, whose one line has no voice. */
	readonly outside?: {
		readonly text: readonly Inline[];
		readonly publisher: string;
		readonly date: string;
		readonly address?: string;
	};
}

interface Entry {
	readonly id: string;
	readonly name: string;
	readonly about: readonly Block[];
	readonly also: readonly string[];
	readonly source: readonly string[];
}

export interface Person extends Entry {
	readonly role?: string;
	readonly side?: string;
}

/** Degrees north and east; `withinKm` where the spot is only approximately known. */
export interface Place extends Entry {
	readonly at: readonly [north: number, east: number];
	readonly withinKm?: number;
}

/** What a map shows: some kilometres round a place, or the box round several places. */
export type MapView =
	{ readonly centre: string; readonly km: number } | { readonly places: readonly string[] };

/** An entry of the timeline; `date` a year, month or day (ISO), or undated between bounds. */
export interface TimelineEvent extends Entry {
	readonly date?: string;
	readonly after?: string;
	readonly before?: string;
	readonly voice?: string;
	readonly kind?: StatementKind;
}

export interface Term extends Entry {
	/** The meaning is `about`; `also` the forms that open it. */
	readonly id: string;
}

/** Who says something and how. Matter from outside the article has no kind, and for a voice voices/outside.ts. */
export interface SaidBy {
	readonly voice: string;
	readonly kind?: StatementKind;
}

/** What a question rests on: who says it, and the statement (its id) of its section's prose that tells it, if any does. */
export interface Evidence {
	readonly voices: readonly SaidBy[];
	readonly statement?: string;
	/** Of an answer in pieces: who says each of them. */
	readonly pieces?: readonly (readonly SaidBy[])[];
}

/** A page of explainer. Questions stand in file order; those in `inText` have their home in the prose. */
export interface Section {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly short?: string;
	readonly goals: readonly { readonly id: string; readonly text: string }[];
	readonly blocks: readonly Block[];
	readonly questions: readonly Question[];
	readonly inText: readonly string[];
	/** By the question's id, for each question with a source. */
	readonly evidence: Readonly<Record<string, Evidence>>;
	/** Words of prose. */
	readonly words: number;
	/** How long a first reading takes (s): the prose, and the questions that it asks (first-pass.ts). */
	readonly seconds: number;
}

/** A whole lesson as plain JSON: what pages, rooms and exports are made from. */
export interface Lesson {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly lang: string;
	readonly asOf: string;
	readonly source: { readonly title: string; readonly agency?: string; readonly date?: string };
	readonly listed: boolean;
	readonly complete: boolean;
	readonly guess: readonly string[];
	readonly mistakes: Readonly<Record<string, string>>;
	readonly teacher?: string;
	readonly welcome: readonly Block[];
	readonly voices: readonly MarkedVoice[];
	readonly paragraphs: readonly Paragraph[];
	readonly people: readonly Person[];
	readonly places: readonly Place[];
	readonly country?: string;
	readonly views: Readonly<Record<string, MapView>>;
	/** Land for each view, drawn at build; none where the country is not known. */
	readonly maps?: Readonly<Record<string, Drawing>>;
	readonly timeline: readonly TimelineEvent[];
	readonly glossary: readonly Term[];
	readonly sections: readonly Section[];
}
