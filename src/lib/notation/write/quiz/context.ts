import { paragraphId } from '../../syntax/citations.ts';
import type { QuizContext } from '../../read/context.ts';

/** A set that has whatever it is asked for. */
class Everything extends Set<string> {
	override has(): boolean {
		return true;
	}
}

/**
 * What a question is read against where its lesson is not known: every name that stands in its text is taken for one
 * of paragraphs, voices, places and views, so that it reads the same before and after.
 */
export function contextOf(text: string): QuizContext {
	const written = text.match(/[a-z0-9][\w-]*/gi) ?? [];
	const words = [...new Set(written.flatMap((word) => [word, ...word.split('-')]))];
	// In one order: what is offered stands in the order in which the lesson has it.
	const names = [...new Set([...words, ...words.map((word) => word.toLowerCase())])].sort();
	return {
		paragraphs: new Set(names.filter((name) => paragraphId.test(name))),
		people: new Set(),
		places: new Set(),
		terms: new Set(),
		files: new Everything(),
		complete: false,
		lang: 'en',
		voiceNames: new Map(names.map((name) => [name, name])),
		placesById: new Map(names.map((name) => [name, { name, at: [0, 0] }])),
		viewsByName: new Map(names.map((name) => [name, {}])),
	};
}
