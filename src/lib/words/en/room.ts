/** Class sessions, wherever they are met: joining, the host's page, a learner's, the screen. */
export const roomPages = {
	title: 'Class sessions',
	invitation: 'Learn it together: join or host a class session',
	takeIn: 'Bring answers home from a class session',
	lead: 'Everybody on one lesson, each on a phone of their own. No accounts; phones need only the same network as this machine.',
	needsScript: 'Class sessions need JavaScript.',
	looking: 'Looking for the room …',
	noRoom: 'There is no room with this code. Check it against the screen.',
	noNetwork: 'The room can’t be reached. Check the network and try again.',
	tooMany: 'That was a little fast. Wait a moment and try again.',
	code: 'Room code',
	home: 'All lessons',
} as const;

/** Coming in. */
export const joining = {
	title: 'Join a session',
	code: 'Code',
	codeHow: 'Six letters and digits, as the screen shows them.',
	badCode: 'A code has six letters and digits.',
	join: 'Join',
	name: 'Your name',
	names: 'Choose a name',
	joinAs: (name: string) => `Join as ${name}`,
	aLearner: 'a learner',
	noName: 'Type a name first.',
	seenBy: {
		host: 'Only your teacher sees this name.',
		class: 'Everybody in front of the screen can see this name.',
	},
	noNames: 'This session goes without names: you will be a number.',
	otherCode: 'Another code',
	locked:
		'The room is locked: nobody new can come in. Ask your teacher. This page opens by itself when they unlock it.',
	unlocked: 'The room is open again.',
	flaws: {
		empty: 'A name needs a letter or a digit.',
		'too-long': (most: number) => `A name has at most ${most} letters.`,
		sign: (sign: string) =>
			`A name can’t hold ${sign}. Letters and digits can stand in it, and . ’ - & ( ) _ + , /`,
		seen: (sign: string) => `the sign “${sign}”`,
		unseen: (code: string) => `a sign that can’t be seen (${code})`,
	},
	ended: 'This session has ended.',
} as const;

/** What stands in for a lesson's pages while a class is being asked it. */
export const inSession = {
	title: 'In use by a class',
	why: 'A class session with this lesson is going on, and its pages would give the answers away. They come back when the session ends.',
	safe: 'What you have answered on this device before is kept.',
	join: 'Join the session',
} as const;

/** Opening a room. */
export const opening = {
	title: 'Host a session',
	lesson: 'Lesson',
	pace: 'Pace',
	teacher: 'Together: you decide when the next question comes',
	own: 'Each at their own: the next question comes when the one before is answered',
	results: 'Right answers come',
	resultsAt: {
		through: 'when everybody in the room is through, or at the end',
		end: 'only when you end the session (choose this for homework)',
	},
	naming: 'Names',
	namings: {
		drawn: 'Drawn from a list',
		own: 'Typed by the learners',
		none: 'None, only numbers',
	},
	reading: 'Read each section together before its questions',
	leaderboard: 'Show the best on the screen, by points, never by speed',
	minutes: 'Minutes for all of it (empty: no limit)',
	seconds: 'Seconds for each question (empty: no limit)',
	copy: 'Address of a copy of this site that stays up after class (optional)',
	badCopy: 'An address begins with http:// or https://.',
	more: 'More choices',
	open: 'Open the room',
	noLessons: 'There is no lesson on this site yet.',
	failed: 'The room could not be opened. Try again in a moment.',
} as const;

/** Why a server did not open a room, what is safe, and what to do. */
export const notOpened = {
	tooMany: (waitMs: number) =>
		`Many rooms were opened from this network just now. Nothing is lost: try again in ${inAbout(waitMs)}.`,
	busy: 'The server is reading other lessons just now. Nothing is lost: try again in a minute.',
	'rooms-full':
		'This server keeps as many rooms as it may. Delete one that is no longer needed, on its host’s page, or ask whoever runs the server to allow more (ROOMS).',
	'disk-full':
		'The disk of this server is nearly full, so no room is opened; those that are open go on. Whoever runs the server can make space, or allow less of it to stay free (DISK_FREE).',
	tooMuch: {
		bytes: (most: number) =>
			`The lesson is too large to be sent: a room takes at most ${Math.floor(most / 1024)} kB of text. It is unchanged here; send it in two parts.`,
		files: (most: number) =>
			`The lesson has too many files to be sent: a room takes at most ${most}. It is unchanged here; send it in two parts.`,
		questions: (most: number) =>
			`The lesson has too many questions for a room, which takes at most ${most}. It is unchanged here; send it in two parts.`,
	},
	'too-slow':
		'Reading the lesson took the server too long, so no room was opened. It is unchanged here; send it in two parts.',
} as const;

/** Where a server asks for the host's password. */
export const hostPassword = {
	label: 'Password for hosting',
	how: 'This server asks for it before a room is opened, once in each browser. Whoever runs the server knows it.',
	give: 'Give the password and open the room',
	wrong: 'That is not the password. Check it and try again.',
	tooMany: (waitMs: number) => `Too many tries from this network. Try again in ${inAbout(waitMs)}.`,
} as const;

function inAbout(ms: number): string {
	const seconds = Math.max(1, Math.ceil(ms / 1000));
	if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`;
	return `${Math.ceil(seconds / 60)} minutes`;
}

/** While the machine that serves can keep nothing, and when it can again. */
export const saving = {
	host: 'This machine can’t save anything just now; its disk may be full. All answers up to now are kept. New ones wait on the phones, and are sent when saving works again.',
	learner:
		'The room can’t save anything just now. What was saved is kept; a new answer waits on this phone, and is sent when saving works again.',
	again: 'Saving works again. Nothing that was saved before is lost.',
} as const;

/** Taken out of the room by the host. */
export const takenOut = {
	title: 'Your teacher has closed this place.',
	how: 'Ask them to let you in again. What you have answered is kept; this page opens by itself when they do.',
} as const;

/** What a refusal means to whom it met. */
const refusals: Readonly<Record<string, string>> = {
	locked: joining.locked,
	full: 'The room is full.',
	removed: `${takenOut.title} ${takenOut.how}`,
	ended: joining.ended,
	'bad-name': 'A name is at most 24 letters and digits.',
	'name-alike': 'Somebody here has a name that looks the same. Choose another, or add a letter.',
	'name-out': 'Your teacher has closed this name. Choose another, or ask them to let you in again.',
	'name-taken': 'Somebody here has this name already. Choose another.',
	'too-late': 'The answers were closed before this one arrived. It does not count.',
	'answered-since':
		'Not sent: another of your tabs or devices has answered this question since. Send again if this answer is to count.',
	'not-ready': 'Answer the whole question first.',
	'no-question': 'The room has gone on to something else.',
	'no-network': roomPages.noNetwork,
	'too-many': roomPages.tooMany,
	'no-room': roomPages.noRoom,
	'not-hosting': 'This room is being hosted from another device.',
	'no-more': 'There are no more questions.',
	paused: 'The room is paused. Resume it first.',
	'wrong-phase': 'That is not possible just now.',
	'unknown-token': 'This device has no right to this room.',
	storage: 'The room could not be saved. Is there space left on this machine?',
};

/** A refusal in words; one that has no words of its own still says that nothing happened. */
export const refusalWords = (refusal: string): string =>
	refusals[refusal] ?? 'That did not work. Try again.';

/** A learner's page. */
export const seat = {
	you: (name: string) => `You are ${name}`,
	connection: {
		connected: 'Connected',
		'catching-up': 'Catching up …',
		'saved-here': 'Saved on this phone, will be sent',
		gone: 'Not connected',
	},
	lobby: 'You are in',
	lobbyHow: 'It begins when your teacher starts it. You can lock this phone meanwhile.',
	paused: 'Paused by your teacher.',
	reading: 'Read this; the questions come next.',
	position: (number: number, of: number) => `Question ${number} of ${of}`,
	again: 'Second vote',
	send: 'Send answer',
	nothingYet: 'Choose or write an answer first.',
	saved: 'Answer saved',
	sending: 'Sending …',
	savedElsewhere: 'Answer saved, as given in another tab or on another device.',
	changed: 'Changed, and not sent yet.',
	notSent: 'Not sent. The answers closed before this one was sent.',
	changeNotSent: 'Not sent. The answer you sent before counts.',
	otherCounts: 'Not sent. What you answered in another tab or on another device counts.',
	notWhole: 'Not sent. The answers closed before this one was whole.',
	about: (number: number, said: string) => `Question ${number}: ${said}`,
	aboutEarlier: (said: string) => `An earlier question: ${said}`,
	notSentAtAll: (numbers: readonly number[]) =>
		`Chosen and not sent: question ${numbers.join(', ')}.`,
	timeOver: 'Your time is over.',
	skip: 'Skip this question',
	closing: 'Answers are closing.',
	tally: 'Answers are closed. The explanation comes when your teacher shows it.',
	discuss: 'Talk it over with your neighbour. Then you vote again.',
	unanswered: 'You did not answer this one.',
	working: {
		through:
			'At your own pace. Right answers and explanations come when everybody is through, or when your teacher ends the session.',
		end: 'At your own pace. Right answers and explanations come when your teacher ends the session.',
	},
	waiting: {
		through:
			'Right answers and explanations come when everybody is through, or when your teacher ends the session.',
		end: 'Right answers and explanations come when your teacher ends the session.',
	},
	allAsked: 'That was the last question',
	skipped: 'You have skipped these. They are still open:',
	openSkipped: (number: number) => `Question ${number}`,
	backToSkipped: 'Back to the others',
	finishing: 'Time is over. Your result comes in a moment.',
	through: 'You are through',
	ended: 'The session has ended',
	notYours: 'This phone has no place in this room any more.',
	comeIn: 'Come in again',
	leave: 'Leave this phone to somebody else',
	leaveWhy: 'Your answers stay in the room; this phone forgets that it was you.',
	result: 'Your result',
	resultLoading: 'Loading your result …',
	resultFailed: 'Your result could not be loaded.',
	tryAgain: 'Try again',
	right: (right: number, of: number) => `${right} of ${of} fully right at first try.`,
	nothingAsked: 'No question was asked.',
	firstVote: 'Your first vote',
	notLoaded: 'This question could not be loaded. Check the connection.',
} as const;

/** Taking a session's answers home. */
export const takingHome = {
	title: 'Take it home',
	how: 'Keep your answers if you want to go on at home. They stay with you alone.',
	file: 'Save my answers as a file',
	link: 'Make a link with my answers',
	theLink: (letters: number) => `A link of ${letters} letters. Your answers are in it.`,
	here: 'Keep them on this device',
	onlyHere:
		'The link leads to the machine that serves this session. If that goes away after class, save the file: any other copy of this site takes it.',
	tooLong: 'The link is too long for a QR code. Send it to yourself, or save the file.',
} as const;

/** What is left of a time: "3:05". */
export function timeLeft(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const clockWords = { left: 'Time left', over: 'Time is over' } as const;

/** How votes lie. */
export const votes = {
	caption: 'Votes',
	answer: 'Answer',
	one: 'Votes',
	first: 'First vote',
	second: 'Second vote',
	slip: 'What it mixes up',
	count: (count: number, of: number) => `${count} of ${of}`,
	mean: (percent: number) => `Mean mark: ${percent} %`,
	means: (first: number, second: number) => `Mean mark: ${first} %, then ${second} %`,
	commonest: 'Commonest responses',
	piece: 'Piece',
	rightIn: (vote?: string) => (vote === undefined ? 'Right' : `Right, ${vote.toLowerCase()}`),
	halves: { group: 'The kind of statement', voice: 'The voice' },
	scored: (score: number) => (score === 1 ? 'right' : score === 0 ? 'not right' : 'part right'),
	nobody: 'Nobody answered.',
	point: 'Point',
	had: 'Said it',
} as const;

/** The projector's page. */
export const onScreen = {
	title: 'Class session',
	join: (place: string) => `Open ${place} and type the code`,
	here: (count: number) => (count === 1 ? '1 is here' : `${count} are here`),
	answered: (answered: number, of: number) => `${answered} of ${of} answered`,
	through: (answered: number, of: number) => `${answered} of ${of} are through`,
	reading: 'Reading',
	closed: 'Answers are closed',
	discuss: 'Talk it over with your neighbour',
	again: 'Second vote',
	rightAnswer: 'The right answer',
	working: 'Each at their own pace',
	ended: 'Thank you. Your result is on your phone.',
	locked: 'Locked',
	standings: 'Points',
	paused: 'Paused',
} as const;
