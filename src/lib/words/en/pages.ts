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

/** Paragraphs as a text marks them: "P8, P9" stands there as "8, 9". */
export const markOf = (ids: string): string => ids.replace(/P(?=\d)/g, '');

/** What a citation is called: what is seen of it is a number, or the letter of a headline or a note with its number. */
export const markName = (shown: string): string =>
	/^\d/.test(shown) ? `Source: paragraph ${shown}` : `Source: ${shown}`;

/** Who says a statement, and how. */
export function saidHow(voice: string, kind?: string): string {
	const kinds: Readonly<Record<string, string>> = kindWords;
	return [voice, kinds[kind ?? '']].filter(Boolean).join(', ');
}

/** The switch that shows who says each statement, and what its marks mean. */
export const voices = {
	show: 'Who says so',
	invite: 'Tap to see who says this',
	legend: 'Who says so on this page',
	lines: 'The line below tells the kind',
} as const;

/** Names of figures, and what stands in them. */
export const figure = {
	people: 'Who is who',
	timeline: 'In order',
	places: 'Places',
	sides: 'Two voices, side by side',
	ledger: 'Who says what',
	statement: 'Statement',
	who: 'Who says so',
	flow: 'Who does what',
	after: (date: string) => `after ${dateInWords(date)}`,
	before: (date: string) => `before ${dateInWords(date)}`,
	approximate: (km: number) => `approximate, within ${km} km`,
	scale: (total: string, label: string) => `${total} ${label}`,
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

/** What stands on every page. */
export const page = {
	site: 'Readback',
	skip: 'Skip to the text',
} as const;

export const home = {
	title: 'One article, read until you can say it back',
	lead: 'Each lesson explains one news article, shows who says what, and asks you about it. Nothing to sign up for; what you answer stays on this device.',
	lessons: 'Lessons',
	facts: (minutes: number, questions: number) => `About ${minutes} minutes, ${questions} questions`,
	from: (agency: string, date: string) =>
		[`From a report by ${agency}`, date].filter(Boolean).join(', '),
	empty: 'No lessons here yet',
	emptyHow:
		'A lesson is a folder in questions/. Put one there, or write one in the editor, and start Readback again: it will stand here.',
	promise: 'No account, no tracking, no advertising.',
	/** One statement to try at once. */
	reported: (date: string) => `From a report of ${date}`,
	whoSays: 'Who says so?',
	right: 'Right.',
	wrong: 'Not right.',
	saidBy: 'In the report this is',
	why: 'A sentence in the news is as good as the one who knows it. In a lesson you can ask this of every sentence.',
	inClass: 'In class?',
	code: 'The code on your screen',
	join: 'Join',
	nothingLeaves: 'No account. Nothing leaves this device until you answer.',
	record: 'Your record',
	teach: 'Teach with it',
	host: 'Host a class',
	write: 'Write or change a lesson',
	bringIn: 'Bring in questions',
} as const;

export const broken = {
	missing: 'There is no page at this address',
	missingWhy:
		'The address may be mistyped, or the page may have moved. What you have answered is safe.',
	failed: 'Something went wrong here',
	failedWhy:
		'The fault is ours. What you have answered is safe on this device. Load the page again, or go on from the list of lessons.',
	lessons: 'Lessons you can read',
	home: 'All lessons',
} as const;

/** The lesson's own pages. */
export const lesson = {
	lessonPages: 'This lesson',
	sections: 'Sections',
	article: 'The article',
	quiz: 'Quiz',
	minutes: (minutes: number) => `${minutes} min`,
	long: (minutes: number, asked: number, later: number) =>
		[
			`About ${minutes} minutes with ${questions(asked)} on the way.`,
			later > 0 && `The quiz has ${later} more.`,
		]
			.filter(Boolean)
			.join(' '),
	rests: (title: string, agency: string, date: string) =>
		['It rests on one article: “' + title + '”', agency, date].filter(Boolean).join(', ') + '.',
	state: (date: string) => `It tells what was known on ${date}.`,
	able: 'What you will be able to do',
	guess: 'Have a guess',
	guessWhy:
		'Guessing first helps you remember, even when the guess is off. Guesses are never scored; each comes back in its section. You can also start reading at once.',
	keepGuess: 'Keep my guess',
	guessDone: 'Done',
	guessAll: 'Your guesses are kept. You will meet these questions again while reading.',
	incomplete: 'This lesson is still being written: some explanations or sources may be missing.',
} as const;

/** "1 question", "3 questions". */
export const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);

/** The page that lists what the article reports. */
export const source = {
	title: 'What the article reports',
	lead: 'Here it stands paragraph by paragraph, in our own words, each fact with the voice that says it.',
	paragraph: (id: string) => {
		const number = id.slice(1);
		const names: Readonly<Record<string, string>> = {
			H: 'Headline',
			P: `Paragraph ${number}`,
			C: `Photo caption ${number}`,
			X: `Note X${number}`,
		};
		return names[id.slice(0, 1)] ?? id;
	},
	outside: 'Not in the article',
	outsideLead:
		'These notes come from elsewhere. Only the section on what happened next uses them, or says so where it does.',
	glossary: 'Words',
} as const;

/** A section's page. */
export const section = {
	position: (number: number, of: number, minutes: number) =>
		`Section ${number} of ${of} · ${minutes} min`,
	inShort: 'In short',
	check: 'Check what you read',
	onward: 'Onward',
	next: (title: string) => `Next: ${title}`,
	toClosing: 'Next: what you have now',
	/** What a section asks at its end, and what it leaves for later. */
	asks: (now: number, later: number) =>
		[`${questions(now)} now.`, later > 0 && `${later} more come in the quiz, on another day.`]
			.filter(Boolean)
			.join(' '),
	sayBack: 'Say it back in your own words (two minutes)',
	before: (title: string) => `Back: ${title}`,
} as const;

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** What a run came to. */
export const result = {
	title: 'Your result',
	points: (points: number, of: number) => `${number.format(points)} of ${number.format(of)} points`,
	afterRetry: (points: number) =>
		`With second tries: ${number.format(points)} ${points === 1 ? 'point' : 'points'}.`,
	slips: 'What was mixed up',
	times: (times: number) => `${times} times`,
	again: 'All other questions',
	skipped: 'Skipped',
	guessed: 'A guess',
	/** Of what was said back, which nobody marks. */
	said: 'In your own words',
} as const;

/** Several people, one device. */
export const learners = {
	title: 'Who is learning?',
	lead: 'What you read and answer is kept on this device only. Each person here has a record of their own.',
	unnamed: (first: boolean) => (first ? 'The first one here' : 'Without a name'),
	someoneElse: 'Someone else is learning',
	name: 'A name, so that you find your record again (optional)',
	start: 'Begin a new record',
	cancel: 'Cancel',
} as const;
