import type { Lesson, Paragraph, Voice } from '../lesson.ts';
import { evidenceOf, type Finders } from './evidence.ts';
import { withStatements } from './statements.ts';
import { weightsIn, whoSays } from './who-says.ts';

/** A lesson's prose and questions in which every cited statement, and every question with a source, knows who says so. */
export function attributeVoices(
	{ welcome, sections }: Pick<Lesson, 'welcome' | 'sections'>,
	source: { readonly paragraphs: readonly Paragraph[]; readonly voices: readonly Voice[] },
	lang: string,
	inAnswers: Pick<Finders, 'quoteOf' | 'piecesOf'>,
): Pick<Lesson, 'welcome' | 'sections'> {
	const weightOf = weightsIn(source.paragraphs);
	const finders = {
		whoSays: whoSays(source.paragraphs, source.voices, weightOf),
		weightOf,
		lang,
		...inAnswers,
	};
	return {
		welcome: withStatements(welcome, finders.whoSays, lang),
		sections: sections.map((section) => {
			const blocks = withStatements(section.blocks, finders.whoSays, lang);
			return { ...section, blocks, evidence: evidenceOf(section.questions, blocks, finders) };
		}),
	};
}
