import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authors } from '#lib/kinds/author.ts';
import {
	directives,
	entryFields,
	limits,
	lineAttributes,
	questionFields,
	settings,
	statementKinds,
	type AttributeSyntax,
	type FieldSyntax,
	type Value,
} from '#lib/notation/index.ts';
import { completing } from '#lib/words/completing.ts';
import { settingMeanings, tableWords as words, valueShapes } from '#lib/words/description.ts';

/*
 * The tables of questions/NOTATION.md, made from the description of the notation. `node src/tools/notation-tables.ts` writes them
 * anew; notation-tables.test.ts says where they are not as they should be.
 */

const shapes: Readonly<Record<Value, string>> = valueShapes;

type Row = readonly string[];

const table = (head: readonly string[], rows: readonly Row[]): string =>
	[head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');

const code = (text: string): string => `\`${text}\``;

const meaning = (meanings: Readonly<Record<string, string>>, name: string): string =>
	meanings[name] ?? '';

const fileNames: Readonly<Record<string, string>> = {
	section: words.sectionFile,
	quiz: words.quizFile,
};

type Keys = Readonly<Record<string, AttributeSyntax>>;

function keyRows(file: string, keys: Keys, path: readonly string[] = []): Row[] {
	return Object.entries(keys).flatMap(([key, { value, required, keys: below }]) => {
		const names = [...path, key];
		const row = [
			fileNames[file] ?? code(`${file}.md`),
			code(names.join(' › ')),
			shapes[value],
			required ? words.yes : '',
			meaning(settingMeanings, [file, ...names].join('.')),
		];
		return [row, ...keyRows(file, below ?? {}, names)];
	});
}

function shapeOf({ value, words: known, repeats }: FieldSyntax): string {
	const shape = known && value === 'word' ? known.map(code).join(', ') : shapes[value];
	return repeats ? `${shape}; ${words.repeats}` : shape;
}

const kindsOf = ({ name, ofKinds }: FieldSyntax): string =>
	ofKinds
		? [...authors.values()]
				.flatMap((kind) => (kind.fields.includes(name) ? [kind.name] : []))
				.join(', ')
		: words.all;

const attributeText = (attributes: Keys): string =>
	Object.entries(attributes)
		.map(([name, { value, required }]) => {
			const written = name === '#' ? code('#id') : `${code(`${name}=`)} ${shapes[value]}`;
			return required ? written : `[${written}]`;
		})
		.join(' · ');

const { limitsOf, kilobytes, lines } = words;

/** Each table by the name that its place in the file has. */
export const tables: Readonly<Record<string, string>> = {
	settings: table(
		words.settings,
		Object.entries<Keys>(settings).flatMap(([file, keys]) => keyRows(file, keys)),
	),
	fields: table(
		words.fields,
		questionFields.map((field) => [
			code(`${field.name}:`),
			shapeOf(field),
			field.without ?? '',
			kindsOf(field),
			meaning(completing.fields, field.name),
		]),
	),
	entries: table(
		words.entries,
		Object.entries<readonly FieldSyntax[]>(entryFields).flatMap(([file, fields]) =>
			fields.map((field) => [
				code(`${file}.md`),
				code(`${field.name}:`),
				shapeOf(field),
				meaning(completing.entryFields, field.name),
			]),
		),
	),
	attributes: table(
		words.attributes,
		Object.entries<AttributeSyntax>(lineAttributes).map(([name, { value }]) =>
			name === '#'
				? [code('{#id}'), shapes[value], words.id]
				: [
						code(value === 'flag' ? `{${name}}` : `{${name}=…}`),
						shapes[value],
						meaning(completing.attributes, name),
					],
		),
	),
	directives: table(
		words.directives,
		Object.entries<Keys>(directives).map(([name, attributes]) => [
			code(`::${name}`),
			attributeText(attributes),
			meaning(completing.directives, name),
		]),
	),
	statements: table(
		words.statements,
		statementKinds.map((kind) => [code(kind), meaning(completing.statements, kind)]),
	),
	kinds: table(
		words.kinds,
		[...authors.values()].map(({ name, fields, attributes }) => [
			code(name),
			fields.map((field) => code(`${field}:`)).join(' '),
			attributes.map((each) => code(each)).join(' '),
		]),
	),
	limits: table(words.limits, [
		[limitsOf.file, `${kilobytes(limits.longestFile)}, ${lines(limits.mostLines)}`],
		[limitsOf.frontMatter, kilobytes(limits.longestSettings)],
		[limitsOf.paragraphs, String(limits.mostParagraphs)],
		[limitsOf.statements, String(limits.mostStatements)],
		[limitsOf.questions, String(limits.mostQuestions)],
		[limitsOf.question, `${kilobytes(limits.longestQuestion)}, ${lines(limits.mostQuestionLines)}`],
		[limitsOf.attributes, String(limits.mostAttributes)],
		[limitsOf.blanks, String(limits.mostBlanks)],
	]),
};

/** A text with every table between `<!-- table: name -->` and `<!-- /table -->` as it should be. */
export const withTables = (text: string): string =>
	text.replace(
		/(<!-- table: ([a-z]+) -->\n)[^]*?(<!-- \/table -->)/g,
		(_, begin: string, name: string, end: string) => `${begin}\n${tables[name] ?? ''}\n\n${end}`,
	);

/** The contract of the notation. */
export const contract = join(import.meta.dirname, '../../questions/NOTATION.md');

if (import.meta.main) writeFileSync(contract, withTables(readFileSync(contract, 'utf8')));
