import { createContext } from 'svelte';
import type { Lesson, MarkedVoice } from '#lib/lesson/lesson.ts';
import { outsideVoice } from '#lib/lesson/voices/outside.ts';
import { notInArticle } from '#lib/words/pages.ts';

/** What prose can point at, for the page around it: only what this page cites. */
export type Refs = Pick<
	Lesson,
	| 'voices'
	| 'paragraphs'
	| 'people'
	| 'places'
	| 'country'
	| 'views'
	| 'maps'
	| 'timeline'
	| 'glossary'
> & {
	/** The page that lists the article's paragraphs and the words. */
	readonly sourceHref: string;
};

const [read, write] = createContext<() => Refs>();

/** Sets what citations, terms and figures inside this page find; read anew when the page's data change. */
export const setRefs = write;

/** Refs of the page around. Call the result inside markup or a derived value. */
export const getRefs = read;

/** The voice's name as the lesson writes it; its id where it has none. */
export const voiceName = (refs: Pick<Refs, 'voices'>, id: string): string =>
	refs.voices.find((voice) => voice.id === id)?.name ?? id;

/** A voice with its letters and group; matter from outside the article is spoken of as a voice too. */
export function markedVoice(refs: Pick<Refs, 'voices'>, id: string): MarkedVoice {
	const found = refs.voices.find((voice) => voice.id === id);
	const name = id === outsideVoice ? notInArticle : id;
	return found ?? { id, name, letters: id.slice(0, 2), group: 'outside' };
}

/** Those of a list that have these ids, in the order of the ids. */
export function pick<T extends { readonly id: string }>(
	all: readonly T[],
	ids: readonly string[],
): T[] {
	return ids.flatMap((id) => all.filter((each) => each.id === id));
}
