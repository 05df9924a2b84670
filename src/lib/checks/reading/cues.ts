import type { LocatedLesson, LocatedQuestion } from '#lib/notation/index.ts';
import { choicesOf, type Choice } from './answer-key.ts';
import { absolutesIn, isHedged, lengthOf } from './form.ts';
import { contentWords, Forms, isEnglish, stemOf } from './words.ts';

/** A look of an option by which somebody who knows nothing of the matter may choose it. */
export type CueName = 'shortest' | 'longest' | 'first' | 'hedged' | 'echoing' | 'least-absolute';

interface Cue {
	/** Options with the highest number look so. */
	rank(choice: Choice, place: number, inStem: Forms, lang: string): number;
	/** It strikes the eye in one option alone; of two nobody knows which. */
	readonly alone?: true;
	/** Word lists made for English: elsewhere nothing looks so. */
	readonly english?: true;
}

const cues: Readonly<Record<CueName, Cue>> = {
	shortest: { rank: ({ text }) => -lengthOf(text) },
	longest: { rank: ({ text }) => lengthOf(text) },
	first: { rank: (_, place) => -place },
	hedged: { rank: ({ text }) => Number(isHedged(text)), alone: true, english: true },
	echoing: {
		rank: ({ text }, _, inStem, lang) => Number(echoesOf(text, inStem, lang) > 0),
		alone: true,
	},
	'least-absolute': { rank: ({ text }) => -absolutesIn(text).length, english: true },
};

/** Every cue, in the order in which it is told. */
export const cueNames: readonly CueName[] = [
	'shortest',
	'longest',
	'first',
	'hedged',
	'echoing',
	'least-absolute',
];

/** How many of a text's content words the question uses too, in any form. */
export const echoesOf = (text: string, inStem: Forms, lang: string): number =>
	[...contentWords(text, lang)].filter((word) => inStem.has(word)).length;

/** The content words of what is asked, to look for their forms in options. */
export const stemForms = (asked: LocatedQuestion, lang: string): Forms =>
	new Forms(contentWords(stemOf(asked.question), lang));

/** A question of whose options exactly one is right. */
export interface SingleChoice {
	readonly asked: LocatedQuestion;
	readonly choices: readonly Choice[];
}

/** The single choices of a lesson, in its order. */
export const singleChoicesOf = ({ questions }: LocatedLesson): SingleChoice[] =>
	questions
		.map((asked) => ({ asked, choices: choicesOf(asked) }))
		.filter(({ choices }) => choices.filter(({ right }) => right).length === 1)
		.filter(({ choices }) => choices.length > 1);

/** Whether a cue can be looked for in a language. */
export const isMeasured = (name: CueName, lang: string): boolean =>
	!cues[name].english || isEnglish(lang);

/** The options that look so; none where all do, where none does, or where it can't be told. */
export function pointedAt(
	name: CueName,
	{ asked, choices }: SingleChoice,
	lang: string,
): readonly Choice[] {
	if (!isMeasured(name, lang)) return [];
	const { rank, alone } = cues[name];
	const inStem = name === 'echoing' ? stemForms(asked, lang) : none;
	const ranks = choices.map((choice, place) => rank(choice, place, inStem, lang));
	const highest = ranks.reduce((most, each) => Math.max(most, each), -Infinity);
	const found = choices.filter((_, i) => ranks[i] === highest);
	return found.length === choices.length || (alone && found.length > 1) ? [] : found;
}

const none = new Forms([]);
