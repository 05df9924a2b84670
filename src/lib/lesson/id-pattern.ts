/** What an id looks like: questions, entries, goals, mistakes and voices. */
export const idPattern = /^[a-z][a-z0-9-]{0,63}$/;
