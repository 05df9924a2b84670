/** The page that sets a quiz up. */
export const quiz = {
	title: 'Quiz',
	/** What is asked at once, in a line. */
	what: (
		{
			policy,
			count,
			section,
			mixed,
			which,
		}: {
			readonly policy: 'study' | 'test';
			readonly count: number;
			readonly section?: string;
			readonly mixed: boolean;
			readonly which?: 'missed' | 'new';
		},
		of: number,
	) => {
		const questions =
			count >= of && which === undefined
				? `All ${of} questions`
				: count === Infinity
					? 'All questions'
					: `${count} questions`;
		const from =
			section === undefined ? (mixed ? 'mixed' : 'section by section') : 'of one section';
		const only = which === undefined ? '' : which === 'missed' ? ' you missed' : ' new to you';
		return `${questions}${only}, ${from}, ${policy === 'study' ? 'explained as you go' : 'explained at the end'}.`;
	},
	change: 'Change',
	none: 'This lesson has no questions yet.',
	failed:
		'The questions could not be loaded. What you have answered is kept; check the connection and load the page again.',
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
	needsScript:
		'The quiz needs JavaScript. Its questions stand in their sections too, with answers.',
	unfinished: (answered: number, of: number) =>
		`You have a quiz open: ${answered} of ${of} answered.`,
	goOn: 'Go on with it',
	lost: 'This quiz is not on this device, or the browser’s data was cleared.',
	gone: (count: number) => `No longer in the lesson: ${count} of this quiz’s questions.`,
	another: 'Start another quiz',
	/** In a test. */
	overview: 'Questions of this test',
	back: 'Back',
	answered: (answered: number, of: number) => `${answered} of ${of} answered: see all`,
	place: (number: number, is: 'answered' | 'skipped' | 'open') =>
		`Question ${number}, ${is === 'open' ? 'not answered yet' : is}`,
	overviewKey: 'Bold: answered. Dashed: skipped. You can change any of them until the end.',
} as const;
