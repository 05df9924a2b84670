import { error, json } from '@sveltejs/kit';
import { allLessons, lessonAt } from '../../../lessons.server.ts';
import { slicesOf } from '../../slices.server.ts';

export const prerender = true;

export const entries = () =>
	allLessons.flatMap((lesson) =>
		[...slicesOf(lesson).files.keys()].map((slice) => ({ lesson: lesson.id, slice })),
	);

/** Some questions of a lesson: what a run fetches as it goes on. */
export function GET({ params }) {
	const content = slicesOf(lessonAt(params.lesson)).files.get(params.slice);
	if (!content) error(404, 'no-slice');
	return json(content);
}
