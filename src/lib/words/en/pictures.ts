/** A picture that a link opens in the page. */
export const pictures = {
	close: 'Close',
} as const;
