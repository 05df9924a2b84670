import type { Lesson } from '#lib/lesson/lesson.ts';
import { slicesOf } from '../slices.server.ts';

/** What a page of reviews knows of a lesson when it is built: all else is on the device. */
export const reviewedIn = (lesson: Lesson) => ({
	lesson: lesson.id,
	title: lesson.title,
	lang: lesson.lang,
	index: slicesOf(lesson).indexName,
	sections: lesson.sections.map(({ id, title }) => ({ id, title })),
});
