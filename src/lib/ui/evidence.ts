import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson, SaidBy, Section } from '#lib/lesson/lesson.ts';
import { saidHow } from '#lib/words/pages.ts';
import { markedVoice } from './refs.ts';

/** Questions of a section with what they rest on: who says so, and where the section's text tells it. */
export function withEvidence(
	lesson: Pick<Lesson, 'voices'>,
	section: Pick<Section, 'id' | 'evidence' | 'questions'>,
): Question[] {
	return section.questions.map((question) => {
		const evidence = section.evidence[question.id];
		if (!evidence) return question;
		const marked = (said: readonly SaidBy[]) =>
			said.map(({ voice, kind }) => {
				const { id, name, letters, group } = markedVoice(lesson, voice);
				return { id, letters, group, said: saidHow(name, kind) };
			});
		const { voices, statement, pieces } = evidence;
		return {
			...question,
			evidence: {
				voices: marked(voices),
				...(statement !== undefined && { at: `${section.id}#${statement}` }),
				...(pieces && { pieces: pieces.map(marked) }),
			},
		};
	});
}
