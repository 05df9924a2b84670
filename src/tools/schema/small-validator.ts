import type { JsonSchema } from './front-matter-schema.ts';

/** What does not fit, each with its place: as much of JSON Schema as our own schemas use. For tests; editors bring their own. */
export function troublesIn(value: unknown, schema: JsonSchema, at = ''): string[] {
	const troubles = [
		...ofType(value, schema, at),
		...ofText(value, schema, at),
		...ofChoice(value, schema, at),
	];
	if (Array.isArray(value)) return [...troubles, ...ofArray(value, schema, at)];
	return isPlain(value) ? [...troubles, ...ofObject(value, schema, at)] : troubles;
}

function ofType(value: unknown, { type }: JsonSchema, at: string): string[] {
	const types: readonly unknown[] = type === undefined ? [] : Array.isArray(type) ? type : [type];
	const is = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
	return types.length === 0 || types.includes(is) ? [] : [`${at} is ${is}`];
}

function ofText(value: unknown, { pattern, minLength }: JsonSchema, at: string): string[] {
	if (typeof value !== 'string') return [];
	const fits = typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value);
	return [
		...(fits ? [] : [`${at} does not match`]),
		...(value.length < Number(minLength ?? 0) ? [`${at} is too short`] : []),
	];
}

function ofChoice(value: unknown, schema: JsonSchema, at: string): string[] {
	const { not, anyOf } = schema;
	const among = Array.isArray(schema.enum) && !schema.enum.includes(value);
	const isConst = 'const' in schema && schema.const !== value;
	const fitsNone =
		Array.isArray(anyOf) &&
		anyOf.every((each) => isPlain(each) && troublesIn(value, each).length > 0);
	return [
		...(among || isConst ? [`${at} is none of these`] : []),
		...(isPlain(not) && troublesIn(value, not).length === 0 ? [`${at} is excluded`] : []),
		...(fitsNone ? [`${at} fits none of these`] : []),
	];
}

function ofArray(values: readonly unknown[], schema: JsonSchema, at: string): string[] {
	const { items, maxItems, minItems } = schema;
	return [
		...(values.length > Number(maxItems ?? Infinity) ? [`${at} has too many`] : []),
		...(values.length < Number(minItems ?? 0) ? [`${at} has too few`] : []),
		...values.flatMap((each, i) =>
			isPlain(items) ? troublesIn(each, items, `${at}/${String(i)}`) : [],
		),
	];
}

function ofObject(value: JsonSchema, schema: JsonSchema, at: string): string[] {
	const { properties, required, additionalProperties, propertyNames } = schema;
	const known = isPlain(properties) ? properties : {};
	const missing = (Array.isArray(required) ? required : []).filter(
		(key) => !Object.hasOwn(value, String(key)),
	);
	const inside = Object.entries(value).flatMap(([key, each]) => {
		const path = `${at}/${key}`;
		const own = Object.hasOwn(known, key) ? known[key] : additionalProperties;
		const named = isPlain(propertyNames) ? troublesIn(key, propertyNames, path) : [];
		if (own === false) return [`${path} is unknown`];
		return [...named, ...(isPlain(own) ? troublesIn(each, own, path) : [])];
	});
	return [...missing.map((key) => `${at}/${String(key)} is missing`), ...inside];
}

const isPlain = (value: unknown): value is JsonSchema =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
