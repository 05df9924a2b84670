import { fileTypeOf, settings, signs } from '#lib/notation/index.ts';
import { completing as words, settingWords } from '#lib/words/completing.ts';
import { kindOfFile, sectionOf } from '../file-names.ts';
import type { Names } from '../names.ts';
import { attributes, directiveNames, directiveValues } from './directives.ts';
import { fieldNames, fieldValues } from './fields.ts';
import {
	fromNames,
	fromWords,
	meaningIn,
	type Suggestion,
	type Suggestions,
} from './suggestion.ts';

export type { Suggestions } from './suggestion.ts';

/** Where the cursor stands. */
export interface CursorPlace {
	readonly file: string;
	readonly text: string;
	/** Offset of the cursor. */
	readonly at: number;
	/** Asked for by key: then a line's beginning is answered too. */
	readonly asked: boolean;
}

/** What could stand at the cursor, by what stands before it on its line. */
export function suggest(
	{ file, text, at, asked }: CursorPlace,
	names: Names,
): Suggestions | undefined {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const line = text.slice(start, at);
	for (const [pattern, options] of patterns(file, text.slice(0, start), names)) {
		const match = pattern.exec(line);
		if (!match) continue;
		const word = match.at(-1) ?? '';
		if (word === '' && match[0] === '' && !asked) continue;
		const found = options(match);
		if (found.length > 0) return { from: at - word.length, options: fitting(found, word) };
	}
	return undefined;
}

type Pattern = readonly [RegExp, (match: RegExpExecArray) => readonly Suggestion[]];

/** Patterns of a line up to the cursor, the first that fits decides; the last group is the word begun. */
function patterns(file: string, above: string, names: Names): Pattern[] {
	if (insideFrontMatter(above)) {
		return [
			[/^guess:.*?([a-z0-9-]*)$/, () => fromNames(names.questions)],
			[/^([A-Za-z]*)$/, () => keys(file)],
		];
	}
	return [
		[/^::([a-z]*)$/, directiveNames],
		[
			/^::([a-z]+)\{(#)([a-z0-9-]*)$/,
			([, name = '']) => directiveValues(name, '#', names, sectionOf(file)),
		],
		[
			/^::([a-z]+)\{.*?([a-z]+)=(?:"[^"]*?|)([\w-]*)$/,
			([, name = '', attribute = '']) => directiveValues(name, attribute, names),
		],
		[/\{(?:[^}]*[\s=])?([a-z]*)$/, ({ input }) => attributes(input, names)],
		[/^- ([a-z][a-z0-9-]*) \(([a-z]*)$/, () => (file === 'source.md' ? statements() : [])],
		[/^- ([a-z0-9-]*)$/, () => (file === 'source.md' ? speaking(names) : [])],
		[/\[(?:[A-Z]\d*[-,] ?)*([A-Z]\d*)$/, () => cited(file, names)],
		[
			/^([A-Z][a-z]+):(.*?)([\p{L}\d-]*)$/u,
			([, field = '', value = '']) => fieldValues(file, { field, value }, names),
		],
		[/^([A-Z][a-z]*|)$/, () => fieldNames(file, above)],
	];
}

function insideFrontMatter(above: string): boolean {
	const [first = '', ...rest] = above.split('\n');
	return rest.length > 0 && signs.opensSettings(first) && !rest.some(signs.closesSettings);
}

function keys(file: string): Suggestion[] {
	const type = fileTypeOf(file);
	if (type === undefined) return [];
	return Object.keys(settings[type]).map((label) => ({
		label,
		...meaningIn(settingWords[type] ?? {}, label),
		apply: `${label}: `,
	}));
}

const statements = (): Suggestion[] =>
	fromWords(words.statements).map((each) => ({ ...each, apply: `${each.label}): ` }));

const speaking = (names: Names): Suggestion[] => fromNames(names.voices, (name) => `${name} (`);

const cited = (file: string, names: Names): Suggestion[] =>
	kindOfFile(file) === 'quiz' ? [] : fromNames(names.paragraphs, (name) => `${name}]`);

/** Those that begin as the word does come first; the rest stays, for words that sound alike are found by the list's own filter. */
function fitting(all: readonly Suggestion[], word: string): Suggestion[] {
	const begins = ({ label }: Suggestion) => label.toLowerCase().startsWith(word.toLowerCase());
	return [...all.filter(begins), ...all.filter((each) => !begins(each))];
}
