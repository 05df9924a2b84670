/** The page that sets a quiz up. */
export const quiz = {
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
		const many = which === undefined && count >= of ? `All ${of}` : count < of ? count : 'All';
		const from =
			section === undefined ? (mixed ? 'mixed' : 'section by section') : 'of one section';
		const only = { any: '', missed: ' you missed', new: ' new to you' }[which ?? 'any'];
		return `${many} questions${only}, ${from}, ${policy === 'study' ? 'explained as you go' : 'explained at the end'}.`;
	},
	change: 'Change',
	failed:
		'The questions could not be loaded. What you have answered is kept; check the connection and load the page again.',
	unfinished: (answered: number, of: number) =>
		`You have a quiz open: ${answered} of ${of} answered.`,
	goOn: 'Go on with it',
	lost: 'This quiz is not on this device, or the browser’s data was cleared.',
	gone: (count: number) => `No longer in the lesson: ${count} of this quiz’s questions.`,
	another: 'Start another quiz',
} as const;
