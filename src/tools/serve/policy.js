/**
 * What pages may do, as far as it is the same for all of them. Kit adds the hashes of each page's own scripts and styles
 * (svelte.config.js); the server sends this with every page as well, built ahead or not (headers.ts).
 * @type {Readonly<Record<'img-src' | 'connect-src' | 'object-src' | 'base-uri' | 'form-action', ('self' | 'none' | 'data:' | 'blob:')[]>>}
 */
export const shared = {
	'img-src': ['self', 'data:', 'blob:'],
	'connect-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['self'],
	'form-action': ['self'],
};
