import { levels } from '#lib/kinds/levels.ts';
import { kindFields } from '#lib/kinds/shape.ts';
import type { StatementKind } from '#lib/lesson/lesson.ts';

/*
 * The notation of question files as data: fields, attributes, directives, front matter and files, each said here and nowhere else.
 * Reader, writer, canonical check, the editor's completion, the JSON Schema and the tables of questions/NOTATION.md go by it; what
 * each thing is for stands in words/en/completing.ts. It holds no parser, since the editor's page carries it. Signs on a line
 * (boxes, alerts, ids) are in signs.ts; a kind's own fields and attributes are in its folder.
 */

/** What a value is: how it is read and written, and what the editor offers for it. */
export type Value =
	/** Words of the author's. */
	| 'text'
	/** One of `words`, in any case. */
	| 'word'
	/** Paragraphs of source.md: all those of a list, or one. */
	| 'citations'
	| 'paragraph'
	/** Ids that another place gives; the plural is a list. */
	| 'goal'
	| 'view'
	| 'voices'
	| 'question'
	| 'questions'
	| 'people'
	| 'steps'
	| 'mistake'
	/** `voice (kind of statement)`. */
	| 'speaker'
	/** What each kind reads in its own way. */
	| 'answer'
	/** `text > feedback`. */
	| 'wrong'
	/** `text [P8]`. */
	| 'point'
	/** A year, month or day; of an event also `after` or `before` one. */
	| 'date'
	| 'when'
	/** A whole number. */
	| 'number'
	/** Degrees north and east; kilometres. */
	| 'degrees'
	| 'distance'
	| 'address'
	/** Said by its name alone. */
	| 'flag'
	/** In front matter: yes or no, a BCP 47 tag, three capitals, ids each with words for it, ids each with a view, keys of their own. */
	| 'yes-or-no'
	| 'language'
	| 'country'
	| 'words-by-id'
	| 'views-by-id'
	| 'keys';

/** A field: a line `Name: value`. */
export interface FieldSyntax {
	readonly name: string;
	readonly value: Value;
	/** What it may say, where those are words that the notation knows, in the order in which findings list them. */
	readonly words?: readonly string[];
	/** It may stand more than once. */
	readonly repeats?: boolean;
	/** What holds where it is not there. */
	readonly without?: string;
	/** Only some kinds of question have it. */
	readonly ofKinds?: boolean;
}

/** How the fields that only some kinds have are written; one that is not named here is text. */
const kindValues: Readonly<Record<string, Pick<FieldSyntax, 'value' | 'repeats'>>> = {
	Answer: { value: 'answer' },
	Map: { value: 'view' },
	Voices: { value: 'voices' },
	Wrong: { value: 'wrong', repeats: true },
	Point: { value: 'point', repeats: true },
};

/** Fields of a question in the order of the canonical form: what it rests on, its answer, all else. */
export const questionFields: readonly FieldSyntax[] = [
	{ name: 'Source', value: 'citations' },
	...kindFields.map((name): FieldSyntax => {
		return { name, value: 'text', ...kindValues[name], ofKinds: true };
	}),
	{ name: 'Also', value: 'text', repeats: true },
	// Only to choose between kinds of one shape.
	{ name: 'Kind', value: 'word', words: ['choice', 'choices', 'typed', 'number'] },
	{ name: 'Points', value: 'number', words: [...'123456789'], without: '1' },
	{ name: 'Order', value: 'word', words: ['fixed', 'shuffled'], without: 'shuffled' },
	{ name: 'Goal', value: 'goal' },
	{ name: 'Level', value: 'word', words: levels, without: 'recall' },
	{ name: 'Scoring', value: 'word', words: ['all-or-nothing', 'partial'], without: 'partial' },
	{ name: 'Sensitive', value: 'word', words: ['yes', 'no'], without: 'no' },
];

/** Fields that every question may have, and after them those of single kinds: the order in which findings list them. */
export const fieldNames: readonly string[] = [
	...questionFields.filter(({ ofKinds }) => !ofKinds),
	...questionFields.filter(({ ofKinds }) => ofKinds),
].map(({ name }) => name);

/** True for a field that only some kinds have. */
export const isKindField = (name: string): boolean => kindFields.some((field) => field === name);

const also: FieldSyntax = { name: 'Also', value: 'text', repeats: true };
const source: FieldSyntax = { name: 'Source', value: 'citations' };

/** Fields of what each reference file holds, in the order in which findings list them. Those of source.md are of `X` paragraphs. */
export const entryFields = {
	source: [
		{ name: 'Publisher', value: 'text' },
		{ name: 'Date', value: 'date' },
		{ name: 'Address', value: 'address' },
	],
	people: [{ name: 'Role', value: 'text' }, { name: 'Side', value: 'text' }, also, source],
	places: [{ name: 'At', value: 'degrees' }, { name: 'Within', value: 'distance' }, also, source],
	timeline: [{ name: 'Date', value: 'when' }, { name: 'Voice', value: 'speaker' }, also, source],
	glossary: [also, source],
} as const satisfies Readonly<Record<string, readonly FieldSyntax[]>>;

/** A reference file by its name without `.md`. */
export type ReferenceFile = keyof typeof entryFields;

/** Names of a file's fields. */
export const namesOfFields = (file: ReferenceFile): string[] =>
	entryFields[file].map(({ name }) => name);

/** An attribute in braces, or a key of front matter. */
export interface AttributeSyntax {
	readonly value: Value;
	readonly required?: boolean;
	/** Of a key that has keys of its own. */
	readonly keys?: Readonly<Record<string, AttributeSyntax>>;
}

/** Attributes at the end of a heading's or an option's line: `{#id first mistake=id}`. */
export const lineAttributes = {
	'#': { value: 'question' },
	mistake: { value: 'mistake' },
	first: { value: 'flag' },
	last: { value: 'flag' },
	tie: { value: 'flag' },
} as const satisfies Readonly<Record<string, AttributeSyntax>>;

/** Attributes that are said by their name alone, and those that have a value. */
export const flagNames: readonly string[] = Object.entries(lineAttributes).flatMap(
	([name, { value }]) => (value === 'flag' ? [name] : []),
);
export const valuedNames: readonly string[] = Object.keys(lineAttributes).filter(
	(name) => name !== '#' && !flagNames.includes(name),
);

const needed = <const Kind extends Value>(value: Kind) => ({ value, required: true }) as const;
const optional = <const Kind extends Value>(value: Kind) => ({ value, required: false }) as const;

/** Directives (`::name{attributes}` alone on its line) with their attributes, in the order of the guide. */
export const directives = {
	ask: { '#': needed('question') },
	people: { ids: needed('people') },
	timeline: { from: optional('date'), to: optional('date') },
	map: { view: optional('view') },
	sides: { left: needed('paragraph'), right: needed('paragraph') },
	ledger: { paragraphs: needed('citations') },
	scale: {
		...{ total: needed('number'), part: needed('number'), label: needed('text') },
		...{ source: optional('citations'), asof: optional('date') },
	},
	flow: { steps: needed('steps'), source: optional('citations') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, AttributeSyntax>>>>;
export type DirectiveName = keyof typeof directives;

/** True for the name of a directive. */
export const isDirective = (name: string): name is DirectiveName => Object.hasOwn(directives, name);
export const directiveNames: readonly string[] = Object.keys(directives);

/** Keys of front matter, by the file that has them. */
export const settings = {
	lesson: {
		...{ title: needed('text'), summary: needed('text'), lang: needed('language') },
		asOf: needed('date'),
		source: {
			...needed('keys'),
			keys: { title: needed('text'), agency: optional('text'), date: optional('date') },
		},
		guess: optional('questions'),
		...{ complete: optional('yes-or-no'), mistakes: optional('words-by-id') },
		...{ teacher: optional('text'), listed: optional('yes-or-no') },
	},
	section: { title: needed('text'), short: optional('text'), goals: optional('words-by-id') },
	quiz: { title: optional('text') },
	source: { voices: optional('words-by-id') },
	people: {},
	places: { country: optional('country'), views: optional('views-by-id') },
	timeline: {},
	glossary: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, AttributeSyntax>>>>;

/** A file of a lesson that has front matter. */
export type FileType = keyof typeof settings;

/** The files of a lesson that stand once, besides lesson.md. */
export const referenceFiles: readonly string[] = Object.keys(entryFields).map(
	(name) => `${name}.md`,
);

/** A section's name, `1-its-address.md`, and its questions' with `.quiz`: stem, number, address, `.quiz`. */
export const sectionFile = /^((\d{1,4})-(.+?))(\.quiz)?\.md$/;

const isReference = (name: string): name is ReferenceFile => Object.hasOwn(entryFields, name);

/** What a file is by its name; undefined where it has no place in a lesson. */
export function fileTypeOf(name: string): FileType | undefined {
	const base = name.replace(/\.md$/, '');
	if (name === 'lesson.md') return 'lesson';
	if (base !== name && isReference(base)) return base;
	if (!sectionFile.test(name)) return undefined;
	return name.endsWith('.quiz.md') ? 'quiz' : 'section';
}

/** The fields that a file of this name has. */
export function fieldsOf(name: string): readonly FieldSyntax[] {
	const type = fileTypeOf(name);
	if (type === 'quiz') return questionFields;
	return type !== undefined && isReference(type) ? entryFields[type] : [];
}

/** Kinds of statement, as files name them. */
export const statementKinds = [
	'event',
	'seen',
	'official',
	'claim',
	'judgement',
	'forecast',
	'promise',
	'inference',
] as const satisfies readonly StatementKind[];
