import { withEvidence } from '#lib/ui/evidence.ts';
import { lessonAt, lessonEntries } from '../../lessons.server.ts';

export const entries = lessonEntries;

/** Every question of the lesson, and what a result names: goals, mistakes, sections. */
export function load({ params }) {
	const lesson = lessonAt(params.lesson);
	const { sections, mistakes } = lesson;
	return {
		questions: sections.flatMap((section) => withEvidence(lesson, section)),
		goals: sections.flatMap((section) => section.goals),
		mistakes,
	};
}
