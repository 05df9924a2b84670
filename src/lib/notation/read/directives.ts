import type { LeafDirective } from 'mdast-util-directive';
import { meantBy, type Instead } from '#lib/base/nearest.ts';
import type { FindingName } from '#lib/base/finding-names.ts';
import type { Finding } from '#lib/base/finding.ts';
import type { Block } from '#lib/base/rich.ts';
import type { Attribute } from '../syntax/attributes.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';
import * as messages from '#lib/words/notation/prose.ts';
import { checkAttributes, scanAttributes } from '../syntax/attributes.ts';
import { readCitations } from '../syntax/citations.ts';
import type { Known } from './context.ts';
import { isDate } from '../syntax/dates.ts';
import {
	directiveNames,
	directives,
	isDirective,
	type AttributeSyntax,
	type DirectiveName,
	type Value,
} from '../syntax/description.ts';
import { listOf } from './entries.ts';
import { fixInstead } from '../markdown/instead.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import { error, standingAt } from '../markdown/lines.ts';
import { spanOf } from '../markdown/parse.ts';
import { unknownDirective } from './prose.ts';

/** What is wrong with a value: a finding's name and sentence. */
interface Trouble {
	readonly name: FindingName;
	readonly message: string;
	readonly instead?: Instead;
}
type Check = (value: string, known: Known) => readonly Trouble[];

const wrong = (message: string): readonly Trouble[] => [{ name: 'bad-value', message }];

const citations: Check = (value, known) => readCitations(value, known.paragraphs).troubles;
const oneParagraph: Check = (value, known) =>
	/[\s,]/.test(value.trim()) ? wrong(messages.oneParagraph) : citations(value, known);
const day: Check = (value) => (isDate(value) ? [] : wrong(messages.noDate(value)));
const anyText: Check = (value) => (value.trim() === '' ? wrong(messages.someWords) : []);
const quantity: Check = (value) => (/^\d{1,9}$/.test(value) ? [] : wrong(messages.noNumber(value)));

function idsAmong(
	what: string,
	name: FindingName,
	of: (known: Known) => ReadonlySet<string>,
): Check {
	return (value, known) => {
		const names = of(known);
		const ids = idsIn(value);
		if (ids.length === 0) return wrong(messages.nameSome(what));
		return ids
			.filter((id) => !names.has(id))
			.map((id) => {
				const { hint, instead } = meantBy(id, names);
				return { name, message: messages.noneOf(id, what, hint), instead };
			});
	};
}

function idsIn(value: string): string[] {
	return listOf(value.replace(/\s+/g, ','));
}

const people = idsAmong(messages.people, 'unknown-person', (known) => known.people);
const entries = new WeakMap<Known, ReadonlySet<string>>();

function entriesOf(known: Known): ReadonlySet<string> {
	const all = entries.get(known) ?? new Set([...known.people, ...known.terms]);
	entries.set(known, all);
	return all;
}

const steps = idsAmong(messages.steps, 'unknown-person', entriesOf);
const view: Check = (value, known) => {
	if (!known.views || known.views.has(value)) return [];
	const { hint, instead } = meantBy(value, known.views);
	return [{ name: 'unknown-place', message: messages.noView(value, hint), instead }];
};
const questionId: Check = (value) => (idPattern.test(value) ? [] : wrong(messages.questionId));

/** How an attribute's value is read, by what it is. */
const checks: Readonly<Partial<Record<Value, Check>>> = {
	...{ question: questionId, people, steps, view, citations },
	...{ paragraph: oneParagraph, date: day, number: quantity, text: anyText },
};

/** What is wrong with the values of a directive together. */
const together: Readonly<
	Partial<Record<DirectiveName, (values: ReadonlyMap<string, string>) => string | undefined>>
> = {
	timeline(values) {
		const from = values.get('from') ?? '';
		const to = values.get('to') ?? '9999';
		return from.slice(0, to.length) > to ? messages.endsBefore : undefined;
	},
	scale: (values) =>
		Number(values.get('part')) > Number(values.get('total')) ? messages.partTooLarge : undefined,
};

/** A directive that can be shown, or undefined; what is wrong with it goes to `findings`, at the directive. */
export function readDirective(
	file: TextFile,
	node: LeafDirective,
	known: Known,
	findings: Finding[],
): Block | undefined {
	const span = spanOf(node);
	const { name } = node;
	if (!isDirective(name)) {
		const { message, instead } = unknownDirective(name, directiveNames);
		const fix = fixInstead(file, { start: span.start, end: span.start + 2 + name.length }, instead);
		findings.push(error(file, 'unknown-directive', span, message, fix));
		return undefined;
	}
	const attributes = scanAttributes(file.text, bracesOf(file.text, span));
	const found = checkShape(file, node, name, attributes, known);
	findings.push(...found);
	if (found.length > 0) return undefined;
	const values: Record<string, string> = {};
	for (const { name: key, value = '' } of attributes) values[key === '#' ? 'id' : key] = value;
	return { type: 'directive', name, attributes: values };
}

function checkShape(
	file: TextFile,
	node: LeafDirective,
	directive: DirectiveName,
	attributes: readonly Attribute[],
	known: Known,
): Finding[] {
	const span = spanOf(node);
	const shape: ReadonlyMap<string, AttributeSyntax> = new Map(
		Object.entries(directives[directive]),
	);
	const unknown = checkAttributes(file, attributes, [...shape.keys()]);
	const findings = standingAt(file, span, unknown);
	if (node.children.length > 0) {
		findings.push(error(file, 'bad-value', span, messages.noBrackets));
	}
	for (const [name, { required }] of shape) {
		const near = attributes.some((attribute) => !shape.has(attribute.name));
		if (!required || near || attributes.some((attribute) => attribute.name === name)) continue;
		const written = name === '#' ? '#id' : `${name}=…`;
		const message = messages.needs(directive, written);
		findings.push(error(file, 'bad-value', span, message));
	}
	for (const { name, value = '', span: at } of attributes) {
		const check = checks[shape.get(name)?.value ?? 'flag'];
		for (const trouble of check?.(value, known) ?? []) {
			const fix = fixInstead(file, at, trouble.instead);
			findings.push(error(file, trouble.name, span, trouble.message, fix));
		}
	}
	if (findings.length > 0) return findings;
	const values = new Map(attributes.map(({ name, value = '' }) => [name, value]));
	const wrongTogether = together[directive]?.(values);
	return wrongTogether === undefined ? [] : [error(file, 'bad-value', span, wrongTogether)];
}

/** What stands between a directive's braces. */
function bracesOf(text: string, span: Span): Span {
	const raw = text.slice(span.start, span.end);
	const open = raw.indexOf('{');
	const close = raw.lastIndexOf('}');
	if (open < 0 || close < open) return { start: span.end, end: span.end };
	return { start: span.start + open + 1, end: span.start + close };
}
