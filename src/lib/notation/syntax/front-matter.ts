import * as v from 'valibot';
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { meantBy, nearest, type Instead } from '#lib/base/nearest.ts';
import type { Finding, Fix } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/front-matter.ts';
import { closesSettings, opensSettings } from './signs.ts';
import { longestSettings } from './limits.ts';
import { fixInstead } from '../markdown/instead.ts';
import type { Line, Span, TextFile } from '../markdown/lines.ts';
import { contentOf, error, fixOf, lineOf } from '../markdown/lines.ts';

/** A file's settings and the rest of it. */
export interface FrontMatter<Value> {
	/** Undefined where the front matter has an error: the file is then out of play. */
	readonly value: Value | undefined;
	/** The file's text with the front matter blanked out: every offset is the file's own. */
	readonly body: string;
	readonly findings: readonly Finding[];
	/** Where a key stands; for a missing one, the key above it or the opening line. */
	placeOf(path: readonly (string | number)[]): Span;
}

interface FrontMatterSpans {
	readonly opening: Span;
	readonly yaml: Span;
	readonly body: string;
	readonly closed: boolean;
}

/** Finds the front matter: from `---` in the first line to the next line that is `---`. Not closed, it ends before a blank line or heading. */
export function divide(file: TextFile): FrontMatterSpans {
	const [first, ...rest] = file.lines;
	const opening = { start: 0, end: first ? contentOf(first).end : 0 };
	if (!first || !opensSettings(first.text)) {
		return { opening, yaml: { start: 0, end: 0 }, body: file.text, closed: true };
	}
	const closing = rest.find((line) => closesSettings(line.text));
	const stop = closing ?? rest.find((line) => /^(#.*|\s*)$/.test(line.text));
	const start = rest[0]?.start ?? first.end;
	const yaml = { start, end: stop?.start ?? file.text.length };
	const bodyStart = closing?.end ?? yaml.end;
	const body = file.text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + file.text.slice(bodyStart);
	return { opening, yaml, body, closed: closing !== undefined };
}

/**
 * Reads a file's front matter (YAML 1.2, every scalar as the text that it is) by a schema of `v.object`s.
 * Findings are called `front-matter` and stand at the key: a YAML error, an unknown, missing or repeated key, a bad value.
 */
export function readFrontMatter<Value>(
	file: TextFile,
	schema: v.GenericSchema<unknown, Value>,
): FrontMatter<Value> {
	const { opening, yaml, body, closed } = divide(file);
	const say = (span: Span, message: string, fix?: Fix) =>
		error(file, 'front-matter', span, message, fix);
	const failed = (findings: Finding[]) => {
		return { value: undefined, body, findings, placeOf: () => opening };
	};
	if (!closed) {
		const edit = { start: yaml.end, end: yaml.end, text: closingLine(file, yaml.end) };
		// A key that stands below an empty line or a comment is still one: then where it ends is not plain.
		const isWhole = !/^[\w-]+:(?:\s|$)/m.test(file.text.slice(yaml.end));
		const fix = isWhole ? fixOf(file, messages.fixClose, [edit]) : undefined;
		return failed([say(opening, messages.notClosed, fix)]);
	}
	if (yaml.end - yaml.start > longestSettings)
		return failed([say(opening, messages.tooLong(longestSettings / 1024))]);
	// The YAML reader knows no lone CR; offsets stay as they are.
	const read = parseYaml(file.text.slice(yaml.start, yaml.end).replace(/\r(?!\n)/g, '\n'));
	if ('message' in read) {
		const line = read.at === undefined ? undefined : lineOf(file, yaml.start + read.at);
		const fix = line && read.unquoted ? quotes(file, line) : undefined;
		return failed([say(line ? contentOf(line) : opening, read.message, fix)]);
	}
	const placeOf = (path: readonly (string | number)[]) => {
		const key = keyAt(read.document, path);
		return key ? { start: key.start + yaml.start, end: key.end + yaml.start } : opening;
	};
	const unknown = unknownKeys(schema, read.data, []);
	const result = v.safeParse(schema, read.data);
	const troubles = [
		...unknown,
		...(result.issues ?? []).flatMap((issue) => troubleOf(issue, unknown)),
	];
	const isThere = opening.end > 0 && opensSettings(file.lines[0]?.text ?? '');
	const isEmpty = typeof read.data === 'object' && Object.keys(read.data ?? {}).length === 0;
	if ((!isThere || isEmpty) && file.text.trim() !== '' && troubles.length > 1) {
		const first = file.lines[0];
		return failed([say(first ? contentOf(first) : opening, messages.noFrontMatter)]);
	}
	const findings = troubles.map(({ path, message, instead }) => {
		const at = placeOf(path);
		return say(at, message, fixInstead(file, at, instead));
	});
	const value = result.success && findings.length === 0 ? result.output : undefined;
	return { value, body, findings, placeOf };
}

type YamlResult =
	| { readonly document: Document; readonly data: unknown }
	/** `at`: an offset in the line that is wrong. */
	| { readonly message: string; readonly at?: number; readonly unquoted?: boolean };

function parseYaml(text: string): YamlResult {
	try {
		// Failsafe: a title that is a year and a date that is a date stay the characters they are.
		const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' } as const;
		const document = parseDocument(text, { ...options, version: '1.2' });
		const [first] = document.errors;
		if (first)
			return {
				message: yamlMessage(first.code, first.message),
				unquoted: nested.test(first.message),
				at: wrongAt(document, first.pos[0], text),
			};
		if (document.contents && !isMap(document.contents) && text.trim() !== '') {
			return { message: messages.noLines, at: text.search(/\S/) };
		}
		const data: unknown = document.toJS({ maxAliasCount: 50 }) ?? {};
		return { document, data: data === '' ? {} : data };
	} catch {
		// Nesting or aliases beyond what any lesson needs.
		return { message: messages.tooDeep };
	}
}

/** What is not closed is noticed at the end only; then it is the last key whose value is wrong. */
function wrongAt(document: Document, noticed: number, text: string): number {
	if (noticed < text.trimEnd().length || !isMap(document.contents)) return noticed;
	const key = document.contents.items.at(-1)?.key;
	return isNode(key) ? (key.range?.[0] ?? noticed) : noticed;
}

const nested = /nested mappings|compact mapping/i;

function yamlMessage(code: string, message: string): string {
	if (code === 'DUPLICATE_KEY') return messages.keyTwice;
	if (nested.test(message)) {
		return messages.needsQuotes;
	}
	return messages.noYaml(message.replace(/\s+/g, ' '));
}

/** The range of the last key of a path that is there. */
function keyAt(document: Document, path: readonly (string | number)[]): Span | undefined {
	let node: unknown = document.contents;
	let found: Span | undefined;
	for (const segment of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
			if (!pair || !isNode(pair.key) || !pair.key.range) break;
			found = { start: pair.key.range[0], end: pair.key.range[1] };
			node = pair.value;
		} else if (isSeq(node)) {
			node = node.items[Number(segment)];
		}
	}
	return found;
}

interface Trouble {
	readonly path: readonly (string | number)[];
	readonly message: string;
	readonly instead?: Instead;
}

function unknownKeys(schema: v.GenericSchema, data: unknown, path: (string | number)[]): Trouble[] {
	if ('wrapped' in schema && isSchema(schema.wrapped)) {
		return unknownKeys(schema.wrapped, data, path);
	}
	if (typeof data !== 'object' || data === null || !('entries' in schema)) return [];
	if (typeof schema.entries !== 'object' || schema.entries === null) return [];
	const entries = new Map<string, unknown>(Object.entries(schema.entries));
	return Object.entries(data).flatMap(([key, value]) => {
		const below = entries.get(key);
		if (isSchema(below)) return unknownKeys(below, value, [...path, key]);
		const others = [...entries.keys()].filter((name) => !Object.hasOwn(data, name));
		const { hint, instead } = meantBy(key, others);
		const message = messages.unknownKey(key, hint);
		return [{ path: [...path, key], message, instead }];
	});
}

function isSchema(value: unknown): value is v.GenericSchema {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

function keyOf(key: unknown): string | number {
	return typeof key === 'number' ? key : String(key);
}

/** An issue as trouble at its path, unless it is a missing key that stands there misspelt. */
function troubleOf(issue: v.BaseIssue<unknown>, unknown: readonly Trouble[]): Trouble[] {
	const path = (issue.path ?? []).map((item) => keyOf(item.key));
	const name = path.join(' › ');
	if (issue.received === 'undefined') {
		const misspelt = unknown.some(({ path: [...above] }) => {
			const word = String(above.pop());
			return above.join() === path.slice(0, -1).join() && nearest(word, [String(path.at(-1))]);
		});
		return misspelt ? [] : [{ path, message: messages.missing(name) }];
	}
	// Messages of the schema's own are sentences already; the library's begin so.
	if (!issue.message.startsWith('Invalid ')) return [{ path, message: issue.message }];
	return [{ path, message: `"${name}" ${shapeOf(issue.expected)}` }];
}

/** What a key wants, in words of the file and not of the schema. */
function shapeOf(expected: string | null): string {
	if (expected === 'Object') return messages.hasKeys;
	if (expected === 'Array') return messages.isList;
	if (expected === 'string') return messages.isText;
	return messages.doesNotFit;
}

/** What stands behind a key, over the lines that belong to it. */
export function valueBehind(file: TextFile, key: Span): Span {
	const first = lineOf(file, key.start);
	let next: Line | undefined;
	for (let i = first.number; i < file.lines.length && !next; i++) {
		const line = file.lines[i];
		if (line && /^(?:[^\s#-]|---)/.test(line.text)) next = line;
	}
	return { start: key.end, end: next?.start ?? file.text.length };
}

/** A line that closes front matter, where what follows begins at `at`. */
function closingLine(file: TextFile, at: number): string {
	return at > 0 && !/[\r\n]/.test(file.text.charAt(at - 1)) ? '\n---\n' : '---\n';
}

/** Puts the value of a line `name: value` in quotes. */
function quotes(file: TextFile, line: Line): Fix | undefined {
	const match = /^(\s*(?:- )?[\w-]+:[ \t]+)([^\s"'[{|>&*!%@`#].*?)\s*$/.exec(line.text);
	const [, name = '', value] = match ?? [];
	// A quotation mark that stands alone in it is perhaps half of what is missing.
	if (value === undefined || value.includes('"')) return undefined;
	const start = line.start + name.length;
	// Quotes that a program made round are the quotes that YAML wants.
	const meant = /^[“”„«]([^“”„«»]*)[”“»]$/.exec(value)?.[1] ?? value;
	const text = `"${meant.replace(/[\\"]/g, '\\$&')}"`;
	return fixOf(file, messages.fixQuotes, [{ start, end: start + value.length, text }]);
}
