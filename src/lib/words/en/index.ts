/** What a sign beside an item says to those who can't see it. */
export const signWords = {
	right: 'Right',
	wrong: 'Not right',
	missed: 'Right, and left out',
} as const;

/** What a question card says. */
export const card = {
	check: 'Check',
	tryAgain: 'Try again',
	next: 'Next question',
	/** Below a question in the text: to what stands under it. */
	goOn: 'Go on reading',
	result: 'See your result',
	hint: 'Hint',
	skip: 'Skip this question',
	/** Asks a question in the text once more. */
	askAgain: 'Ask me again',
	noExplanation: 'This question has no explanation yet.',
	part: (score: number) => `${Math.round(score * 100)} % of this one`,
	position: (number: number, of: number) => `Question ${number} of ${of}`,
	again: 'Once more',
	guessedRight: 'This is what you guessed before you read.',
	guessedOther: 'Before you read you guessed something else.',
	answer: 'Show the answer',
	where: 'Show me where',
	report: 'Is something wrong with this question?',
} as const;

/** The verdict, first word of what is announced after a check; score in [0, 1]. */
export function verdict(score: number): string {
	if (score === 1) return 'Right';
	return score > 0 ? 'Partly right' : 'Not right';
}

const named: Readonly<Record<string, string>> = {
	H: 'headline',
	P: 'paragraph ',
	C: 'caption ',
	X: 'note ',
};

/**
 * "Source: paragraph 3, note 2": the name of a citation and of a question's source. Ids and ranges come as files have them (P3, P1-P2);
 * learners never meet those.
 */
export const sourceLabel = (paragraphs: readonly string[]): string =>
	`Source: ${paragraphs.join(', ').replace(/[A-Z]/g, (kind) => named[kind] ?? kind)}`;

/** What a run on a page says of itself. */
export const session = {
	loading: 'Loading …',
	/** Asks what was not right at first. */
	again: 'Answer these again',
	allAgain: 'Answer all of them again',
	guessKept: 'Kept. The answer comes in its section.',
	notLoaded:
		'This question could not be loaded. Your answer is kept; check the connection and press again.',
	goesOn: 'Your answer is kept. You were further on: this is where you stopped.',
	elsewhere: 'You went on with this in another tab.',
	changed:
		'This question has changed since you answered it. Your earlier answer is kept in your record.',
	added: 'This question is new here. What you answered before stays as it is.',
} as const;

/** Said where storage is refused or full. */
export const notKept =
	'This browser does not let us remember: your answers may be gone when the page is closed. A window that is not private, or free space, helps.';
