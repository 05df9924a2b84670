import type { ListItem, Paragraph as ParagraphNode } from 'mdast';
import * as v from 'valibot';
import type { FindingName } from '#lib/base/finding-names.ts';
import type { Finding, Fix } from '#lib/base/finding.ts';
import type { Inline } from '#lib/base/rich.ts';
import { checkAttributes } from '../../syntax/attributes.ts';
import { paragraphId } from '../../syntax/citations.ts';
import { namesOfFields } from '../../syntax/description.ts';
import { isDate } from '../../syntax/dates.ts';
import type { Part } from '../entries.ts';
import { partsOf } from '../entries.ts';
import type { Field } from '../../syntax/fields.ts';
import { once, readFields, swallowedFields } from '../../syntax/fields.ts';
import { readFrontMatter } from '../../syntax/front-matter.ts';
import type { Paragraph, Statement, Voice } from '#lib/lesson/lesson.ts';
import { safeAddress } from '#lib/base/address.ts';
import * as messages from '#lib/words/notation/entries.ts';
import { cutOut } from '../../markdown/cut.ts';
import { fixInstead } from '../../markdown/instead.ts';
import type { Span, TextFile } from '../../markdown/lines.ts';
import { contentOf, error, fixOf, lineOf, standingAt } from '../../markdown/lines.ts';
import { parseWithComments, spanOf } from '../../markdown/parse.ts';
import { toInlines, type RichOptions } from '../../markdown/rich.ts';
import { idsWithWords } from '../../syntax/settings.ts';
import { mostParagraphs, mostStatements } from '../../syntax/limits.ts';
import { readSpeaker } from '../../syntax/speaker.ts';

/** The front matter of source.md. */
export const sourceSettings = v.object({ voices: v.optional(idsWithWords, {}) });

/** What source.md says. A line with an error is left out; its paragraph stays, so that citations lead somewhere. */
export interface SourceFile {
	/** Undefined where the front matter has an error. */
	readonly voices: readonly Voice[] | undefined;
	readonly paragraphs: readonly Paragraph[];
	readonly ids: ReadonlySet<string>;
	/** Where each paragraph's heading stands. */
	readonly places: ReadonlyMap<string, Span>;
	readonly findings: readonly Finding[];
}

/** Reads the article's paragraphs and who speaks in them. */
export function readSource(file: TextFile): SourceFile {
	const { value, body, findings } = readFrontMatter(file, sourceSettings);
	const voices = value && Object.entries(value.voices).map(([id, name]) => ({ id, name }));
	const voiceIds = voices && new Set(voices.map(({ id }) => id));
	const divided = partsOf(file, parseWithComments(body));
	const ids = new Set<string>();
	const places = new Map<string, Span>();
	const all = [...findings, ...divided.findings];
	const [tooMany] = divided.parts.slice(mostParagraphs);
	if (tooMany)
		all.push(error(file, 'bad-value', tooMany.span, messages.tooManyParagraphs(mostParagraphs)));
	const paragraphs = divided.parts.slice(0, mostParagraphs).flatMap((part): Paragraph[] => {
		const { id, finding } = idOf(file, part, ids);
		if (finding) all.push(finding);
		if (id === undefined) return [];
		ids.add(id);
		places.set(id, part.span);
		const read = id.startsWith('X')
			? readOutside(file, part, id)
			: readParagraph(file, part, id, voiceIds);
		const braces = checkAttributes(file, part.attributes, []);
		all.push(...standingAt(file, part.span, braces), ...read.findings);
		return [read.paragraph];
	});
	return { voices, paragraphs, ids, places, findings: all };
}

/** A paragraph's name, read as it is meant: what cites it must lead somewhere. */
function idOf(
	file: TextFile,
	part: Part,
	taken: ReadonlySet<string>,
): { readonly id?: string; readonly finding?: Finding } {
	const id = part.title;
	if (taken.has(id)) {
		const message = messages.sameParagraph(id);
		return { finding: error(file, 'duplicate-id', part.span, message) };
	}
	if (paragraphId.test(id)) return { id };
	const message = messages.noParagraphName(id);
	const number = /^(?:P|paragraph|para)\.?\s*0*([1-9]\d*)[.:]?$/i.exec(id)?.[1];
	const meant = number === undefined ? id.toUpperCase() : `P${number}`;
	const { start, end } = spanOf(part.heading);
	const isMeant = paragraphId.test(meant) && !taken.has(meant);
	const fix = isMeant
		? fixOf(file, messages.fixParagraph(meant), [{ start, end, text: `## ${meant}` }])
		: undefined;
	// Another number may have stood there before: what is more than letters and blanks is offered.
	const isSpelling = meant === id.toUpperCase().replace(/\s/g, '');
	const offered = fix && (isSpelling ? fix : { ...fix, guess: true as const });
	const finding = error(file, 'bad-id', part.span, message, offered);
	return isMeant ? { id: meant, finding } : { finding };
}

interface Read {
	readonly paragraph: Paragraph;
	readonly findings: readonly Finding[];
}

function readParagraph(
	file: TextFile,
	part: Part,
	id: string,
	voices: ReadonlySet<string> | undefined,
): Read {
	const findings: Finding[] = [];
	const statements: Statement[] = [];
	let lines = 0;
	for (const node of part.nodes) {
		if (node.type !== 'list') {
			const message = messages.factAsLine;
			findings.push(error(file, 'bad-value', firstLine(file, spanOf(node)), message));
			continue;
		}
		for (const item of node.children) {
			if (++lines > mostStatements) {
				if (lines === mostStatements + 1)
					findings.push(
						error(
							file,
							'bad-value',
							firstLine(file, spanOf(item)),
							messages.tooManyStatements(mostStatements),
						),
					);
				break;
			}
			const read = readStatement(file, item, voices);
			if ('severity' in read) findings.push(read);
			else statements.push(read);
		}
	}
	if (part.nodes.length === 0) {
		const message = messages.noFacts;
		findings.push(error(file, 'bad-value', part.span, message));
	}
	return { paragraph: { id, statements }, findings };
}

function readStatement(
	file: TextFile,
	item: ListItem,
	voices: ReadonlySet<string> | undefined,
): Statement | Finding {
	const at = firstLine(file, spanOf(item));
	const [paragraph, ...more] = item.children;
	const say = (name: FindingName, message: string, fix?: Fix) =>
		error(file, name, at, message, fix);
	if (paragraph?.type !== 'paragraph' || more.length > 0) {
		return say('bad-value', messages.oneLine);
	}
	const { start, end } = spanOf(paragraph);
	const line = file.text.slice(start, Math.min(end, lineOf(file, start).end));
	const lead = /^([^\s:()]+)\s*(\([^():]*\))?\s*:\s*/.exec(line);
	if (!lead) {
		const message = messages.noSpeaker;
		return say('bad-value', message, colonFix(file, start, line, voices));
	}
	const { voice, kind, trouble } = readSpeaker(lead[0].trim().slice(0, -1), voices);
	if (trouble) {
		const said = { start, end: start + lead[0].length };
		return say(trouble.name, trouble.message, fixInstead(file, said, trouble.instead));
	}
	const [first] = voices ?? [];
	if (voices && kind === undefined && voice !== first) {
		const message = messages.howSaid(voice);
		return say('bad-value', message);
	}
	const text = factIn(file, paragraph, { start, end: start + lead[0].length });
	if (text.length === 0) return say('bad-value', messages.noFact);
	return { voice: voice ?? '', kind: kind ?? 'event', text };
}

/** Writes a colon for the dash or the like behind a voice that there is. */
function colonFix(
	file: TextFile,
	start: number,
	line: string,
	voices: ReadonlySet<string> | undefined,
): Fix | undefined {
	const match = /^(([^\s:()]+)\s*(?:\([^():]*\))?)(\s*[-–—=：]\s*)(?=\S)/.exec(line);
	const [, before = '', voice = '', sign = ''] = match ?? [];
	if (!match || !voices?.has(voice)) return undefined;
	const at = start + before.length;
	return fixOf(file, messages.fixColon, [{ start: at, end: at + sign.length, text: ': ' }]);
}

function factIn(file: TextFile, paragraph: ParagraphNode, lead: Span): Inline[] {
	return toInlines(cutOut(paragraph.children, file.text, lead), wordsAlone);
}

const outsideFields = namesOfFields('source');

function readOutside(file: TextFile, part: Part, id: string): Read {
	const findings: Finding[] = [];
	const text: Inline[] = [];
	const given: Field[] = [];
	for (const node of part.nodes) {
		const span = spanOf(node);
		const fields = node.type === 'paragraph' && readFields(file, span, outsideFields);
		if (fields) {
			given.push(...fields.fields);
			findings.push(...fields.findings);
		} else if (node.type === 'paragraph') {
			if (text.length > 0) text.push(' ');
			text.push(...toInlines(node.children, wordsAlone));
			findings.push(...swallowedFields(file, span, outsideFields));
		} else {
			const message = messages.outsideLine;
			findings.push(error(file, 'bad-value', firstLine(file, span), message));
		}
	}
	const { byName, findings: repeated } = once(file, given);
	findings.push(...repeated, ...checkOutside(file, part, byName, text, findings.length > 0));
	const publisher = byName.get('Publisher')?.value ?? '';
	const date = byName.get('Date')?.value ?? '';
	const address = byName.get('Address')?.value;
	const outside = { text, publisher, date, ...(address === undefined ? {} : { address }) };
	return { paragraph: { id, statements: [], outside }, findings };
}

function checkOutside(
	file: TextFile,
	part: Part,
	fields: ReadonlyMap<string, Field>,
	text: readonly Inline[],
	broken: boolean,
): Finding[] {
	const say = (span: Span, message: string) => error(file, 'bad-value', span, message);
	const findings: Finding[] = [];
	if (text.length === 0) findings.push(say(part.span, messages.noOutsideText));
	for (const name of ['Publisher', 'Date']) {
		const field = fields.get(name);
		// A field whose name is misspelt has its own finding.
		if (!field && !broken) findings.push(say(part.span, messages.addField(name)));
		else if (field?.value === '')
			findings.push(say(field.span, messages.emptyField(name.toLowerCase())));
	}
	const date = fields.get('Date');
	if (date && date.value !== '' && !isDate(date.value)) {
		findings.push(say(date.span, messages.outsideDate));
	}
	const address = fields.get('Address');
	if (address && !(/^https?:\/\/\S+$/i.test(address.value) && safeAddress(address.value))) {
		findings.push(say(address.span, messages.outsideAddress));
	}
	return findings;
}

function firstLine(file: TextFile, { start, end }: Span): Span {
	return { start, end: Math.min(end, contentOf(lineOf(file, start)).end) };
}

/** The article's facts are words: of a picture its description stays, and nothing is fetched. */
const wordsAlone: RichOptions = { image: (node) => node.alt ?? '' };
