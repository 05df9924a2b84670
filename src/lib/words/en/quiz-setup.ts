/** The quiz page itself: what it says before any script. */
export const quizPage = {
	title: 'Quiz',
	none: 'This lesson has no questions yet.',
	needsScript:
		'The quiz needs JavaScript. Its questions stand in their sections too, with answers.',
} as const;

/** The form that a quiz is changed by. */
export const setup = {
	how: 'How',
	study: 'Study',
	studyIs: 'With hints, a second try and explanations.',
	test: 'Test',
	testIs: 'Straight through; explanations at the end.',
	howMany: 'How many questions',
	all: (count: number) => `All ${count}`,
	which: 'Which',
	any: 'Any, new and missed ones first',
	missed: (count: number) => `What you missed (${count})`,
	fresh: (count: number) => `New ones (${count})`,
	from: 'From',
	allSections: 'all sections',
	mixed: 'Mixed, not section by section',
	start: 'Start',
} as const;

/** Beside the questions of a test. */
export const inTest = {
	overview: 'Questions of this test',
	back: 'Back',
	answered: (answered: number, of: number) => `${answered} of ${of} answered: see all`,
	place: (number: number, is: 'answered' | 'skipped' | 'open') =>
		`Question ${number}, ${is === 'open' ? 'not answered yet' : is}`,
	overviewKey: 'Bold: answered. Dashed: skipped. You can change any of them until the end.',
} as const;
