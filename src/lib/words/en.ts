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
	recorded: 'Saved. You will see how it went at the end.',
	noExplanation: 'This question has no explanation yet.',
	part: (score: number) => `${Math.round(score * 100)} % of this one`,
	position: (number: number, of: number) => `Question ${number} of ${of}`,
	again: 'Once more',
	answer: 'Show the answer',
} as const;

/** The verdict, first word of what is announced after a check; score in [0, 1]. */
export function verdict(score: number): string {
	if (score === 1) return 'Right';
	return score > 0 ? 'Partly right' : 'Not right';
}

/** "Source: P3, P10": the name of a citation and of a question's source. */
export const sourceLabel = (paragraphs: readonly string[]) => `Source: ${paragraphs.join(', ')}`;

/** The kinds of statement, as source.md names them, in the words of the page. */
export const kindWords = {
	event: 'event',
	seen: 'seen by a reporter',
	official: 'stated officially',
	claim: 'claim of a side',
	promise: 'promise of a side',
	judgement: 'judgement',
	forecast: 'forecast',
	inference: 'inference',
} as const;

export const notInArticle = 'Not in the article';

/** Names of figures, and what stands in them. */
export const figure = {
	people: 'Who is who',
	timeline: 'In order',
	places: 'Places',
	sides: 'Two voices, side by side',
	ledger: 'Who says what',
	statement: 'Statement',
	who: 'Who says so',
	how: 'Kind',
	flow: 'Who does what',
	after: (date: string) => `after ${dateInWords(date)}`,
	before: (date: string) => `before ${dateInWords(date)}`,
	approximate: (km: number) => `approximate, within ${km} km`,
	scale: (total: string, part: string | undefined, label: string) =>
		part === undefined ? `${total} ${label}` : `About ${part} of ${total} ${label}`,
	asOf: (date: string) => `as of ${date}`,
} as const;

const months =
	'January February March April May June July August September October November December'.split(
		' ',
	);

/** An ISO year, month or day in words: "8 August 2019". Anything else stays as it is. */
export function dateInWords(iso: string): string {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
	if (year === undefined) return iso;
	const name = month === undefined ? undefined : months[Number(month) - 1];
	return [day === undefined ? undefined : Number(day), name, year].filter(Boolean).join(' ');
}
