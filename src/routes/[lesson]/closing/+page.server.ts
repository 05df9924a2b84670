import { firstPassOf } from '#lib/lesson/first-pass.ts';
import { lessonAt, lessonEntries } from '../../lessons.server.ts';

export const entries = lessonEntries;

/** What a reader has at a lesson's end: what its sections were for, and how much its quiz still holds. */
export function load({ params }) {
	const { sections } = lessonAt(params.lesson);
	return {
		goals: sections.flatMap(({ goals }) => goals.map(({ text }) => text)),
		later: sections.reduce((sum, section) => {
			const { later, sayBack } = firstPassOf(section);
			return sum + later.length + (sayBack ? 1 : 0);
		}, 0),
	};
}
