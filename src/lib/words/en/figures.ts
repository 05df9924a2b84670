import { dateInWords } from './pages.ts';

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** What the timeline says beside its entries. */
export const timelineWords = {
	noHours:
		'The hours are not given: within a day the entries stand in the order in which they are told.',
	undated: 'In brackets: between these bounds, with no date given.',
	/** A day with its name; `weekday` counts from Sunday. */
	day: (weekday: number, iso: string) =>
		[weekdays[weekday], dateInWords(iso).replace(/ \d+$/, '')].filter(Boolean).join(' '),
	between: (after: string, before: string) =>
		`between ${dateInWords(after)} and ${dateInWords(before)}`,
} as const;

export const peopleWords = {
	side: 'Side',
	inThisStory: 'In this story',
} as const;

export const scaleWords = {
	each: (size: number) => (size === 1 ? 'Each mark is one.' : `Each mark stands for ${size}.`),
	part: 'the share that the words above name',
	rest: 'the others',
	/** Nobody counted the marks: they draw what the source puts in words. */
	drawn: 'The marks show the source’s words. They are not a count of their own.',
} as const;

/** A guess made before the text tells, and the fact beside it. */
export const guessWords = {
	label: 'Have a guess first',
	keep: 'Keep my guess',
	kept: 'Kept. Now read what the report says.',
	/** Opens what comes after, with or without a guess. */
	without: 'Read on',
	own: 'Your guess',
	fact: 'The report',
} as const;

const more = (count: number) => (count === 1 ? '1 more' : `${count} more`);

const amounts = {
	all: 'You know all of this.',
	most: 'You know most of this.',
	some: 'Some of this you know, and some still slips.',
	none: 'None of this was right yet. Read the explanations, and try again.',
} as const;

/** The map of what sits. */
export const resultWords = {
	/** One sentence on what a run came to; goals are infinitives: "place Bishkek". */
	meaning: ({
		of,
		known,
		slips,
	}: {
		readonly of: keyof typeof amounts;
		readonly known?: string;
		readonly slips?: string;
	}) =>
		[
			known === undefined ? amounts[of] : `You can ${known}.`,
			slips !== undefined && `What still slips: how to ${slips}.`,
		]
			.filter(Boolean)
			.join(' '),
	missed: 'What you missed',
	goals: 'What you know, and what to look at again',
	firstTry: (right: number, of: number) => `${right} of ${of} at first try`,
	asked: (questions: number, skipped: number) =>
		`${questions === 1 ? '1 question' : `${questions} questions`}, ${skipped} skipped`,
	/** What was right at a later try only, after how its first one went. */
	mended: (first: string) => `${first} at first, right later`,
	afterRetry: (count: number) => `${more(count)} at a later try`,
	skipped: (count: number) => `${count} not answered`,
	key: {
		first: 'right at first try',
		later: 'right at a later try',
		not: 'not right yet',
		none: 'not answered',
	},
	sensitive: (count: number) =>
		count === 1
			? 'One question is about people who were hurt. It carries no points.'
			: `${count} questions are about people who were hurt. They carry no points.`,
	readAgain: (title: string) => `Read again: ${title}`,
	reviewed: 'Your answer',
	rightAnswer: 'The right answer',
} as const;

/** What stands on paper alone. */
export const printWords = {
	notes: 'What the marks lead to',
	words: 'Words',
	section: (number: number) => `Section ${number}`,
} as const;
