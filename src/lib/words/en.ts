/** Why an answer can't be checked yet, by kind. */
export const notReady = {
	choice: 'Choose an answer first.',
	choices: 'Tick at least one answer first.',
} as const;

/** What a sign beside an item says to those who can't see it. */
export const signWords = {
	right: 'Right',
	wrong: 'Not right',
	missed: 'Right, and left out',
} as const;

export const choiceWords = {
	several: 'Several answers can be right.',
} as const;

/** What a question card says. */
export const card = {
	check: 'Check',
	tryAgain: 'Try again',
	next: 'Next question',
	result: 'See your result',
	hint: 'Hint',
	skip: 'Skip this question',
	noExplanation: 'This question has no explanation yet.',
	part: (score: number) => `${Math.round(score * 100)} % of this one`,
	position: (number: number, of: number) => `Question ${number} of ${of}`,
	again: 'Once more',
	guessedRight: 'This is what you guessed before you read.',
	guessedOther: 'Before you read you guessed something else.',
	answer: 'Show the answer',
	reviewed: 'Your answer',
	rightAnswer: 'The right answer',
	where: 'Show me where',
} as const;

/** The verdict, first word of what is announced after a check; score in [0, 1]. */
export function verdict(score: number): string {
	if (score === 1) return 'Right';
	return score > 0 ? 'Partly right' : 'Not right';
}

/** "Source: P3, P10": the name of a citation and of a question's source. */
export const sourceLabel = (paragraphs: readonly string[]) => `Source: ${paragraphs.join(', ')}`;

/** The keys inside a question. */
export const shortcuts = {
	title: 'Keys inside a question',
	where: 'They work while the focus is inside a question, and never while you type.',
	keys: [
		['1 – 9', 'choose an answer'],
		['H', 'show a hint'],
		['Enter', 'press the main button'],
		['?', 'this list'],
	],
	on: 'Use these keys',
	close: 'Close',
} as const;

/** The five kinds of statement that a reader tells apart. */
export const statementGroups = {
	event: 'An event, as the report tells it',
	seen: 'Seen by a reporter',
	official: 'Stated by an official body',
	side: 'A claim or promise of a side',
	reading: 'A judgement, inference or forecast',
} as const;

export const whoSays = {
	group: 'What kind of statement is it?',
	voice: 'Who says so?',
	nothing: 'Choose the kind of statement and who says so first.',
	noGroup: 'Choose the kind of statement too.',
	noVoice: 'Choose who says so too.',
	missed: 'This is right',
	groupAlone: 'The kind of statement, not the voice',
	voiceAlone: 'The voice, not the kind of statement',
} as const;

/** What a run on a page says of itself. */
export const session = {
	recorded: 'Saved. You will see how it went at the end.',
	guessKept: 'Kept. The answer comes in its section.',
	notLoaded:
		'This question could not be loaded. Your answer is kept here; check the connection and press the button again.',
} as const;

/** Said where storage is refused or full. */
export const notKept =
	'This browser does not let us remember: your answers are here while the page is open, and gone when it is closed. A window that is not private, or some free space, helps.';
