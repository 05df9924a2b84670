import { error, json } from '@sveltejs/kit';
import { filesOf, openable } from '../../lesson-files.server.ts';

export const prerender = true;

export const entries = () => openable.map(({ id }) => ({ lesson: id }));

/** A lesson's files as they are written. */
export function GET({ params }) {
	const found = filesOf(params.lesson);
	if (!found) error(404, 'no-lesson');
	return json(found);
}
