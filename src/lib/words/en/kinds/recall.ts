/** What a question to say back says. */
export const recallWords = {
	label: 'In your own words',
	how: 'Two or three sentences. Then you see what a full answer has.',
	notReady: 'Write a sentence or two first.',
	tooLong: (most: number, now: number) =>
		`Make it shorter: at most ${most} characters. Yours has ${now}, and all of them are still here.`,
	legend: 'Which of these did you say?',
	/** Said aloud once the points stand there. */
	shown: (points: number) =>
		`Your words are kept. A full answer has ${points} points. Tick those that were in yours.`,
	points: 'A full answer has',
	said: (had: number, of: number) => `You ticked ${had} of ${of}.`,
	done: 'Done',
	kept: 'In words of their own, kept to themselves',
} as const;
