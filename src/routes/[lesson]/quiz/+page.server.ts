import { lessonAt } from '../../lessons.server.ts';

/** Every question of the lesson, and what a result names: goals, mistakes, sections. */
export function load({ params }) {
	const { sections, mistakes } = lessonAt(params.lesson);
	return {
		questions: sections.flatMap((section) => section.questions),
		goals: sections.flatMap((section) => section.goals),
		mistakes,
	};
}
