/** The page on which a reader says that something is wrong with a question. */
export const reportWords = {
	title: 'Something is wrong with this question',
	lead: 'Choose what it is. It becomes a link for whoever teaches with this lesson: nothing is sent by itself.',
	needsScript: 'This page needs JavaScript.',
	about: 'The question',
	lost: 'This address names no question. Go back to the question and press the link below its explanation again.',
	what: 'What is wrong?',
	troubles: {
		key: 'What counts as right is not right',
		'two-right': 'Two answers are right',
		unclear: 'It is not clear what is asked',
		typo: 'A slip of the pen',
		'not-in-article': 'It does not stand in the article',
		other: 'Something else',
	},
	said: 'A word about it, if you like',
	make: 'Make the link',
	choose: 'Choose what is wrong first.',
	link: 'The link to pass on',
	linkHow:
		'Send it to your teacher in any way you like. It opens the lesson in the editor at this question, with your words beside it.',
	noQr: 'The link is too long for a QR code: copy it, or save the file.',
	file: 'Save it as a file',
	patch: 'Save it as a patch for git',
	patchHow:
		'For a lesson that is kept in git: the patch puts your words as a comment below the question.',
	noPatch:
		'The lesson’s files could not be had, so there is no patch. The link works all the same.',
	text: (title: string, trouble: string, said: string, place: string, link: string) =>
		[`About the question “${title}” (${place}):`, `${trouble}.`, said, `Open it: ${link}`]
			.filter(Boolean)
			.join('\n\n') + '\n',
	comment: (trouble: string, said: string) => [trouble, said].filter(Boolean).join(': '),
	back: 'Back',
} as const;

/** What the editor says of a report that it was opened with. */
export const reportedWords = {
	title: 'A reader says of this question',
	changed: 'The question has changed since.',
	gone: 'The question is not in this lesson any more.',
	close: 'Done with it',
	noLesson: 'The link tells of a question, but its lesson is not on this site.',
	broken: 'The end of the link is missing. Open it once more as a whole.',
} as const;
