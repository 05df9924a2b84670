/** What a question about a number says. */
export const numberWords = {
	label: 'Your answer',
	notReady: 'Write a number first, in figures.',
	belongs: (answer: string) => `Right: ${answer}`,
	band: (low: string, high: string) => `${low} to ${high}`,
	withUnit: (number: string, unit: string) =>
		unit === '%' || unit === '°' ? `${number}${unit}` : `${number} ${unit}`,
} as const;
