const lines = (n: number) => (n === 1 ? '1 line' : `${n} lines`);

/** The page of what this device knows of its learner, and of what was learned elsewhere. */
export const record = {
	title: 'Your record',
	lead: 'What you read and answered on this device. It stays here: no account, and nothing is sent anywhere.',
	fromClass: 'Answers from class',
	fromClassLead:
		'Bring what you answered in a class session to this device. It then counts in the lesson here. Nothing is sent anywhere.',
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

/** What a learner has done, and what can be done with it. */
export const ownRecord = {
	nothing:
		'Nothing is recorded here yet. Read a section or answer a question, and it shows up here.',
	whose: (name: string) => `The record of ${name}.`,
	lessons: 'By lesson',
	elsewhere: (id: string) => `“${id}”, which is not on this site`,
	heads: { part: 'Section or goal', answered: 'Answered', sits: 'Right at the last check' },
	of: (some: number, all: number) => `${some} of ${all}`,
	mixedUp: 'Mixed up',
	mistake: (words: string, times: number, mended: boolean) =>
		`${words} (${times === 1 ? 'once' : `${times} times`}; ${mended ? 'mended since' : 'not mended yet'})`,
	changed: (n: number) =>
		n === 1
			? '1 question has changed since you answered it, and is asked anew. Your answer stays in the log.'
			: `${n} questions have changed since you answered them, and are asked anew. Your answers stay in the log.`,
	gone: (n: number) =>
		n === 1
			? '1 question that you answered is no longer in the lesson. Your answer stays in the log.'
			: `${n} questions that you answered are no longer in the lesson. Your answers stay in the log.`,
	log: 'Everything, one by one',
	more: (left: number) => `Show older ones (${left})`,
	newer: (n: number) => `${lines(n)} of a newer version of Readback: kept, and not counted here.`,
	bad: (n: number) =>
		`${lines(n)} can not be read. They are kept, and go along when you save your record.`,
	saveHead: 'Save it, or bring it along',
	saveLead:
		'One file holds your whole record. Open it on another device, and both records become one: nothing is lost or counted twice.',
	save: 'Save my record as a file',
	fileName: 'readback-record.jsonl',
	bring: 'A record saved on another device',
	brought: (fresh: number, before: number) =>
		fresh === 0
			? 'All of it was here already.'
			: `Kept: ${lines(fresh)}.${before > 0 ? ` ${lines(before)} were here already.` : ''}`,
	broughtNewer: (n: number) =>
		`Of these, ${lines(n)} ${n === 1 ? 'is' : 'are'} of a newer version of Readback: kept, and not counted here.`,
	broughtBad: (numbers: readonly number[]) =>
		`${numbers.length === 1 ? 'Line' : 'Lines'} ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' …' : ''} of the file can not be read and ${numbers.length === 1 ? 'is' : 'are'} left out.`,
	saveBad: 'Save what could not be read',
	badName: 'readback-unread.txt',
	noRecord: 'This is no record saved by Readback. Nothing was changed.',
	notKept: 'It could not be kept: is this device full? Hold on to the file, and try again.',
	storageHead: 'How safe it is here',
	lasting: 'This browser has promised to keep your record until you delete it.',
	fleeting:
		'Storage may be cleared by this browser, when space is short or after weeks without a visit. A file is safer.',
	ask: 'Ask the browser to keep it',
	refused:
		'The browser did not promise it. It may later, when you have been here more often. Save a file now and then.',
	forgetHead: 'Delete',
	forget: {
		lesson: (title: string) => ({
			label: `Delete what I did in “${title}”`,
			ask: `Delete all you did in “${title}”?`,
			why: 'Answers and progress in this lesson go from this device. Other lessons stay. This can not be taken back.',
		}),
		learner: {
			label: 'Delete this record',
			ask: 'Delete this whole record?',
			why: 'All answers and progress of whoever is learning now go from this device. Records of others stay. This can not be taken back.',
		},
		everything: {
			label: 'Delete everything of everyone',
			ask: 'Delete the records of everyone on this device?',
			why: 'All records on this device go, with their names. This can not be taken back.',
		},
		sure: 'Delete',
		keep: 'Keep it',
		done: 'Deleted.',
		failed: 'It could not be deleted. Nothing was changed; try again.',
	},
	line: {
		read: (section: string) => `Read “${section}”.`,
		started: (n: number) => `Began ${n === 1 ? 'a question' : `${n} questions`}.`,
		finished: 'Finished.',
		skipped: (question: string) => `Skipped: ${question}`,
		goal: (day: string) => `Wanted to know it by ${day}`,
		noGoal: 'Wanted to know it by no set day',
		aside: (question: string, until: number | null) =>
			until === null
				? `Taken out of reviews: ${question}`
				: until === 0
					? `Brought back into reviews: ${question}`
					: `Not asked again that day: ${question}`,
		answered: (question: string, how: string) => `${how}: ${question}`,
		kept: 'Answered',
		guessed: 'Guessed',
		inClass: ' (in class)',
	},
} as const;
