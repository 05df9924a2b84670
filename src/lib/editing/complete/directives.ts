import {
	directives,
	isDirective,
	lineAttributes,
	type AttributeSyntax,
	type Value,
} from '#lib/notation/index.ts';
import { completing as words } from '#lib/words/completing.ts';
import type { Names } from '../names.ts';
import { fromNames, meaningIn, type Suggestion } from './suggestion.ts';

type Attributes = Readonly<Record<string, AttributeSyntax>>;

/** The moving parts that a line may call. */
export const directiveNames = (): Suggestion[] =>
	Object.entries<Attributes>(directives).map(([name, attributes]) => ({
		label: name,
		...meaningIn(words.directives, name),
		apply: `${name}{${begun(attributes)}`,
	}));

const lists: readonly Value[] = ['people', 'steps', 'citations'];

/** What stands behind a moving part's brace: the first attribute up to its value where that is an id or a list, else all of them with gaps. */
function begun(attributes: Attributes): string {
	const [first, ...more] = Object.entries(attributes);
	if (!first || first[0] === '#') return '#';
	const [name, { value }] = first;
	if (lists.includes(value)) return `${name}="`;
	if (more.length === 0) return `${name}=`;
	const gaps = Object.entries(attributes).map(
		([each, { value: what }]) => `${each}=${what === 'text' ? '""' : ''}`,
	);
	return `${gaps.join(' ')}}`;
}

/** What an attribute of a moving part may hold. */
export function directiveValues(
	name: string,
	attribute: string,
	names: Names,
	section?: string,
): Suggestion[] {
	const attributes: Attributes = isDirective(name) ? directives[name] : {};
	switch (attributes[attribute]?.value) {
		case 'question':
			return fromNames(questionsOf(names, section));
		case 'paragraph':
		case 'citations':
			return fromNames(names.paragraphs);
		case 'people':
			return fromNames(names.people);
		case 'view':
			return fromNames(names.views);
		case 'steps':
			return fromNames([...names.people, ...names.terms]);
		default:
			return [];
	}
}

/** A section's own questions; all of them where it has none yet. */
function questionsOf({ questions }: Names, section: string | undefined): Names['questions'] {
	const own = questions.filter((each) => each.section === section);
	return own.length > 0 ? own : questions;
}

/** What may stand in braces behind a heading or an option. */
export function attributes(line: string, names: Names): Suggestion[] {
	if (/\{[^}]*mistake=[^\s}]*$/.test(line)) return fromNames(names.mistakes, close);
	if (line.startsWith('#')) return [];
	return Object.entries(lineAttributes)
		.filter(([name]) => name !== '#')
		.map(([name, { value }]) => ({
			label: value === 'flag' ? name : `${name}=`,
			...meaningIn(words.attributes, name),
			apply: value === 'flag' ? close(name) : `${name}=`,
		}));
}

const close = (word: string): string => `${word}}`;
