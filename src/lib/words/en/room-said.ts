/** What a class session says of an answer in one’s own words. A file of its own, since few sessions have such a question. */
export const saidWords = {
	stays:
		'Your words stay on this device. The host sees that you have written something, and later how many said each point.',
	send: 'Send my words to the host too',
	tooLong: (most: number) =>
		`Your words stay on this device: only up to ${most} characters can be sent to the host.`,
	sendTicks: 'Send what I ticked',
	onPhones: 'Say it in two or three sentences, on your phone.',
	points: 'A full answer has',
} as const;
