import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson, Section } from '#lib/lesson/lesson.ts';
import { saidHow } from '#lib/words/pages.ts';
import { markedVoice } from './refs.ts';

/** Questions of a section with what they rest on: who says so, and where the section's text tells it. */
export function withRests(
	lesson: Pick<Lesson, 'voices'>,
	section: Pick<Section, 'id' | 'rests' | 'questions'>,
): Question[] {
	return section.questions.map((question) => {
		const rests = section.rests[question.id];
		if (!rests) return question;
		const voices = rests.voices.map(({ voice, kind }) => {
			const { id, name, letters, group } = markedVoice(lesson, voice);
			return { id, letters, group, said: saidHow(name, kind) };
		});
		const { statement } = rests;
		const at = statement === undefined ? {} : { at: `${section.id}#${statement}` };
		return { ...question, rests: { voices, ...at } };
	});
}
