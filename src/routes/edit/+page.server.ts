import { openable } from './lesson-files.server.ts';

/** The lessons that a copy can be made of. */
export const load = () => ({ openable });
