import { error, json } from '@sveltejs/kit';
import { filesAt, openable } from '../../lesson-files.server.ts';

export const prerender = true;

export const entries = () => openable.map(({ address }) => ({ lesson: address }));

/** A lesson's files as they are written. */
export function GET({ params }) {
	const found = filesAt(params.lesson);
	if (!found) error(404, 'no-lesson');
	return json(found);
}
