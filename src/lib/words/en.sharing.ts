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
