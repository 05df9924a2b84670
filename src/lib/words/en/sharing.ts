/** A link that carries something in itself. */
export const carriedLink = {
	copy: 'Copy the link',
	copied: 'Copied.',
	notCopied: 'Marked: copy it with your own keys or a long press.',
	qr: 'QR code of the link',
} as const;

/** The page that shows a lesson sent in a link or a file. */
export const shared = {
	title: 'A lesson sent to you',
	lead: 'A lesson can travel in a link or a file. It is opened here, on this device; nothing is sent anywhere.',
	needsScript: 'This page needs JavaScript.',
	looking: 'Opening the lesson …',
	file: 'Open a lesson’s file (zip)',
	notRead:
		'This is no lesson, or the end of the link is missing. Open the link once more as a whole, or ask for a file.',
	/** While it is opened. */
	opening: 'Opening the lesson …',
	stop: 'Stop',
	failures: {
		stopped: 'Stopped. Nothing was opened.',
		failed:
			'The lesson could not be opened: the program that reads it could not be fetched, or broke. Check the connection and try again.',
		'too-slow':
			'Reading this took too long, so it was stopped. It is no ordinary lesson; ask whoever sent it for another file.',
	},
	tooMuch: {
		files: (most: number) => `This has more than ${most} files: that is more than a lesson holds.`,
		bytes: (most: number) =>
			`This has more than ${most / 1_000_000} MB of text: that is more than a lesson holds.`,
		questions: (most: number) =>
			`This has more than ${most} questions: that is more than can be opened here.`,
	},
	notALessonFile: 'This file holds no lesson. It should be a zip with a lesson’s folder in it.',
	notALesson: (why: string) => `The lesson could not be read. ${why}`,
	set: (count: number) =>
		count === 1
			? '1 question could not be read and is left out.'
			: `${count} questions could not be read and are left out.`,
	who: 'Sent to you in a link or file: this site has not checked what it says.',
	sections: 'Sections',
	start: 'Start reading',
	next: (title: string) => `Next: ${title}`,
	overview: 'All sections',
	pictures: 'Pictures do not travel in a link.',
} as const;
