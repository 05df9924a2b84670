/** The page that takes in what was learned elsewhere. */
export const record = {
	title: 'Answers from class',
	lead: 'Bring what you answered in a class session to this device. It then counts in the lesson here. Nothing is sent anywhere.',
	needsScript: 'This page needs JavaScript.',
	looking: 'Looking …',
	file: 'The file you saved in class',
	notRead:
		'These are no answers from a class session, or the end of the link is missing. Nothing was changed. Open the link once more as a whole, or choose the file.',
	found: (answers: number, title: string, day: string) =>
		`${answers === 1 ? '1 answer' : `${answers} answers`} to “${title}”, from ${day}.`,
	refused: (places: readonly number[]) => {
		const shown = places.slice(0, 5).join(', ');
		const lines =
			places.length === 1
				? `Line ${shown} is`
				: `Lines ${shown}${places.length > 5 ? ' …' : ''} are`;
		return `${lines} left out: no class session can have made ${places.length === 1 ? 'it' : 'them'}. The rest is as it was.`;
	},
	whose: (name: string) => `They go to the record of ${name}.`,
	keep: 'Keep them on this device',
	kept: 'Kept on this device.',
	before: 'These answers were on this device already. Nothing is counted twice.',
	notKept:
		'This browser keeps nothing after it is closed. Hold on to the link or the file, and open it in another browser.',
	failed:
		'They could not be kept: is this device full? Hold on to the link or the file, and try again.',
	toLesson: 'Open the lesson',
	elsewhere: 'This lesson is not on this site. Its answers are kept for when it is.',
} as const;
