import type { Name } from '../names.ts';

/** One word that could stand at the cursor. */
export interface Suggestion {
	readonly label: string;
	/** What it stands for, in a few words. */
	readonly detail?: string;
	/** What is written, where that is more than the label. */
	readonly apply?: string;
}

/** Suggestions for the stretch of text from `from` up to the cursor. */
export interface Suggestions {
	readonly from: number;
	readonly options: readonly Suggestion[];
}

/** Names as suggestions; `apply` says what is written for one. */
export const fromNames = (names: readonly Name[], apply?: (name: string) => string): Suggestion[] =>
	names.map(({ name, excerpt }) => ({
		label: name,
		...(excerpt === '' ? {} : { detail: excerpt }),
		...(apply ? { apply: apply(name) } : {}),
	}));

/** Plain words as suggestions, each with what it means. */
export const fromWords = (words: Readonly<Record<string, string>>): Suggestion[] =>
	Object.entries(words).map(([label, detail]) => ({ label, ...(detail ? { detail } : {}) }));

/** What a name stands for, as a suggestion shows it; nothing where no words are given. */
export function meaningIn(
	meanings: Readonly<Record<string, string>>,
	name: string,
): Pick<Suggestion, 'detail'> {
	const detail = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
	return detail ? { detail } : {};
}
