import type { Heading, List, Nodes, RootContent } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import { plainText } from '#lib/base/rich.ts';
import * as messages from '#lib/words/notation/entries.ts';
import type { Attribute } from '../syntax/attributes.ts';
import { checkAttributes, readAttributes, readId } from '../syntax/attributes.ts';
import { readCitations } from '../syntax/citations.ts';
import type { Field } from '../syntax/fields.ts';
import { once, readFields, swallowedFields } from '../syntax/fields.ts';
import { idFix } from '../syntax/ids.ts';
import { cutOut } from '../markdown/cut.ts';
import { fixInstead } from '../markdown/instead.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import { contentOf, error, fixOf, lineOf, standingAt } from '../markdown/lines.ts';
import type { Parsed } from '../markdown/parse.ts';
import { spanOf } from '../markdown/parse.ts';
import { toInlines } from '../markdown/rich.ts';
import { unclosedFences } from './prose-slips.ts';
import { lostMarkup } from './lost-markup.ts';

/** A level-2 heading and what stands below it. */
export interface Part {
	readonly heading: Heading;
	/** The heading's line: where findings on the whole stand. */
	readonly span: Span;
	/** Its words, without the braces. */
	readonly title: string;
	readonly attributes: readonly Attribute[];
	readonly nodes: readonly RootContent[];
}

/** Divides a tree at its level-2 headings; what stands before the first is told. */
export function partsOf(
	file: TextFile,
	{ root, comments }: Parsed,
): { parts: Part[]; findings: Finding[] } {
	const parts: (Part & { nodes: RootContent[] })[] = [];
	const above: RootContent[] = [];
	for (const node of root.children) {
		if (node.type === 'heading' && node.depth === 2) parts.push(partAt(file, node));
		else (parts.at(-1)?.nodes ?? above).push(node);
	}
	const findings = [...unclosedFences(file, root, comments), ...lostMarkup(file, root)];
	return { parts, findings: [...findings, ...lostAbove(file, above)] };
}

/** What stands above the first heading, a title of the whole file apart, would vanish. */
function lostAbove(file: TextFile, nodes: readonly RootContent[]): Finding[] {
	const first = nodes.find(
		(node) =>
			!['definition', 'thematicBreak'].includes(node.type) &&
			!(node.type === 'heading' && node.depth === 1),
	);
	if (!first) return [];
	const message = messages.aboveFirst;
	const at = contentOf(lineOf(file, spanOf(first).start));
	return [error(file, 'before-the-first-entry', at, message)];
}

function partAt(file: TextFile, heading: Heading): Part & { nodes: RootContent[] } {
	const line = lineOf(file, spanOf(heading).start);
	const span = contentOf(line);
	const { attributes, cut } = readAttributes(file.text, span);
	const title = plainText(toInlines(cutOut(heading.children, file.text, cut)));
	return { heading, span, title, attributes, nodes: [] };
}

/** An entry of people, places, timeline or glossary; `id` is undefined where it has none that can be used. */
export interface Entry {
	readonly id: string | undefined;
	/** What a slip in its id means. */
	readonly meant?: string;
	readonly span: Span;
	readonly name: string;
	readonly prose: readonly Nodes[];
	readonly fields: ReadonlyMap<string, Field>;
	readonly also: readonly string[];
	readonly source: readonly string[];
	/** Errors in it: the entry is set aside. */
	readonly findings: Finding[];
}

/** What entries of one file have. */
export interface EntryShape {
	/** Names of their fields. */
	readonly fields: readonly string[];
	readonly paragraphs: ReadonlySet<string>;
}

/** Reads `## Name {#id}`, prose, fields; a repeated id is a `duplicate-id` at the later one. */
export function readEntries(
	file: TextFile,
	parsed: Parsed,
	shape: EntryShape,
): { entries: Entry[]; findings: Finding[] } {
	const { parts, findings } = partsOf(file, parsed);
	const seen = new Set<string>();
	const entries = parts.map((part) => {
		const entry = readEntry(file, part, shape);
		if (entry.id === undefined) return entry;
		if (seen.has(entry.id)) {
			const message = messages.sameId(entry.id);
			const written = part.attributes.find(({ name }) => name === '#');
			const fix = written && idFix(file, entry.id, written.span);
			const offered = fix && { ...fix, guess: true as const };
			entry.findings.push(error(file, 'duplicate-id', entry.span, message, offered));
		}
		seen.add(entry.id);
		return entry;
	});
	return { entries, findings };
}

function readEntry(file: TextFile, part: Part, shape: EntryShape): Entry {
	const { id, meant, findings: idFindings } = readId(file, part.attributes, part.span);
	const ofHeading = [...checkAttributes(file, part.attributes, ['#']), ...idFindings];
	const findings = standingAt(file, part.span, ofHeading);
	const names = shape.fields;
	const prose: Nodes[] = [];
	const given: Field[] = [];
	for (const node of part.nodes) {
		const read = node.type === 'paragraph' ? readFields(file, spanOf(node), names) : undefined;
		if (read) {
			given.push(...read.fields);
			findings.push(...read.findings);
			continue;
		}
		prose.push(node);
		if (node.type === 'list') findings.push(...listedFields(file, node, names));
		if (node.type === 'paragraph') findings.push(...swallowedFields(file, spanOf(node), names));
	}
	const { byName, findings: repeated } = once(file, given, ['Also']);
	findings.push(...repeated);
	if (part.title === '') {
		findings.push(error(file, 'bad-value', part.span, messages.noName));
	}
	const source = byName.get('Source');
	const cited = source ? readCitations(source.value, shape.paragraphs) : { ids: [], troubles: [] };
	for (const { name, message, instead } of cited.troubles) {
		const fix = source && fixInstead(file, source.valueSpan, instead);
		findings.push(error(file, name, source?.span ?? part.span, message, fix));
	}
	const also = given.filter(({ name }) => name === 'Also').flatMap(({ value }) => listOf(value));
	const { span, title: name } = part;
	return { id, meant, span, name, prose, fields: byName, also, source: cited.ids, findings };
}

/** Fields as a list: learners would read them, and nothing else would. */
function listedFields(file: TextFile, list: List, names: readonly string[]): Finding[] {
	const heads = list.children.map((item) => {
		const [words] = item.children;
		const { start } = spanOf(item);
		const line = words?.type === 'paragraph' ? file.text.slice(spanOf(words).start) : '';
		const isField = names.some((name) => line.slice(0, name.length + 1) === `${name}:`);
		return { start, end: words ? spanOf(words).start : start, isField };
	});
	const first = heads.find(({ isField }) => isField);
	if (!first) return [];
	const message = messages.listedFields;
	const edits = heads.map(({ start, end }) => ({ start, end, text: '' }));
	const fix = heads.every(({ isField }) => isField)
		? fixOf(file, messages.fixMarks, edits)
		: undefined;
	return [error(file, 'swallowed-field', contentOf(lineOf(file, first.start)), message, fix)];
}

/** The parts of a list with commas. */
export function listOf(value: string): string[] {
	return value
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== '');
}
