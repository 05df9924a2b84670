import { loadViews } from '#lib/kinds/views.ts';

/** The views of the section's kinds, so that questions stand whole in the page as it is sent. */
export const load = async ({ data }) => ({
	...data,
	views: await loadViews(data.asked),
});
