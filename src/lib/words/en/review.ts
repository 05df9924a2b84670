import { dateInWords } from './pages.ts';

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);
const minutes = (count: number) => (count === 1 ? 'a minute' : `${count} minutes`);

/** What comes back, so that it stays. */
export const review = {
	title: 'Review',
	lead: 'What you have answered comes back shortly before you would forget it, in other words where there are any. Ten at a time.',
	needsScript:
		'Reviews need JavaScript: they are planned on this device, from what you have answered.',
	looking: 'Looking what is due …',
	failed:
		'What is due could not be loaded. Nothing is lost; check the connection and load the page again.',
	/** In a line: what is due, and how long it takes. */
	due: (count: number, long: number) => `${questions(count)} due, about ${minutes(long)}.`,
	/** The same on a page that leads there. */
	dueLine: (count: number, long: number) => `Review: ${count} due, about ${minutes(long)}`,
	back: (count: number, long: number) =>
		`Good to see you again. ${questions(count)} wait, about ${minutes(long)}; the rest is spread over the coming days.`,
	now: 'Due now',
	later: 'Later today',
	week: 'In the next six days',
	start: (count: number) => `Start with ${questions(count)}`,
	ahead: (count: number) => `Do ${questions(count)} ahead`,
	done: 'Nothing is due now. What you know comes back when it is time.',
	empty: 'Nothing to review yet. Read a section and answer what it asks: it will come back here.',
	all: 'All that is due',
	everywhere: 'Reviews of all lessons',
	goal: 'When do you need this?',
	goalWhy: 'Reviews are planned so that you know it on that day.',
	until: (day: string, left: number) =>
		`To be known on ${dateInWords(day)}, ${left === 1 ? 'tomorrow' : `in ${left} days`}.`,
	isToday: 'Today is the day you chose. From tomorrow on it is kept steadily.',
	isPast: (day: string) =>
		`The day you chose, ${dateInWords(day)}, is past: it is kept steadily now.`,
	steadily: 'No day is set: it is kept steadily.',
	presets: { week: 'In a week', month: 'In a month', quarter: 'In three months' },
	onDay: 'On this day',
	noDay: 'No day',
	set: 'Set the day',
	aside: 'This question',
	notToday: 'Not today',
	notAnyMore: 'Not this one any more',
	wasAside: 'Put off until tomorrow.',
	wasAsideForGood: 'It will not come back in reviews.',
	bringBack: (count: number) => `Bring back ${questions(count)} that you put away`,
	source: 'What the article says',
	sureBefore: 'You were sure of this last time, and it was something else.',
} as const;

/** How sure one is, before Check. */
export const sureness = {
	ask: 'How sure are you?',
	steps: { 1: 'A guess', 2: 'Fairly', 3: 'Sure' },
	on: 'Ask how sure I am before each Check',
	why: 'What you are sure of and have wrong comes back first; what you have right by a guess comes back sooner.',
	title: 'How well you know what you know',
	told: {
		1: (of: number, right: number) => `Of ${of} you guessed, ${right} were right.`,
		2: (of: number, right: number) => `Of ${of} you were fairly sure of, ${right} were right.`,
		3: (of: number, right: number) => `Of ${of} you were sure of, ${right} were right.`,
	},
} as const;
