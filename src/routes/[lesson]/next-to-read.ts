import type { Progress } from '#lib/memory/index.ts';

/** A section as far as going on needs it: `questions` by id. */
interface Readable {
	readonly id: string;
	readonly questions: readonly string[];
}

/**
 * Where a reader goes on: the section read last, while something in it is unanswered, then the next one with something missing,
 * from the front again after the last. Once nothing is missing there is only reading again, from the front.
 */
export function nextToRead<S extends Readable>(
	sections: readonly S[],
	progress?: Pick<Progress, 'read' | 'history'>,
): { readonly section: S | undefined; readonly why: 'start' | 'on' | 'again' } {
	const read = progress?.read.filter((id) => sections.some((section) => section.id === id)) ?? [];
	if (read.length === 0) return { section: sections[0], why: 'start' };
	const last = sections.findIndex(({ id }) => id === read.at(-1));
	const missing = [...sections.slice(last), ...sections.slice(0, last)].find(
		(section) => !isDone(section, progress),
	);
	return missing ? { section: missing, why: 'on' } : { section: sections[0], why: 'again' };
}

/** A section with what it asks, those in the text first. */
interface Asking extends Readable {
	readonly inText: number;
}

/** Where in a section one goes on: at the first question left open of those begun with, else at the top. A hash, or nothing. */
export function placeIn(section: Asking, progress?: Pick<Progress, 'read' | 'history'>): string {
	const { id, questions, inText } = section;
	const open = questions.findIndex((question) => !progress?.history.has(question));
	if (open <= 0 || !progress?.read.includes(id)) return '';
	return open < inText ? `#ask-${questions[open] ?? ''}` : '#check';
}

/** Whether a section was opened, and all that it asks answered. */
export const isDone = (
	{ id, questions }: Readable,
	progress?: Pick<Progress, 'read' | 'history'>,
): boolean =>
	progress !== undefined &&
	progress.read.includes(id) &&
	questions.every((question) => progress.history.has(question));
