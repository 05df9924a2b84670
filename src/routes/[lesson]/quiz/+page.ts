import { loadViews } from '#lib/kinds/views.ts';

/** The view of the question that the page is sent with. */
export const load = async ({ data }) => ({
	...data,
	views: await loadViews(data.first ? [data.first.question] : []),
});
