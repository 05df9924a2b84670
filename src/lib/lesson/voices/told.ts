import type { Paragraph, Section, Voice } from '../lesson.ts';
import { restsOf } from './rests.ts';
import { withStatements } from './statements.ts';
import { tellsIn, whoSays } from './who-says.ts';

/** Sections in which every cited statement and every question with a source knows who says so. */
export function withVoices(
	sections: readonly Section[],
	source: { readonly paragraphs: readonly Paragraph[]; readonly voices: readonly Voice[] },
	lang: string,
): Section[] {
	const tells = tellsIn(source.paragraphs);
	const finders = { whoSays: whoSays(source.paragraphs, source.voices, tells), tells, lang };
	return sections.map((section) => {
		const blocks = withStatements(section.blocks, finders.whoSays, lang);
		return {
			...section,
			blocks,
			rests: restsOf(section.questions, blocks, finders),
		};
	});
}
