import { error } from '@sveltejs/kit';
import { match } from '../../../params/picture.ts';
import { allLessons } from '../../lessons.server.ts';

export const prerender = true;

const pictures = import.meta.glob<string>('/questions/*/*.{svg,png,jpg,jpeg,webp,avif,gif}', {
	query: '?inline',
	import: 'default',
	eager: true,
});

const nameIn = (path: string) => path.split('/').slice(2);

export const entries = () =>
	Object.keys(pictures).flatMap((path) => {
		const [lesson = '', picture = ''] = nameIn(path);
		const known = allLessons.some(({ id }) => id === lesson) && match(picture);
		return known ? [{ lesson, picture: encodeURIComponent(picture) }] : [];
	});

/** A picture from a lesson's folder, as it lies there. */
export async function GET({ params, fetch }) {
	const inline = pictures[`/questions/${params.lesson}/${params.picture}`];
	if (inline === undefined) error(404, 'no-picture');
	const { headers, body } = await fetch(inline);
	return new Response(body, {
		headers: { 'content-type': headers.get('content-type') ?? 'application/octet-stream' },
	});
}
