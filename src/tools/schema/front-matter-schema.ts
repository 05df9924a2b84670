import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
	date,
	lessonSettings,
	placesSettings,
	quizSettings,
	sectionSettings,
	sourceSettings,
	yesOrNo,
	type FileType,
} from '#lib/notation/index.ts';
import { settingMeanings } from '#lib/words/description.ts';

/** A JSON Schema (draft 7), as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas that lessons are read by; some files have no settings at all. */
const none = v.object({});
const read: Readonly<Record<FileType, v.GenericSchema>> = {
	lesson: lessonSettings,
	section: sectionSettings,
	quiz: quizSettings,
	source: sourceSettings,
	people: none,
	places: placesSettings,
	timeline: none,
	glossary: none,
};

/** Names of files with front matter, in the order of the guide. */
export const schemaNames: readonly string[] = Object.keys(read);

const draft = 'http://json-schema.org/draft-07/schema#';

/** The schema of one file's front matter, made from the one that the reader uses; undefined for an unknown name. */
export function schemaOf(name: string): JsonSchema | undefined {
	const schema = Object.entries(read).find(([each]) => each === name)?.[1];
	return schema && { $schema: draft, title: `Front matter: ${name}`, ...converted(schema, name) };
}

/** All of them, under `definitions`. */
export function allSchemas(): JsonSchema {
	const each = Object.entries(read).map(([name, schema]) => [name, converted(schema, name)]);
	return { $schema: draft, definitions: Object.fromEntries(each) };
}

function converted(schema: v.GenericSchema, name: string): JsonSchema {
	const json: unknown = toJsonSchema(schema, {
		typeMode: 'input',
		// Checks that JSON Schema has no words for stay with the reader.
		errorMode: 'ignore',
		definitions: { date, yesOrNo },
	});
	const { $schema: _, $defs: __, ...rest } = isPlain(json) ? widened(json, name) : {};
	return rest;
}

/** What the converter can't see into: a check of our own, and a word in any case of letters. */
const inWords: Readonly<Record<string, JsonSchema>> = {
	'#/$defs/date': { type: 'string', pattern: String.raw`^\d{4}(-\d{2}){0,2}$` },
	'#/$defs/yesOrNo': { enum: ['yes', 'no', true, false] },
};

/**
 * The reader takes every value as the text that it is; other programs read numbers and truth values before they come here. It
 * takes no key that it does not know. And every key says what it is for.
 */
function widened(schema: JsonSchema, path: string): JsonSchema {
	const { $ref } = schema;
	if (typeof $ref === 'string') return widened(inWords[$ref] ?? {}, path);
	const inside = Object.entries(schema).map(([key, value]) => {
		const within = (each: unknown): unknown => (isPlain(each) ? widened(each, '') : each);
		if (key === 'properties' && isPlain(value)) return [key, propertiesOf(value, path)] as const;
		return [key, Array.isArray(value) ? value.map(within) : within(value)] as const;
	});
	const description = settingMeanings[path];
	return {
		...(description === undefined ? {} : { description }),
		...Object.fromEntries(inside),
		...(schema.type === 'string' && { type: ['string', 'number', 'boolean'] }),
		...('properties' in schema && { additionalProperties: false }),
	};
}

function propertiesOf(properties: JsonSchema, path: string): JsonSchema {
	return Object.fromEntries(
		Object.entries(properties).map(([key, value]) => [
			key,
			isPlain(value) ? widened(value, `${path}.${key}`) : value,
		]),
	);
}

const isPlain = (value: unknown): value is JsonSchema =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
