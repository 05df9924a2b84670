import { allLessons } from './lessons.server.ts';
import { slicesOf } from './[lesson]/slices.server.ts';

/** Where the questions of each lesson are to be had: what is due is found on the device. */
export const load = () => ({
	reviewed: allLessons
		.filter(({ listed }) => listed)
		.map((lesson) => ({ lesson: lesson.id, index: slicesOf(lesson).indexName })),
});
