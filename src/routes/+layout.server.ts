import { listedLessons } from './lessons.server.ts';

/** The lessons of this site, for the home page and for an address that leads nowhere. */
export const load = () => ({ lessons: listedLessons() });
