/** What a preview says beside the learner's own words. */
export const preview = {
	again: 'Start again',
	notLoaded:
		'A part of this preview could not be loaded. Check the connection and open the page again.',
} as const;
