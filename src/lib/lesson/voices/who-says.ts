import { plainText, type Inline } from '#lib/base/rich.ts';
import type { Paragraph, SaidBy, Voice } from '../lesson.ts';
import { outsideVoice } from './outside.ts';
import { rarity, WordForms, wordsOf, type WeightOf, type Word } from './shared-words.ts';

/** A line of a paragraph, ready to be compared. */
interface Line {
	/** "P3/0": its paragraph and its place there. */
	readonly id: string;
	readonly said: SaidBy;
	readonly words: Words;
	/** The words of its voice's name. */
	readonly name: Words;
}

/** Words in which others are looked for. */
interface Words {
	readonly all: readonly Word[];
	has(word: Word): boolean;
}

/** What a text has in common with the paragraphs that it cites. */
interface Match {
	/** The main one first; never empty where a cited paragraph says anything. */
	readonly voices: readonly SaidBy[];
	/** The ids of the lines that it rests on: "P3/0" is the first of P3. */
	readonly lines: readonly string[];
	/** The share of the text's words, by their weight, that stand in those lines too: 0 to 1. */
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
/** Who cites more lines than this means all of them: nobody says as much in one sentence. */
const mostLines = 100;
/** A word of the voice’s name counts, but less than one of its line. */
const byName = 0.5;

/** The weights of words in a source. */
export const weightsIn = (paragraphs: readonly Paragraph[]): WeightOf =>
	rarity(paragraphs.flatMap(textsOf).map(({ text }) => wordsInLine(text).all));

/** Makes a finder for a source, or for other lines that are compared by the weights of words in that source. */
export function whoSays(
	paragraphs: readonly Pick<Paragraph, 'id' | 'statements' | 'outside'>[],
	voices: readonly Voice[],
	weightOf: WeightOf,
): WhoSays {
	const names = new Map(voices.map(({ id, name }) => [id, lookedUp(wordsOf(name))]));
	const lines = new Map(
		paragraphs.map((paragraph): [string, Line[]] => [
			paragraph.id,
			textsOf(paragraph).map(({ said, text }, i) => ({
				...{ id: `${paragraph.id}/${i}`, said, words: wordsInLine(text) },
				name: names.get(said.voice) ?? nobody,
			})),
		]),
	);
	const known = new Map<string, Match>();
	const everyone = (cited: readonly string[], all: readonly (readonly Line[])[]): Match => {
		const key = cited.join(' ');
		const voices = known.get(key)?.voices ?? distinct(all.flat().map(({ said }) => said));
		const match = { voices, lines: [], share: 1 };
		known.set(key, match);
		return match;
	};
	const sum = (words: readonly Word[]) => words.reduce((all, word) => all + weightOf(word), 0);
	return (text, cited, beside) => {
		const words = wordsOf(text, beside);
		const all = cited.map((id) => lines.get(id) ?? []);
		if (all.reduce((count, some) => count + some.length, 0) > mostLines)
			return everyone(cited, all);
		const behind = all.flatMap((some) => linesBehind(words, some, sum));
		const shared = words.filter((word) => behind.some((line) => line.words.has(word)));
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

const known = new WeakMap<readonly Inline[], Words>();

/** The words of a line, found once: a statement of prose is compared with every question of its section. */
function wordsInLine(text: readonly Inline[]): Words {
	const words = known.get(text) ?? lookedUp(wordsOf(plainText(text)));
	known.set(text, words);
	return words;
}

function lookedUp(all: readonly Word[]): Words {
	let forms: WordForms<true> | undefined;
	return {
		all,
		has({ key }) {
			if (!forms) {
				forms = new WordForms();
				for (const word of all) forms.add(word.key, true);
			}
			return forms.has(key);
		},
	};
}

const nobody = lookedUp([]);

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
	const near = new Set(lines);
	let left = words.filter((word) => !lines.some((each) => each.words.has(word)));
	let among = lookedUp(left);
	for (const line of all) {
		if (near.has(line)) continue;
		const inLine = line.words.all.filter((word) => among.has(word));
		if (sum(inLine) < further * sum(line.words.all)) continue;
		lines.push(line);
		left = left.filter((word) => !line.words.has(word));
		among = lookedUp(left);
	}
	return lines;
}

/** What a line has in common with words. */
function gainOf(
	{ words: own, name }: Line,
	words: readonly Word[],
	sum: (words: readonly Word[]) => number,
): number {
	const inName = words.filter((word) => !own.has(word) && name.has(word));
	const inLine = sum(words.filter((word) => own.has(word)));
	return (inLine + byName * sum(inName)) / (sum(own.all) || 1) ** long;
}

function distinct(all: readonly SaidBy[]): SaidBy[] {
	const seen = new Map(all.map((said) => [`${said.voice} ${said.kind ?? ''}`, said]));
	return [...seen.values()];
}
