import type { Finding, Fix } from '#lib/base/finding.ts';
import { meantBy } from '#lib/base/nearest.ts';
import type { Author, Flaw, Trouble } from '#lib/kinds/authoring.ts';
import type { Spot } from '#lib/kinds/shape.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import { fixInstead } from '../../markdown/instead.ts';
import type { Span, TextFile } from '../../markdown/lines.ts';
import { error, finding, fixOf, lineOf, linesIn } from '../../markdown/lines.ts';
import { isKindField } from '../../syntax/description.ts';
import type { Field } from '../../syntax/fields.ts';
import type { QuizContext } from '../context.ts';
import { attributeFindings } from './heading.ts';
import type { LocatedItem } from './items.ts';

/** Where an answer stands. */
interface AnswerPlace {
	readonly file: TextFile;
	readonly context: QuizContext;
	readonly heading: Span;
}

interface AnswerFields extends AnswerPlace {
	/** Those of its question. */
	readonly fields: readonly Field[];
}

/** What is wrong with an answer as it is written: fields and attributes of other kinds, and what its kind says of it. */
export function answerFindings(
	parts: AnswerFields,
	author: Author,
	items: readonly LocatedItem[],
	troubles: readonly Trouble[],
): Finding[] {
	return [
		...foreignFields(parts, author),
		...items.flatMap((item) => itemFindings(parts, author, item)),
		...troubles.map((trouble) => {
			const finding = placed(parts, trouble, trouble.spot);
			const fix = finding.fix ?? itemFix(parts.file, items, trouble);
			return fix ? { ...finding, fix } : finding;
		}),
	];
}

/** What is wrong with an answer whatever it was written in; `spots` are the places of its items. */
export function flawFindings(
	parts: AnswerPlace,
	flaws: readonly Flaw[],
	spots: readonly Spot[] = [],
): Finding[] {
	return flaws.map((flaw) =>
		placed(parts, flaw, flaw.item === undefined ? undefined : spots[flaw.item]),
	);
}

function placed({ file, context, heading }: AnswerPlace, trouble: Trouble, spot?: Spot): Finding {
	const { name, message, fix, instead, severity = 'error' } = trouble;
	const weight = severity !== 'unless-complete' ? severity : context.complete ? 'error' : 'warning';
	const at = spot ?? heading;
	const mend = fix ? fixOf(file, fix.title, fix.edits) : fixInstead(file, at, instead);
	return finding(file, weight, name, at, message, mend);
}

function foreignFields({ file, fields }: AnswerFields, author: Author): Finding[] {
	return fields
		.filter(({ name }) =>
			isKindField(name) ? !author.fields.includes(name) : isOfMarks(name) && !author.scores,
		)
		.map(({ name, span }) => {
			const message = messages.foreignField(name, author.name);
			return error(file, 'kind-mismatch', span, message);
		});
}

/** Fields about marks: a kind that gives none has none of them. */
const isOfMarks = (name: string): boolean => name === 'Points' || name === 'Scoring';

function itemFindings(parts: AnswerPlace, author: Author, item: LocatedItem): Finding[] {
	const { file, context } = parts;
	const { mistakes } = context;
	const unknown = item.attributes.filter(
		({ name, value = '' }) =>
			name === 'mistake' && value !== '' && mistakes !== undefined && !mistakes.has(value),
	);
	return [
		...attributeFindings(file, item.attributes, author.attributes, item.spot),
		...(author.attributes.includes('mistake') ? unknown : []).map(({ value = '', span }) => {
			const { hint, instead } = meantBy(value, mistakes ?? []);
			const message = messages.noMistake(value, hint);
			return error(file, 'unknown-mistake', item.spot, message, fixInstead(file, span, instead));
		}),
		...item.items.flatMap((below) => itemFindings(parts, author, below)),
	];
}

/**
 * The mend of what a kind finds wrong with an item's box, or with an item that hangs below another one. An item without a box
 * gets none: whether it is right, its author alone knows.
 */
function itemFix(
	file: TextFile,
	items: readonly LocatedItem[],
	{ name, spot }: Pick<Trouble, 'name' | 'spot'>,
): Fix | undefined {
	if (!spot) return undefined;
	if (name === 'broken-checkbox') {
		const item = found(items, spot)?.item;
		return item?.box && takeBox(file, item);
	}
	const { item, parent } = (name === 'split-list' && found(items, spot)) || {};
	return item && parent && dedent(file, item, parent);
}

interface Found {
	readonly item: LocatedItem;
	readonly parent?: LocatedItem;
}

function found(
	items: readonly LocatedItem[],
	{ start }: Spot,
	parent?: LocatedItem,
): Found | undefined {
	for (const item of items) {
		if (item.spot.start === start) return { item, ...(parent && { parent }) };
		const below = found(item.items, { start, end: start }, item);
		if (below) return below;
	}
	return undefined;
}

const mark = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)/;

function takeBox(file: TextFile, { spot, text }: LocatedItem): Fix | undefined {
	const line = lineOf(file, spot.start);
	const lead = mark.exec(line.text)?.[0] ?? '';
	const box = /^\[[ xX]\][ \t]+/.exec(line.text.slice(lead.length))?.[0];
	if (lead === '' || box === undefined || text.length === 0) return undefined;
	const start = line.start + lead.length;
	return fixOf(file, messages.fixBoxAway, [{ start, end: start + box.length, text: '' }]);
}

/** Moves an item and its neighbours from below another one to its side, where all have the same mark. */
function dedent(file: TextFile, item: LocatedItem, parent: LocatedItem): Fix | undefined {
	const head = lineOf(file, parent.spot.start);
	const first = lineOf(file, item.spot.start);
	const signOf = (text: string) => /^\s*(?:([-*+])|\d{1,9}([.)]))/.exec(text)?.slice(1).join('');
	const less = blanksAt(first.text) - blanksAt(head.text);
	const end = parent.items.at(-1)?.whole.end ?? first.end;
	const lines = linesIn(file, { start: first.start, end });
	if (less <= 0 || signOf(head.text) !== signOf(first.text)) return undefined;
	const edits = lines.map(({ start, text }) => {
		return { start, end: start + Math.min(less, blanksAt(text)), text: '' };
	});
	const moved = edits.filter((edit) => edit.end > edit.start);
	return fixOf(file, messages.fixOutdent, moved);
}

const blanksAt = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;
