import * as v from 'valibot';
import { withoutInvisible } from './learner-names.ts';

/** Plain JSON. */
export type Json =
	string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const depth = 6;
const longestText = 600;
const most = 100;

/** What a learner gives, cleaned: plain JSON of modest size whose texts hold nothing that can't be seen; undefined where it is anything else. */
export function readResponse(given: unknown): Json | undefined {
	return clean(given, depth);
}

function clean(given: unknown, levels: number): Json | undefined {
	if (given === null || typeof given === 'boolean') return given;
	if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
	if (typeof given === 'string')
		return given.length <= longestText ? withoutInvisible(given) : undefined;
	if (levels === 0 || typeof given !== 'object') return undefined;
	if (Array.isArray(given)) return cleanList(given, levels);
	return cleanRecord(given, levels);
}

function cleanList(given: readonly unknown[], levels: number): Json | undefined {
	if (given.length > most) return undefined;
	const items = given.map((item) => clean(item, levels - 1));
	return items.every((item) => item !== undefined) ? items : undefined;
}

function cleanRecord(given: object, levels: number): Json | undefined {
	const pairs = Object.entries(given);
	if (pairs.length > most) return undefined;
	const record: Record<string, Json> = {};
	for (const [key, value] of pairs) {
		const cleaned = clean(value, levels - 1);
		if (cleaned === undefined || !/^[\w-]{1,64}$/.test(key) || key === '__proto__')
			return undefined;
		record[key] = cleaned;
	}
	return record;
}

/** A response within a schema. */
export const response: v.GenericSchema<unknown, Json> = v.pipe(
	v.unknown(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const cleaned = readResponse(dataset.value);
		if (cleaned !== undefined) return cleaned;
		addIssue({ message: 'no plain response' });
		return NEVER;
	}),
);

/** Whether two pieces of JSON say the same, in whatever order the keys of a record stand. */
export function isEqual(one: Json, other: Json): boolean {
	if (typeof one !== 'object' || typeof other !== 'object') return Object.is(one, other);
	if (one === null || other === null || isList(one) !== isList(other)) return one === other;
	const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
	return (
		mine.length === theirs.size &&
		mine.every(([key, value]: [string, Json]) => {
			const match = theirs.get(key);
			return match !== undefined && isEqual(value, match);
		})
	);
}

/** The texts in a piece of JSON, at any depth. */
export function leaves(json: Json): readonly string[] {
	if (typeof json === 'string') return [json];
	if (typeof json !== 'object' || json === null) return [];
	return Object.values(json).flatMap((value: Json) => leaves(value));
}

/** The same JSON with every text, and every key, put through `change`. */
export function changeTexts(json: Json, change: (text: string) => string): Json {
	if (typeof json === 'string') return change(json);
	if (typeof json !== 'object' || json === null) return json;
	if (isList(json)) return json.map((item) => changeTexts(item, change));
	return Object.fromEntries(
		Object.entries(json).map(([key, value]) => [change(key), changeTexts(value, change)]),
	);
}

function isList(json: Json): json is readonly Json[] {
	return Array.isArray(json);
}
