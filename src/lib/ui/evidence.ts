import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson, Section } from '#lib/lesson/lesson.ts';
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
		const voices = evidence.voices.map(({ voice, kind }) => {
			const { id, name, letters, group } = markedVoice(lesson, voice);
			return { id, letters, group, said: saidHow(name, kind) };
		});
		const { statement } = evidence;
		const at = statement === undefined ? {} : { at: `${section.id}#${statement}` };
		return { ...question, evidence: { voices, ...at } };
	});
}
