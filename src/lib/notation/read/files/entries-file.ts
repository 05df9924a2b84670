import type * as v from 'valibot';
import type { Finding } from '#lib/base/finding.ts';
import type { Block } from '#lib/base/rich.ts';
import type { Entry } from '../entries.ts';
import { readEntries } from '../entries.ts';
import type { Field } from '../../syntax/fields.ts';
import { readFrontMatter } from '../../syntax/front-matter.ts';
import type { Span, TextFile } from '../../markdown/lines.ts';
import { parseWithComments } from '../../markdown/parse.ts';
import { definitionsOf, toBlocks } from '../../markdown/rich.ts';
import type { ProseContext } from '../prose.ts';
import { noDirectives } from '../prose.ts';
import { notationSlips } from '../notation-slips.ts';
import { brokenDirectives } from '../prose-slips.ts';
import { definedCitations, referenceHooks } from '../references.ts';

/** A reference file: its entries without those that have an error, and the ids of all. */
export interface EntriesFile<Item, Settings = unknown> {
	readonly settings: Settings | undefined;
	readonly items: readonly Item[];
	readonly ids: ReadonlySet<string>;
	readonly findings: readonly Finding[];
	placeOf(path: readonly (string | number)[]): Span;
}

/** An entry whose prose is read. */
export interface ReadEntry extends Entry {
	readonly about: readonly Block[];
}

/**
 * Reads a reference file: `fields` are those of its entries, `make` an entry's value (what is wrong goes to
 * `entry.findings`). Where the front matter has an error there are no items, and the ids still count.
 */
export function readEntriesFile<Item, Settings>(
	file: TextFile,
	context: ProseContext,
	schema: v.GenericSchema<unknown, Settings>,
	fields: readonly string[],
	make: (entry: ReadEntry, id: string) => Item | undefined,
): EntriesFile<Item, Settings> {
	const { value, body, findings, placeOf } = readFrontMatter(file, schema);
	const parsed = parseWithComments(body);
	const { root } = parsed;
	const read = readEntries(file, parsed, { fields, paragraphs: context.paragraphs });
	const all = [
		...findings,
		...read.findings,
		...brokenDirectives(file, root),
		...notationSlips(
			{ file, paragraphs: context.paragraphs, hasFields: true },
			root,
			({ depth }) => depth !== 2,
		),
		...definedCitations(file, root),
	];
	const definitions = definitionsOf(root);
	const ids = new Set<string>();
	const items = read.entries.flatMap((entry): Item[] => {
		const hooks = {
			...referenceHooks(file, context, entry.findings),
			...noDirectives(file, entry.findings),
		};
		const about = toBlocks(entry.prose, { definitions, ...hooks });
		const known = entry.id ?? entry.meant;
		if (known !== undefined) ids.add(known);
		const item = make({ ...entry, about }, entry.id ?? '');
		for (const finding of entry.findings) all.push(finding);
		return item !== undefined && entry.findings.length === 0 ? [item] : [];
	});
	return { settings: value, items: value === undefined ? [] : items, ids, findings: all, placeOf };
}

/** What every entry has. */
export function aboutOf(entry: ReadEntry, id: string) {
	const { name, about, also, source } = entry;
	return { id, name, about, also, source };
}

/** A field's value under a key, or nothing where it is not there or empty. */
export function withField<Key extends string>(
	key: Key,
	field: Field | undefined,
): { [K in Key]?: string } {
	const value = field?.value ?? '';
	const result: { [K in Key]?: string } = {};
	if (value !== '') result[key] = value;
	return result;
}
