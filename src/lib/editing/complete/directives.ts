import { completing as words } from '#lib/words/completing.ts';
import type { Names } from '../names.ts';
import { fromNames, fromWords, type Suggestion } from './suggestion.ts';

/** The moving parts that a line may call. */
export const directiveNames = (): Suggestion[] =>
	Object.entries(words.directives).map(([name, { says, write }]) => ({
		label: name,
		detail: says,
		apply: write,
	}));

/** What an attribute of a moving part may hold. */
export function directiveValues(
	name: string,
	attribute: string,
	names: Names,
	section?: string,
): Suggestion[] {
	if (attribute === '#') return name === 'ask' ? fromNames(questionsOf(names, section)) : [];
	if (['left', 'right', 'paragraphs', 'source'].includes(attribute))
		return fromNames(names.paragraphs);
	if (attribute === 'ids') return fromNames(names.people);
	if (attribute === 'view') return fromNames(names.views);
	return attribute === 'steps' ? fromNames([...names.people, ...names.terms]) : [];
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
	return fromWords(words.attributes).map(({ label, ...rest }) => ({
		...rest,
		label,
		apply: label.endsWith('=') ? label : close(label),
	}));
}

const close = (word: string): string => `${word}}`;
