import { questions } from './pages.ts';

/** How far one is, and how it went. */
export const standing = {
	asked: ({ asked, answered, right }: { asked: number; answered: number; right: number }) =>
		`${answered} of ${asked} answered, ${right} right at first try`,
	key: 'A mark a question: full, right at first try; half, right later; empty, not right yet; dotted, not answered.',
} as const;

/** The one thing to do next in a lesson. */
export const goOn = {
	start: 'Start reading',
	on: (number: number, title: string) => `Go on: ${number}. ${title}`,
	quiz: 'Take the quiz',
	closing: 'What you have now',
	/** To somebody who comes back. */
	back: (
		done: number,
		of: number,
		{ answered, right }: { readonly answered: number; readonly right: number },
	) =>
		[
			`Welcome back. ${done === of ? (of === 1 ? 'The section is' : `All ${of} sections are`) : `${done} of ${of} sections`} done.`,
			answered > 0 && `${right} of ${questions(answered)} right at first try.`,
		]
			.filter(Boolean)
			.join(' '),
} as const;

/** The page at a lesson's end. */
export const closing = {
	title: 'What you have now',
	lead: 'You have taken one report apart and seen who stands behind each statement. The next one you can take apart yourself.',
	notYet: 'You have not read this lesson on this device yet.',
	habit: 'The habit to take along',
	ask: 'Before you believe a report or pass it on, ask of each statement: who says so, and how do they know?',
	steps: [
		'Look for the voice: somebody who was there, an office, a side, somebody who weighs it up. If nobody is named, the writer is speaking.',
		'Look for the small word: “may”, “appeared”, “if”. It says how sure they are.',
		'Look for who is missing: the other side, a court, a second witness.',
		'Put a date beside every number. It was counted by somebody, on one day.',
	],
	next: 'What next',
	quiz: (later: number) =>
		later > 0
			? `Take the quiz now: it has ${questions(later)} that you have not met while reading.`
			: 'Take the quiz now: it asks everything in a new order.',
	back: 'Come back tomorrow, and again in a week. What you missed and what is new to you comes first; a few minutes then do more than an hour today.',
	able: 'What this lesson was for',
} as const;
