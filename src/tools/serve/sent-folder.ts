import * as v from 'valibot';

/**
 * A lesson as the editor sends it. It stands by itself, since it is looked at on both threads: what is none is not handed over to
 * the one that reads (a list in a list in a list can't be), and that one takes nothing on trust.
 */
export const sentFolder = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
	files: v.record(v.string(), v.string()),
});
