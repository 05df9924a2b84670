import { error } from '@sveltejs/kit';
import { pictures } from 'virtual:lesson-pictures';
import { match } from '../../../params/picture.ts';
import { allLessons } from '../../lessons.server.ts';

const types: Readonly<Partial<Record<string, string>>> = {
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	avif: 'image/avif',
	gif: 'image/gif',
};

const all = Object.keys(pictures).flatMap((path) => {
	const [lesson = '', picture = '', ...deeper] = path.split('/');
	const known = allLessons.some(({ id }) => id === lesson) && match(picture);
	return known && deeper.length === 0 ? [{ lesson, picture }] : [];
});

/** As they are: Kit encodes them, but for the two signs that end a path. Those are found where a page shows them. */
export const entries = () => all.filter(({ picture }) => !/[#?]/.test(picture));

/** Kit takes a page that is made ahead, and is nowhere, for a mistake. */
export const prerender = all.length > 0 ? true : 'auto';

/** A picture from a lesson's folder, as it lies there; the server adds what it is held to (src/tools/serve/headers.ts). */
export function GET({ params: { lesson, picture } }) {
	const bytes = pictures[`${lesson}/${picture}`];
	if (bytes === undefined) error(404, 'no-picture');
	const [, ending = ''] = /\.(\w+)$/.exec(picture) ?? [];
	const type = types[ending.toLowerCase()];
	return new Response(Buffer.from(bytes, 'base64'), {
		headers: { 'content-type': type ?? 'application/octet-stream' },
	});
}
