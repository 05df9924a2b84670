import { lessonAt, lessonEntries } from '../../lessons.server.ts';

export const entries = lessonEntries;

/** Every question of the lesson, and what a result names: goals, mistakes, sections. */
export function load({ params }) {
	const { sections, mistakes } = lessonAt(params.lesson);
	return {
		questions: sections.flatMap((section) => section.questions),
		goals: sections.flatMap((section) => section.goals),
		mistakes,
	};
}
