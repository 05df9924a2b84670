/** How other pages lead to the editor. */
export const toEditor = {
	invitation: 'Write or change a lesson',
} as const;

/** The way into the editor. */
export const starting = {
	title: 'Editor',
	lead: 'Write a lesson here, or change one: nothing to install, no account. What you write stays on this device until you send it somewhere yourself.',
	needsScript: 'The editor needs JavaScript, which is switched off in this browser.',
	loading: 'The editor is being fetched.',
	notLoaded:
		'The editor could not be fetched. Check the connection and open this page again; drafts are safe.',
	fresh: 'New lesson',
	freshHow: 'Four short steps: its title, the article, who speaks in it, a first question.',
	ofSite: 'A lesson of this site',
	ofSiteHow: 'You work on a copy of your own; the lesson here stays as it is.',
	lesson: 'Lesson',
	open: 'Open a lesson',
	fromDisk: 'From this device',
	fromDiskHow:
		'The folder of a lesson, a zip of it, or single files that end in .md. Or drag them onto this page.',
	folder: 'Open a folder',
	files: 'Open files',
	noFolder: 'That folder holds no files that end in .md, so nothing was opened.',
	notRead: 'These files could not be read. Nothing was changed.',
	notFetched: 'The lesson could not be fetched. Check the connection and try again.',
	drafts: 'Drafts on this device',
	noDrafts: 'What you begin will be listed here, and can be gone on with.',
	notRemembered:
		'This browser does not let us keep drafts: they are gone when the page is closed. Download your lesson as a zip before that.',
	goOn: 'Go on',
	written: (when: string) => `last changed ${when}`,
	remove: 'Delete',
	removeNamed: (title: string) => `Delete the draft “${title}”`,
	goOnNamed: (title: string) => `Go on with “${title}”`,
	removeSure: (title: string) => `Delete “${title}” from this device? This cannot be undone.`,
	removeYes: 'Yes, delete it',
	removeNo: 'Keep it',
	gone: 'This draft is no longer on this device.',
	home: 'To the front page',
} as const;

/** The steps of a new lesson. */
export const beginning = {
	steps: ['Title', 'The article', 'Who speaks', 'A first question'],
	step: (number: number, of: number, name: string) => `Step ${number} of ${of}: ${name}`,
	title: 'What is the lesson called?',
	summary: 'What is it about, in one sentence?',
	lang: 'Which language is it written in?',
	langHow: 'As a short code: en, de, fr, ky, ar …',
	sourceTitle: 'The title of the article',
	agency: 'Who published it?',
	date: 'When was it published?',
	facts: 'The first facts, in your own words',
	factsHow:
		'One a line. Only facts go in, never the sentences of the article: those are somebody else’s.',
	reporter: 'Who reports?',
	voices: 'Who else speaks in the article?',
	voicesHow: 'One a line: the mayor, an eyewitness, the police …',
	section: 'What is the first page about?',
	stem: 'A first question',
	option: (number: number) => `Answer ${number}`,
	right: (number: number) => `Answer ${number} is right`,
	feedback: (number: number) => `What a learner reads after choosing answer ${number}`,
	explanation: 'The explanation that everybody reads afterwards',
	optional: 'may stay empty',
	back: 'Back',
	next: 'Next',
	begin: 'Begin writing',
	cancel: 'Not now',
	defaultReporter: 'the reporter',
	failed: 'The lesson could not be made. What you wrote is still here; try once more.',
} as const;

/** The desk: everything round the text. */
export const desk = {
	title: 'Editor',
	close: 'All drafts',
	files: 'Files',
	side: 'Files and source',
	text: 'Text',
	textOf: (file: string) => `Text of ${file}`,
	leave:
		'Tab leads out of the text; where a list of suggestions is open, Escape first. Ctrl+Space suggests what could stand here, F8 goes to the next finding.',
	kinds: {
		lesson: 'the lesson',
		source: 'the article',
		reference: '',
		section: 'section',
		quiz: 'questions',
		other: 'no place in a lesson',
	},
	unsaved: 'changed',
	troubles: (errors: number, warnings: number) =>
		[
			errors === 1 ? '1 error' : errors > 1 ? `${errors} errors` : '',
			warnings === 1 ? '1 warning' : warnings > 1 ? `${warnings} warnings` : '',
		]
			.filter(Boolean)
			.join(', '),
	addSection: 'Add a section',
	addReference: 'Add a file',
	sectionTitle: 'What is the section about?',
	whichFile: 'Which file?',
	add: 'Add',
	cancel: 'Cancel',
	rename: 'Rename',
	newName: 'New name',
	remove: 'Delete',
	removeSure: (file: string) => `Delete ${file}?`,
	removeYes: 'Yes, delete it',
	nameTroubles: {
		taken: 'A file of that name is here already.',
		reserved: 'That is the address of another page: take another name.',
		'no-place':
			'Name a section 1-some-name.md and its questions 1-some-name.quiz.md: a number, a hyphen, small letters a to z.',
	},
	findings: 'Findings',
	findingsNone: 'Nothing to mend.',
	findingsFailed:
		'The lesson could not be checked; what you write is kept. Check the connection: with the next change it is tried again.',
	findingsTooSlow:
		'The lesson takes too long to check, and what you write is kept. Look at what you put in last: a very long text is best cut into several files.',
	findingsReading: 'The lesson is being read.',
	at: (file: string, line: number) => `${file}, line ${line}`,
	error: 'Error',
	warning: 'Warning',
	why: 'Why',
	whyNamed: (name: string) => `Why: ${name}`,
	fix: (title: string) => `Fix: ${title}`,
	format: 'Tidy this file',
	addQuestion: 'Add a question',
	kindOfQuestion: 'Kind of question',
	source: 'Source',
	sourceNone: 'Paragraphs of source.md will be listed here, to be cited.',
	cite: (paragraph: string) => `Cite ${paragraph}`,
	coverage: 'Coverage',
	coverageHow: 'Which paragraphs the lesson uses.',
	asked: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
	cited: 'in the text',
	unused: 'not used yet',
	noInfer: (sections: string) => `No question asks to infer in: ${sections}`,
	preview: 'Preview',
	previewNone: 'There is nothing to show yet: lesson.md has an error. The findings say where.',
	page: 'Page',
	welcome: 'Welcome',
	show: 'Show questions',
	shows: {
		fresh: 'as they are found',
		right: 'right',
		'part right': 'partly right',
		wrong: 'not right, at first',
		explained: 'not right, explained',
	},
	result: 'See the result',
	restart: 'Start again',
} as const;

/** What becomes of a lesson: saving, sending, and what is said of it. */
export const keeping = {
	save: 'Save',
	saveFolder: 'Save to a folder',
	zip: 'Download as zip',
	share: 'Share by link',
	shareHow:
		'The whole lesson is in the link itself: whoever has it can read and answer on any device. It goes nowhere until you send it.',
	notFetched: 'This could not be fetched. Check the connection and press the button again.',
	shareMaking: 'The link is being made.',
	shareLabel: 'Link to this lesson',
	shareLength: (letters: number) => `The link is ${letters.toLocaleString('en')} letters long.`,
	shareNoQr: 'It is too long for a QR code.',
	shareLong:
		'Many chats cut off a link of this length. Send the lesson as a file instead: whoever gets it opens it on the page for lessons sent.',
	shareFile: 'Download the file to send',
	sharePictures: 'Pictures do not travel in a link; they do in the file.',
	room: 'Open a room with this lesson',
	roomHow:
		'A room needs the lesson on this server: this sends it there, and it is kept as long as the room. Nothing else leaves this device.',
	roomSend: 'Send it and open the room',
	roomBad: 'The lesson has errors that keep it from being asked. The findings say where.',
	kept: (when: string) => `Draft kept on this device, ${when}`,
	keptNow: 'Draft kept on this device.',
	keeping: 'Keeping the draft …',
	memory:
		'This browser does not let us keep drafts. Download the lesson as a zip before you close the page.',
	full: 'There is no room left on this device: the last changes are not kept. Download the lesson as a zip now.',
	beside:
		'This draft was changed in another tab too. Both are kept: what you write here goes into a draft of its own.',
	saved: (folder: string) => `Saved to the folder ${folder}.`,
	nothing: 'Nothing has changed since it was saved.',
	onDisk: (files: string) => `Changed on the disk meanwhile: ${files}. Save yours over it?`,
	overwrite: 'Yes, save mine',
	cancel: 'Cancel',
	refused: 'The browser was not allowed to write there. The draft is kept; or download a zip.',
} as const;

/** A bank of questions that comes in, and what became of each question. */
export const importing = {
	heading: 'A bank of questions',
	how: 'Questions that you have in Moodle or as a text file, as GIFT or Aiken, become a lesson. First you see, a line for each, what came in, what was changed, and what was left out and why.',
	choose: 'Import questions',
	busy: (file: string) => `${file} is being read.`,
	stop: 'Stop',
	failed: (file: string) => `${file} could not be read. Nothing was changed.`,
	title: (file: string) => `What became of ${file}`,
	noBank: (file: string) => `${file} is no bank of questions`,
	counts: (cameIn: number, changed: number, leftOut: number) =>
		`${cameIn} came in as they are, ${changed} came in changed, ${leftOut} were left out.`,
	none: 'No question came in, so there is nothing to open.',
	open: 'Open in the editor',
	cancel: 'Not now',
	format: 'Read as',
	encoding: 'The first line with such letters reads',
	chooseEncoding: 'Which of these reads right?',
	show: 'Show',
	all: 'every question',
	outcomes: { 'came-in': 'Came in', changed: 'Changed', 'left-out': 'Left out' },
	lines: 'Questions of the file',
	line: (line: number) => `line ${line}`,
	more: (count: number) => `Show ${count} more`,
} as const;
