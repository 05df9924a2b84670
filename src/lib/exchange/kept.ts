import * as v from 'valibot';
import { onceFor } from '#lib/base/once-for.ts';
import { fnv1a } from '#lib/base/seeded.ts';
import type { Foreign } from '#lib/kinds/exchanging.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { isQuestionHeading, scan, textFile, wildAt } from '#lib/notation/index.ts';

const format = v.picklist(['moodle', 'html', 'markdown', 'plain']);
const formatted = v.object({ text: v.string(), format });
const feedback = v.optional(v.string());
const fraction = v.pipe(v.number(), v.finite());

const gift = v.object({
	comments: v.optional(v.array(v.string())),
	above: v.optional(v.array(v.string())),
	unnamed: v.optional(v.literal(true)),
	gap: v.optional(v.number()),
	feedbackFormats: v.optional(v.array(v.nullable(format))),
	ordering: v.optional(v.string()),
});

const common = {
	name: v.string(),
	stem: formatted,
	generalFeedback: v.optional(formatted),
	idnumber: v.optional(v.string()),
	tags: v.optional(v.array(v.string())),
	hints: v.optional(v.array(formatted)),
	correctfeedback: v.optional(formatted),
	partiallycorrectfeedback: v.optional(formatted),
	incorrectfeedback: v.optional(formatted),
	defaultMark: v.optional(v.number()),
	penalty: v.optional(v.number()),
	shuffle: v.optional(v.boolean()),
	numbering: v.optional(v.string()),
	extras: v.optional(v.object({ gift: v.optional(gift) })),
};

const answer = v.object({ text: v.string(), fraction, feedback });
const number = v.object({
	value: v.union([v.number(), v.literal('*')]),
	tolerance: v.optional(v.number()),
	fraction,
	feedback,
});
const pair = v.object({ left: v.string(), leftFormat: format, right: v.string() });

/** A foreign question as a comment keeps it. Whoever edits the file edits this too: nothing in it is believed unread. */
const foreignSchema: v.GenericSchema<unknown, Foreign> = v.variant('type', [
	v.object({ type: v.literal('description'), ...common }),
	v.object({ type: v.literal('essay'), ...common }),
	v.object({
		type: v.literal('multichoice'),
		...common,
		single: v.boolean(),
		choices: v.array(v.object({ ...formatted.entries, fraction, feedback })),
	}),
	v.object({
		type: v.literal('shortanswer'),
		...common,
		answers: v.array(answer),
		caseSensitive: v.optional(v.boolean()),
	}),
	v.object({
		type: v.literal('numerical'),
		...common,
		answers: v.array(number),
		units: v.optional(v.array(v.unknown())),
	}),
	v.object({ type: v.literal('match'), ...common, pairs: v.array(pair) }),
	v.object({
		type: v.literal('truefalse'),
		...common,
		correct: v.boolean(),
		feedbackTrue: feedback,
		feedbackFalse: feedback,
	}),
	v.object({ type: v.literal('ordering'), ...common, items: v.array(formatted) }),
	v.object({ type: v.literal('multianswer'), ...common, parts: v.array(v.unknown()) }),
]);

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

/** Changes when anything changes that another program would be told. Asked for more than once on a question's way into a file. */
export const fingerprintOf = onceFor((question: Question): string => {
	const { title, stem, body, hints, explanation, points, shuffle } = question;
	const text = JSON.stringify([title, stem, body, hints, explanation, points, shuffle]);
	return `${fnv1a(text).toString(36)}.${text.length.toString(36)}`;
});

/** A quiz file for an exporter: its ids and what was kept, in their order. */
export type KeptEntry =
	| { readonly id: string; readonly original?: Foreign; readonly at?: string }
	| { readonly kept: Foreign };

/** What a quiz file keeps. A comment that can't be read is passed over. */
export function keptEntries(text: string): {
	readonly entries: readonly KeptEntry[];
	/** Undefined where the file says nothing of categories. */
	readonly category?: Kept['category'];
} {
	const entries: KeptEntry[] = [];
	let category: Kept['category'] | undefined;
	for (const { text: line, inside } of scan(text, textFile('', text).lines)) {
		const id =
			!inside && isQuestionHeading(line) ? /\{#([a-z][a-z0-9-]*)/.exec(line)?.[1] : undefined;
		if (id !== undefined) entries.push({ id });
		const [, name, json = ''] = /^<!-- (original|kept|category) (\{.*\}) -->$/.exec(line) ?? [];
		if (name === 'category') category ??= parsed(kept.category, json);
		if (name === 'kept') {
			const found = parsed(kept.kept, json);
			if (found) entries.push({ kept: found.question });
		}
		const last = entries.findLastIndex((entry) => 'id' in entry);
		const question = entries[last];
		if (name === 'original' && question && 'id' in question) {
			const found = parsed(kept.original, json);
			if (found) entries[last] = { ...question, original: found.question, at: found.at };
		}
	}
	return { entries, ...(category && { category }) };
}

const importedLine = /^<!-- imported (\{.*\}) -->\r?$/gm;

/** The states in which questions came in, by their ids: as `fingerprintOf` tells them. */
export function fingerprintsIn(text: string): ReadonlyMap<string, string> {
	const found = [...text.matchAll(importedLine)].map(([, json = '']) =>
		parsed(kept.imported, json),
	);
	return new Map(found.flatMap((each) => Object.entries(each?.at ?? {})));
}

/** The file with these states instead of those that it keeps; what it says at its head comes first. */
export function withFingerprints(text: string, fingerprints: ReadonlyMap<string, string>): string {
	const line = comment('imported', { at: Object.fromEntries(fingerprints) });
	const without = text.replace(/^<!-- imported \{.*\} -->\r?\n(?:\r?\n)?/gm, '');
	if (line === undefined || fingerprints.size === 0) return without;
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
