import { error } from '@sveltejs/kit';
import { lessons as written } from 'virtual:lessons';
import type { Lesson, Section } from '#lib/lesson/lesson.ts';
import { withPictureAddresses } from '#lib/lesson/pictures.ts';
import { minutesOf, stepOf } from './[lesson]/asks.server.ts';

const lessons = written.map(withPictureAddresses);

/** Every lesson that has an address; a folder that could not be read has none. */
export const allLessons: readonly Lesson[] = lessons;

/** What a list of lessons shows. */
export const listedLessons = () =>
	lessons
		.filter((lesson) => lesson.listed)
		.map(({ id, title, summary, lang, sections, source }) => ({
			id,
			title,
			summary,
			lang,
			agency: source.agency,
			date: source.date,
			minutes: minutesOf(sections),
			questions: sections.reduce((sum, section) => sum + section.questions.length, 0),
			sections: sections.map(stepOf),
		}));

/** The lesson at an address; a 404 where there is none. */
export function lessonAt(id: string): Lesson {
	const lesson = lessons.find((each) => each.id === id);
	if (!lesson) error(404, 'no-lesson');
	return lesson;
}

/** The section at an address; a 404 where there is none. */
export function sectionAt(lesson: Lesson, id: string): Section {
	const section = lesson.sections.find((each) => each.id === id);
	if (!section) error(404, 'no-section');
	return section;
}

/** The addresses of the pages that every lesson has one of. */
export const lessonEntries = () => lessons.map(({ id }) => ({ lesson: id }));
