import { plainText, type Inline } from '#lib/base/rich.ts';
import type { Paragraph, SaidBy, Voice } from '../lesson.ts';
import { outsideVoice } from './outside.ts';
import { rarity, sameWord, wordsOf, type Tells, type Word } from './shared-words.ts';

/** A line of a paragraph, ready to be compared. */
interface Line {
	/** "P3/0": its paragraph and its place there. */
	readonly id: string;
	readonly said: SaidBy;
	readonly words: readonly Word[];
	/** The words of its voice's name. */
	readonly name: readonly Word[];
}

/** What a text has in common with the paragraphs that it cites. */
export interface Match {
	/** The main one first; never empty where a cited paragraph says anything. */
	readonly voices: readonly SaidBy[];
	/** The ids of the lines that it rests on: "P3/0" is the first of P3. */
	readonly lines: readonly string[];
	/** The share of the text's words, by what they tell, that stand in those lines too: 0 to 1. */
	readonly share: number;
}

/** Finds who says what a text says, among the paragraphs that it cites. What stands beside the text counts less. */
export type WhoSays = (text: string, cited: readonly string[], beside?: string) => Match;

/** A further line counts where this share of it is in the text and in no line before it. */
const further = 0.5;
/** A line with this share of what the nearest line has in common with the text may be meant as well. */
const close = 0.8;
/** A long line has something of everything: what it shares is divided by its length to this power. */
const long = 0.3;
/** A word of the voice's name tells something, but less than one of its line. */
const byName = 0.5;

/** How much words tell in a source. */
export const tellsIn = (paragraphs: readonly Paragraph[]): Tells =>
	rarity(paragraphs.flatMap(textsOf).map(({ text }) => wordsInLine(text)));

/** Makes a finder for a source, or for other lines that are compared by what tells in that source. */
export function whoSays(
	paragraphs: readonly Pick<Paragraph, 'id' | 'statements' | 'outside'>[],
	voices: readonly Voice[],
	tells: Tells,
): WhoSays {
	const names = new Map(voices.map(({ id, name }) => [id, wordsOf(name)]));
	const lines = new Map(
		paragraphs.map((paragraph): [string, Line[]] => [
			paragraph.id,
			textsOf(paragraph).map(({ said, text }, i) => ({
				...{ id: `${paragraph.id}/${i}`, said, words: wordsInLine(text) },
				name: names.get(said.voice) ?? [],
			})),
		]),
	);
	const sum = (words: readonly Word[]) => words.reduce((all, word) => all + tells(word), 0);
	return (text, cited, beside) => {
		const words = wordsOf(text, beside);
		const behind = cited.flatMap((id) => linesBehind(words, lines.get(id) ?? [], sum));
		const shared = words.filter((word) => behind.some((line) => within(line.words, word)));
		return {
			voices: distinct(behind.map(({ said }) => said)),
			lines: behind.map(({ id }) => id),
			share: sum(shared) / (sum(words) || 1),
		};
	};
}

function textsOf({ statements, outside }: Paragraph): { said: SaidBy; text: readonly Inline[] }[] {
	if (outside) return [{ said: { voice: outsideVoice }, text: outside.text }];
	return statements.map(({ voice, kind, text }) => ({ said: { voice, kind }, text }));
}

const known = new WeakMap<readonly Inline[], readonly Word[]>();

/** The words of a line, found once: a statement of prose is compared with every question of its section. */
function wordsInLine(text: readonly Inline[]): readonly Word[] {
	const words = known.get(text) ?? wordsOf(plainText(text));
	known.set(text, words);
	return words;
}

/** The lines of one paragraph that a text rests on, the nearest first; all that may be meant where it can't be told. */
function linesBehind(
	words: readonly Word[],
	all: readonly Line[],
	sum: (words: readonly Word[]) => number,
): readonly Line[] {
	const gains = all.map((line) => ({ line, gain: gainOf(line, words, sum) }));
	const best = Math.max(...gains.map(({ gain }) => gain));
	if (best <= 0) return all;
	const behind = gains.filter(({ gain }) => gain >= close * best).sort((a, b) => b.gain - a.gain);
	const lines = behind.map(({ line }) => line);
	for (const line of all) {
		if (lines.includes(line)) continue;
		const left = words.filter((word) => !lines.some((each) => within(each.words, word)));
		const inLine = line.words.filter((word) => within(left, word));
		if (sum(inLine) >= further * sum(line.words)) lines.push(line);
	}
	return lines;
}

/** What a line has in common with words. */
function gainOf(
	{ words: own, name }: Line,
	words: readonly Word[],
	sum: (words: readonly Word[]) => number,
): number {
	const inName = words.filter((word) => !within(own, word) && within(name, word));
	const inLine = sum(words.filter((word) => within(own, word)));
	return (inLine + byName * sum(inName)) / (sum(own) || 1) ** long;
}

function within(words: readonly Word[], { folded }: Word): boolean {
	return words.some((word) => sameWord(word.folded, folded));
}

function distinct(all: readonly SaidBy[]): SaidBy[] {
	const seen = new Map(all.map((said) => [`${said.voice} ${said.kind ?? ''}`, said]));
	return [...seen.values()];
}
