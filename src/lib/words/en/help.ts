/** The pages that say more of a finding. */
export const findings = {
	title: 'What the checker finds',
	lead: 'Each finding has a place, a name and one sentence that says what to do. Here you read why it matters, and how it looks before and after.',
	errors: 'Errors',
	errorsLead:
		'An error sets its question or its file aside until it is mended. The rest of the lesson runs.',
	unlessComplete: 'Errors where nothing may be missing',
	unlessCompleteLead:
		'Where lesson.md says `complete: yes` these are errors. Elsewhere they are warnings, and the question runs.',
	warnings: 'Warnings',
	warningsLead: 'A warning changes nothing for learners. It points at what is worth another look.',
	all: 'All findings',
	home: 'All lessons',
} as const;

export const finding = {
	kind: {
		error: 'An error',
		warning: 'A warning',
		'unless-complete': 'An error where lesson.md says `complete: yes`, else a warning',
	},
	why: 'Why it matters',
	before: 'Found here',
	after: 'Mended',
	inFile: (file: string) => `In ${file}:`,
	inQuestions: 'In a file of questions:',
	at: (line: number) => `Line ${line}`,
	offered: (title: string) => `A mend is offered: ${title}.`,
} as const;
