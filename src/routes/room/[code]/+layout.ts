import { error } from '@sveltejs/kit';
import { readCode } from '#lib/room/rules/index.ts';

/** Rooms come and go while the site is served. */
export const prerender = false;

/** The code as the room knows it, however it was typed; a 404 where no room can have it. */
export const load = ({ params }) => {
	const code = readCode(params.code);
	if (code === undefined) error(404, 'no-room');
	return { code };
};
