import { loadViews } from '#lib/kinds/views.ts';

/** The views of the questions to guess at. */
export const load = async ({ data }) => ({
	...data,
	views: await loadViews(data.guess.map(({ question }) => question)),
});
