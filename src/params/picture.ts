import type { ParamMatcher } from '@sveltejs/kit';

/** A file's name that is a picture's. */
export const match: ParamMatcher = (name) => /^[^/]+\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(name);
