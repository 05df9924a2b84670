/** Every page is made when the site is built … */
export const prerender = true;

/** … and needs no client of Kit's: what moves on it wakes by itself (src/islands.ts). Tools turn it on for themselves. */
export const csr = false;
