import { listedLessons } from '../lessons.server.ts';

/** The lessons that answers may belong to. */
export const load = () => ({ ids: listedLessons().map(({ id }) => id) });
