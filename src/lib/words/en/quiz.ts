/** The page that sets a quiz up. */
export const quiz = {
	title: 'Quiz',
	how: 'How',
	study: 'Study',
	studyIs: 'With hints, a second try and explanations.',
	test: 'Test',
	testIs: 'Straight through; explanations at the end.',
	howMany: 'How many questions',
	all: (count: number) => `All ${count}`,
	which: 'Which',
	from: 'From',
	allSections: 'all sections',
	mixed: 'Mixed, not section by section',
	start: 'Start',
	needsScript:
		'The quiz needs JavaScript. Its questions stand in their sections too, with answers.',
	unfinished: (answered: number, of: number) =>
		`You have a quiz open: ${answered} of ${of} answered.`,
	goOn: 'Go on with it',
	lost: 'This quiz is not on this device, or the browser’s data was cleared.',
	gone: (count: number) => `No longer in the lesson: ${count} of this quiz’s questions.`,
	another: 'Start another quiz',
	loading: 'Loading your quiz …',
} as const;
