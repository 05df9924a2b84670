import { listedLessons } from '../lessons.server.ts';

/** The lessons that a room can be opened with. */
export const load = () => ({
	rooms: listedLessons().map(({ id, title, questions }) => ({ id, title, questions })),
});
