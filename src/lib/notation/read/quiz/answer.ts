import type { Blockquote } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import type { Author, Reading } from '#lib/kinds/authoring.ts';
import type { Shape, ShapeField } from '#lib/kinds/shape.ts';
import type { QuizContext } from '../context.ts';
import { isKindField } from '../../syntax/description.ts';
import type { Field } from '../../syntax/fields.ts';
import type { Span, TextFile } from '../../markdown/lines.ts';
import { toBlocks, type RichOptions } from '../../markdown/rich.ts';
import { answerFindings } from './answer-findings.ts';
import { chooseKind } from './choose-kind.ts';
import { readItems, shapeList, type LocatedItem } from './items.ts';
import { firstLine, type Layout } from './layout.ts';
import type { Reader } from './reader.ts';
import { falseBullet } from './choose-kind.ts';
import { numberedOtherwise } from './run-in.ts';
import { brokenTable, shapeTable } from './tables.ts';

/** What an answer is read from. */
export interface AnswerParts {
	readonly file: TextFile;
	readonly context: QuizContext;
	readonly heading: Span;
	readonly layout: Layout;
	readonly fields: readonly Field[];
	/** The field that names the kind. */
	readonly named: Field | undefined;
	readonly reader: Reader;
	readonly rich: RichOptions;
}

/** An answer read by its kind. */
export interface ReadAnswer {
	/** Undefined where nothing tells of which kind it is. */
	readonly author?: Author;
	readonly reading: Reading<unknown>;
	/** The quote of the stem that the answer holds. */
	readonly quote?: Blockquote;
	/** Ids of mistakes that its items name. */
	readonly mistakes: readonly string[];
	readonly findings: readonly Finding[];
}

/** Reads the answer by the kind that its shape or its `Kind:` names. */
export function readAnswer(parts: AnswerParts): ReadAnswer {
	const { file, layout, rich } = parts;
	const strays: Finding[] = [];
	const items = readItems(file, layout.lists, rich, strays);
	const quote = layout.stem.find((node) => node.type === 'blockquote');
	const shape = shapeOf(parts, items, quote);
	const author = chooseKind(file, shape, parts.named, parts.heading);
	const mistakes = mistakesIn(items);
	if ('severity' in author) {
		const table = shape.answer
			? undefined
			: (brokenTable(file, layout.stem) ?? falseBullet(file, layout.stem));
		return { reading: { troubles: [] }, mistakes, findings: [...strays, table ?? author] };
	}
	if (author.isNumbered) strays.push(...numberedOtherwise(file, layout.lists));
	const reading = author.read(shape);
	return {
		author,
		reading,
		...(reading.takesQuote && quote && { quote }),
		mistakes,
		findings: [...strays, ...answerFindings(parts, author, items, reading.troubles)],
	};
}

function mistakesIn(items: readonly LocatedItem[]): string[] {
	return items.flatMap(({ attributes, items: below }) => [
		...attributes.flatMap(({ name, value }) => (name === 'mistake' && value ? [value] : [])),
		...mistakesIn(below),
	]);
}

function shapeOf(
	{ file, context, layout, fields, reader, rich }: AnswerParts,
	items: readonly LocatedItem[],
	quote: Blockquote | undefined,
): Shape {
	const list = layout.lists.length > 0 ? shapeList(layout.lists, items) : undefined;
	const answer = list ?? (layout.table && shapeTable(file, layout.table, rich));
	const { lang, voiceNames: voices, placesById: places, viewsByName: views } = context;
	return {
		...(answer && { answer }),
		fields: fields.filter(({ name }) => isKindField(name)).map(shapeField),
		...(quote && {
			quote: { spot: firstLine(file, quote), blocks: toBlocks(quote.children, rich) },
		}),
		setting: { lang, voices, places, views },
		inlines: (text, field) => reader.inlines(text, field.spot),
	};
}

const shapeField = ({ name, value, span }: Field): ShapeField => ({ name, value, spot: span });
