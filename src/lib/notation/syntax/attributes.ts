import type { Finding } from '#lib/base/finding.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';
import { didYouMean, nearest } from '#lib/base/nearest.ts';
import * as messages from '#lib/words/notation/attributes.ts';
import { flagNames } from './description.ts';
import { idFix, idFrom, idIn, newIdFix } from './ids.ts';
import { mostAttributes } from './limits.ts';
import * as signs from './signs.ts';
import { fixInstead } from '../markdown/instead.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import { error, fixOf } from '../markdown/lines.ts';

/** One attribute: `{#id}` has the name `#`, `{first}` no value. `span` is the attribute without its braces. */
export interface Attribute {
	readonly name: string;
	readonly value?: string;
	readonly span: Span;
	/** As it should be written, where it is not: `mistake: x`, `mistake = x`, `# id`, round quotation marks. */
	readonly meant?: string;
}

/** The attributes at the end of a line. `cut` is the stretch they take, blanks before them included; empty where there are none. */
export interface LineAttributes {
	readonly attributes: readonly Attribute[];
	readonly cut: Span;
}

const quoted = '"[^"]*"|\'[^\']*\'|[“”„][^“”]*[“”]';
const oneAttribute = new RegExp(
	`#[ \\t]*[^\\s{}"']*|([^\\s=:#{}"'“”„]+)([ \\t]*[=:][ \\t]*)(${quoted}|[^\\s{}"'“”„]*)|[^\\s{}]+`,
	'g',
);

/** The attributes between two offsets, as in `#id first mistake=institutions label="two words"`. */
export function scanAttributes(text: string, span: Span): Attribute[] {
	const inside = text.slice(span.start, span.end);
	return [...inside.matchAll(oneAttribute)].map(
		({ 0: written, 1: name, 2: sign, 3: raw = '', index }) => {
			const start = span.start + index;
			const at = { start, end: start + written.length };
			if (written.startsWith('#')) {
				const value = written.slice(1).trim();
				return {
					name: '#',
					value,
					span: at,
					...(written !== `#${value}` && { meant: `#${value}` }),
				};
			}
			if (name === undefined || sign === undefined) return { name: written, span: at };
			const value = raw.replace(/^["'“”„](.*)["'“”]$/, '$1');
			const isPlain = sign === '=' && !/[“”„]/.test(raw.charAt(0));
			const meant = `${name}=${/^[^\s"'=]+$/.test(value) ? value : `"${value}"`}`;
			return { name, value, span: at, ...(!isPlain && value !== '' && { meant }) };
		},
	);
}

/**
 * Reads the braces at the end of a stretch of one line: a heading (a closing row of `#` is passed over) or an option.
 * Several pairs may follow each other; `\{` is a brace.
 */
export function readAttributes(text: string, line: Span): LineAttributes {
	const raw = text.slice(line.start, line.end);
	let end = raw.replace(/(^|[ \t])#+[ \t]*$/, '').trimEnd().length;
	const cutEnd = end;
	const pairs: Attribute[][] = [];
	for (;;) {
		const open = end > 0 && raw[end - 1] === '}' ? raw.lastIndexOf('{', end - 1) : -1;
		if (open < 0 || raw.lastIndexOf('}', end - 2) > open || isEscaped(raw, open)) break;
		pairs.push(scanAttributes(text, { start: line.start + open + 1, end: line.start + end - 1 }));
		end = raw.slice(0, open).trimEnd().length;
	}
	pairs.reverse();
	const cut = { start: line.start + end, end: line.start + cutEnd };
	return {
		attributes: pairs.flat(),
		cut: pairs.length > 0 ? cut : { start: line.end, end: line.end },
	};
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
	let slashes = 0;
	while (text[at - 1 - slashes] === '\\') slashes++;
	return slashes % 2 === 1;
}

/**
 * Checks names and repetitions: `unknown-attribute` for one that is not among `known` (`#` for an id), `bad-value` for a
 * second one of a name, for a value where none belongs and for none where one does.
 */
export function checkAttributes(
	file: TextFile,
	attributes: readonly Attribute[],
	known: readonly string[],
): Finding[] {
	const [tooMany] = attributes.slice(mostAttributes);
	if (tooMany) {
		const message = messages.tooMany(mostAttributes);
		return [error(file, 'bad-value', tooMany.span, message)];
	}
	const seen = new Set<string>();
	const others = attributes.map(({ name }) => name);
	return attributes.flatMap((attribute): Finding[] => {
		const { name, value, span } = attribute;
		if (!known.includes(name)) return [unknownAttribute(file, attribute, known, others)];
		if (seen.has(name)) return [error(file, 'bad-value', span, messages.keepOne(name))];
		seen.add(name);
		if (attribute.meant !== undefined && !flagNames.includes(name)) {
			const message = messages.plainly(attribute.meant);
			const fix = fixOf(file, messages.fixAttribute(attribute.meant), [
				{ ...span, text: attribute.meant },
			]);
			return [error(file, 'bad-value', span, message, fix)];
		}
		if (flagNames.includes(name)) {
			if (value === undefined) return [];
			const fix = fixOf(file, messages.fixFlag(name), [{ ...span, text: name }]);
			return [error(file, 'bad-value', span, messages.takesNoValue(name), fix)];
		}
		if (name === '#' || (value ?? '') !== '') return [];
		return [error(file, 'bad-value', span, messages.needsValue(name))];
	});
}

function unknownAttribute(
	file: TextFile,
	attribute: Attribute,
	known: readonly string[],
	others: readonly string[],
): Finding {
	const { name, value, span } = attribute;
	const meant =
		known.includes('#') && name === 'id' ? value : value === undefined ? name : undefined;
	const near = nearest(
		name,
		known.filter((word) => word !== '#'),
	);
	const isId = known.includes('#') && near === undefined && !others.includes('#');
	if (isId && meant !== undefined && idPattern.test(meant)) {
		const fix = idFix(file, meant, span);
		const message = messages.meantAsId(name, meant);
		return error(file, 'unknown-attribute', span, message, fix);
	}
	const words = known.map((word) => (word === '#' ? '{#id}' : `{${word}}`)).join(', ');
	const use = words === '' ? messages.noneHere : messages.use(words);
	const hint = near === undefined ? use : didYouMean(name, [near]);
	const message = messages.unknown(name, hint);
	const word = { start: span.start, end: span.start + name.length };
	// Not where it would be there twice, or would want a value that is not there.
	const fits =
		near !== undefined &&
		!others.includes(near) &&
		flagNames.includes(near) === (value === undefined);
	const fix = fits ? fixInstead(file, word, { word: name, put: near }) : undefined;
	return error(file, 'unknown-attribute', span, message, fix);
}

/** An id and what is wrong with it. */
export interface ReadId {
	readonly id?: string;
	/** The id that a slip plainly means, or that will be given: what names it elsewhere is no slip of its own. */
	readonly meant?: string;
	readonly findings: readonly Finding[];
}

/**
 * The id among a heading's attributes: `missing-id` at the heading, `bad-id` at the id. A word in braces that is plainly
 * an id without its `#` has its own finding already (`checkAttributes`), so that nothing more is said.
 */
export function readId(
	file: TextFile,
	attributes: readonly Attribute[],
	heading: Span,
	pattern: RegExp = idPattern,
): ReadId {
	const given = attributes.find(({ name }) => name === '#');
	if (!given) {
		const slip = attributes.find(({ name, value }) =>
			value === undefined ? !flagNames.includes(name) : name === 'id',
		);
		if (slip) return { meant: slip.value ?? slip.name, findings: [] };
		const stray = strayId(file, heading);
		if (stray) return stray;
		const message = messages.noId;
		return withFix(error(file, 'missing-id', heading, message, newIdFix(file, heading)));
	}
	const id = given.value ?? '';
	// What is written with blanks has its own finding; it is what it means.
	if (given.meant !== undefined && pattern.test(id)) return { meant: id, findings: [] };
	if (pattern.test(id)) return { id, findings: [] };
	const message = messages.badId(id);
	const words = file.text.slice(heading.start, given.span.start).replace(/[{[].*$/s, '');
	const fix = idFix(file, idFrom(id) === '' ? words : id, given.span);
	return withFix(error(file, 'bad-id', given.span, message, fix));
}

const stray = new RegExp(
	String.raw`[{(［[][ \t]*#[ \t]*(${signs.id})[ \t]*[})］\]]?|(?<=^|\s)#(${signs.id})\}`,
);

/** An id that stands in a heading where it is not read: before other words, without one of its braces, in other brackets. */
function strayId(file: TextFile, { start, end }: Span): ReadId | undefined {
	const line = file.text.slice(start, end);
	const found = stray.exec(line);
	const id = found?.[1] ?? found?.[2];
	if (!found || id === undefined) return undefined;
	const isBrace = /[{}]/.test(found[0]);
	const behind = line.slice(found.index + found[0].length).trim();
	const isLast = behind === '';
	// Round brackets in the middle are as well a word with its sign.
	if (!isBrace && !isLast) return undefined;
	const rest = `${line.slice(0, found.index).trimEnd()}${isLast ? '' : ' '}${line.slice(found.index + found[0].length).trim()}`;
	const text = `${rest.replace(/[ \t]+(?=[?!.,;:]+$)/, '')} {#${id}}`;
	const fix = fixOf(file, messages.fixIdAtEnd(id), [{ start, end, text }]);
	// Whether a sign behind it belongs to the words, only the author knows.
	const isPlain = !/^[\p{P}\s]+$/u.test(behind) && (isLast || /[})］\]]$/.test(found[0]));
	const message = messages.idInside(id);
	return {
		meant: id,
		findings: [
			error(file, 'bad-id', { start, end }, message, isPlain ? fix : { ...fix, guess: true }),
		],
	};
}

function withFix(finding: Finding): ReadId {
	const meant = idIn(finding.fix);
	return { ...(meant !== undefined && { meant }), findings: [finding] };
}
