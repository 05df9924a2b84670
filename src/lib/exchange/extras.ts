import * as v from 'valibot';
import { fnv1a } from '#lib/base/seeded.ts';
import type { Foreign } from '#lib/kinds/exchanging.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { isQuestionHeading, scan, textFile, wildAt } from '#lib/notation/index.ts';
import { foreignSchema } from './foreign-schema.ts';

/** Longer than any question without a picture inside; above it nothing is kept. */
const LONGEST = 32_768;

/** What a comment of a quiz file keeps for the way back. */
const kept = {
	/** Behind a question: what it was made of. `at` says of which state of ours. */
	original: v.object({ at: v.string(), question: foreignSchema }),
	/** Between questions: one that could not come in. */
	kept: v.object({ question: foreignSchema }),
	/** At the file's head: the category of all that follows; none where the bank named none. */
	category: v.object({ path: v.optional(v.string()) }),
	/** Behind it: of which state each question was when it came in, by its id. */
	imported: v.object({ at: v.record(v.string(), v.string()) }),
} as const;
type Kept = { readonly [Name in keyof typeof kept]: v.InferOutput<(typeof kept)[Name]> };

/** A comment on one line; undefined where it would be too long to keep. */
export function comment<Name extends keyof Kept>(
	name: Name,
	value: Kept[Name],
): string | undefined {
	// Inside strings alone: two hyphens, and what opens or ends a comment.
	const json = JSON.stringify(value).replace(/--|<|>/g, (signs) =>
		[...signs].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join(''),
	);
	// More signs than a reader bears would be reported of the file that keeps them.
	const isKept = json.length <= LONGEST && wildAt(json) === undefined;
	return isKept ? `<!-- ${name} ${json} -->` : undefined;
}

/** Changes when anything changes that another program would be told. */
export function traceOf({
	title,
	stem,
	body,
	hints,
	explanation,
	points,
	shuffle,
}: Question): string {
	const text = JSON.stringify([title, stem, body, hints, explanation, points, shuffle]);
	return `${fnv1a(text).toString(36)}.${text.length.toString(36)}`;
}

/** A quiz file for an exporter: its ids and what was kept, in their order. */
export type Station =
	| { readonly id: string; readonly original?: Foreign; readonly at?: string }
	| { readonly kept: Foreign };

/** What a quiz file keeps. A comment that can't be read is passed over. */
export function stationsOf(text: string): {
	readonly stations: readonly Station[];
	/** Undefined where the file says nothing of categories. */
	readonly category?: Kept['category'];
} {
	const stations: Station[] = [];
	let category: Kept['category'] | undefined;
	for (const { text: line, inside } of scan(text, textFile('', text).lines)) {
		const id =
			!inside && isQuestionHeading(line) ? /\{#([a-z][a-z0-9-]*)/.exec(line)?.[1] : undefined;
		if (id !== undefined) stations.push({ id });
		const [, name, json = ''] = /^<!-- (original|kept|category) (\{.*\}) -->$/.exec(line) ?? [];
		if (name === 'category') category ??= parsed(kept.category, json);
		if (name === 'kept') {
			const found = parsed(kept.kept, json);
			if (found) stations.push({ kept: found.question });
		}
		const last = stations.findLastIndex((station) => 'id' in station);
		const question = stations[last];
		if (name === 'original' && question && 'id' in question) {
			const found = parsed(kept.original, json);
			if (found) stations[last] = { ...question, original: found.question, at: found.at };
		}
	}
	return { stations, ...(category && { category }) };
}

const importedLine = /^<!-- imported (\{.*\}) -->\r?$/gm;

/** The states in which questions came in, by their ids: as `traceOf` tells them. */
export function tracesIn(text: string): ReadonlyMap<string, string> {
	const found = [...text.matchAll(importedLine)].map(([, json = '']) =>
		parsed(kept.imported, json),
	);
	return new Map(found.flatMap((each) => Object.entries(each?.at ?? {})));
}

/** The file with these states instead of those that it keeps; what it says at its head comes first. */
export function withTraces(text: string, traces: ReadonlyMap<string, string>): string {
	const line = comment('imported', { at: Object.fromEntries(traces) });
	const without = text.replace(/^<!-- imported \{.*\} -->\r?\n(?:\r?\n)?/gm, '');
	if (line === undefined || traces.size === 0) return without;
	const category = /^<!-- category \{.*\} -->\r?\n/m.exec(without);
	const front = /^---\r?\n[^]*?\n---\r?\n/.exec(without);
	const at = category ? category.index + category[0].length : (front?.[0].length ?? 0);
	return `${without.slice(0, at)}\n${line}\n${without.slice(at)}`;
}

function parsed<Value>(schema: v.GenericSchema<unknown, Value>, json: string): Value | undefined {
	try {
		const read = v.safeParse(schema, JSON.parse(json));
		return read.success ? read.output : undefined;
	} catch {
		// No JSON: somebody's own comment.
		return undefined;
	}
}
