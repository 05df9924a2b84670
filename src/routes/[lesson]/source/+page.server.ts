import { legendOf } from '#lib/ui/legend.ts';
import { lessonAt, lessonEntries } from '../../lessons.server.ts';

export const entries = lessonEntries;

/** The article paragraph by paragraph in our words, what stands outside it, and the lesson's words. */
export function load({ params }) {
	const { source, asOf, paragraphs, voices, glossary, people } = lessonAt(params.lesson);
	const legend = legendOf({ voices, paragraphs, timeline: [] });
	return { source, asOf, paragraphs, voices, glossary, people, legend };
}
