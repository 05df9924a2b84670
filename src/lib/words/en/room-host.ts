/** The host's page. */
export const hosting = {
	title: 'Hosting',
	now: 'Now',
	start: 'Start',
	close: 'Close answers',
	discuss: 'Talk it over',
	again: 'Vote again',
	reveal: 'Reveal',
	next: 'Next',
	end: 'End',
	endAsk: 'End the session?',
	endWhy:
		'Nobody can answer after that, and the session can’t go on again. What is chosen on a phone is still taken; everything answered is kept, and the results stand here.',
	endSure: 'End the session',
	goOn: 'Go on',
	pause: 'Pause',
	resume: 'Resume',
	phase: {
		lobby: 'Waiting for learners',
		reading: 'Reading',
		open: 'Answers are open',
		closing: 'Answers are closing',
		tally: 'Answers are closed',
		discuss: 'Learners talk it over',
		reveal: 'The answer is shown',
		working: 'Each at their own pace',
		finishing: 'Answers are closing',
		ended: 'The session has ended',
	},
	paused: 'Paused',
	timer: 'Time limit',
	setTimer: 'Set the limit',
	noTimer: 'No limit',
	timerLength: (seconds: number) =>
		seconds < 60 ? `${seconds} seconds from now` : `${seconds / 60} min from now`,
	answered: (answered: number, of: number) => `${answered} of ${of} have answered`,
	through: (answered: number, of: number) => `${answered} of ${of} are through`,
	votes: 'Show the votes',
	votesWhy: 'Learners who see this page see them too.',
	teachAgain: (section: string) => `Fewer than half got it. Worth opening once more: “${section}”.`,
	last: 'That was the last question.',
	note: 'The lesson’s note for you',
	hide: 'Hide it while the room is open',
	show: 'Show its pages again',
	hidden:
		'This lesson’s own pages are hidden on this site until the session ends. A phone that had one open before still has it.',
	hiddenFrom:
		'This lesson’s own pages will be hidden on this site from the start of the session until it ends.',
	hiddenTill: 'They come back too when no host was here for an hour and a half.',
	listed:
		'This lesson is also published on this site, with its answers: whoever looks there can find them.',
	screen: 'Page for the projector',
	elsewhere:
		'This room is being hosted from another device. Buttons here do nothing until you take it back.',
	takeOver: 'Host from here',
	noKey: 'This device does not hold the key of this room.',
	noKeyHow:
		'Open the host’s address on the device that opened the room, under “Host from another device”, or scan it there.',
	another: 'Host from another device',
	anotherHow: 'Whoever has this address moves the room. Show it to nobody else.',
	anotherShow: 'Show the host’s address',
	gone: 'There is no such room any more.',
} as const;

/** How learners come in, on the host's page. */
export const gathering = {
	title: 'How to join',
	how: (place: string) => `Scan, or open ${place} and type the code.`,
	qr: (address: string) => `QR code of ${address}`,
	thisMachineOnly:
		'No network was found: only this machine can open the room. Connect it to a network that the phones use, and load this page again.',
	other: 'Other addresses',
	otherHow:
		'This machine is in several networks. If phones don’t reach the first address, try these.',
	tryOne: 'Try it with one phone',
	tryOneHow: 'This turns green as soon as a phone has reached the room.',
	works: 'A phone has reached the room. It works.',
	causes: 'No phone has come yet. The three usual causes:',
	causeList: [
		'A firewall on this machine. Allow Node.js to take connections from private networks.',
		'A guest network that keeps devices apart. Use another network, or the hotspot of a phone.',
		'Two networks. The phones and this machine have to be in the same one; mobile data does not count.',
	],
} as const;

/** Those in the room. */
export const people = {
	title: (count: number) => (count === 1 ? '1 learner' : `${count} learners`),
	none: 'Nobody is here yet.',
	name: 'Name',
	state: 'Answered',
	done: 'Questions done',
	doneOf: (done: number, of: number, skipped: number) =>
		skipped > 0 ? `${done} of ${of}, ${skipped} skipped` : `${done} of ${of}`,
	yes: 'yes',
	no: 'not yet',
	care: 'Extra time, or take out',
	extra: (minutes: number) => (minutes > 0 ? `+${minutes} min` : 'none'),
	extraFor: (name: string) => `Extra time for ${name}`,
	clearAnswers: 'Clear the answers to this question',
	clearAnswersAsk: 'Clear the answers to this question?',
	clearAnswersWhy:
		'Everybody is asked it once more, and what they have answered to it is gone. Answers to other questions stay.',
	clearAnswersSure: 'Clear them',
	keepAnswers: 'Keep them',
	clearLearners: 'Take everybody out',
	clearAsk: 'Take everybody out?',
	clearWhy:
		'Every phone leaves the room and every name is free again. Anybody can come back in by the code; nothing has been answered yet.',
	clearSure: 'Take them all out',
	keepAll: 'Leave them in',
	remove: 'Take out',
	removeName: (name: string) => `Take out ${name}`,
	out: 'Taken out',
	outHow:
		'Their browser and their name stay out until you let them in again, and what they answered is kept. Whoever clears their browser, or takes another, can come in under a new name: locking the room keeps them out too.',
	allow: 'Let in again',
	allowName: (name: string) => `Let in again: ${name}`,
	lock: 'Lock the room',
	unlock: 'Unlock the room',
	locked: 'Locked: nobody new can come in.',
} as const;

/** Which questions are asked. */
export const planning = {
	title: 'Questions',
	how: 'Tick out what you want to leave. Names only: this page may be seen by the class.',
	asked: 'asked',
	all: (section: string) => `All of “${section}”`,
} as const;

/** After the session. */
export const after = {
	title: 'Results',
	results: 'Save results (CSV)',
	responses: 'Save responses (CSV)',
	figures: 'Question by question',
	load: 'Show how each question did',
	question: 'Question',
	n: 'Answers',
	difficulty: 'Mean mark',
	discrimination: 'Discrimination',
	band: (low: string, high: string) => `${low} to ${high}`,
	slips: 'Wrong answers, and the slip they name',
	few: 'Fewer than 20 answers: only counts are shown.',
	grey: 'Fewer than 60 answers: take these figures as a hint.',
	checkKey: 'Check the key: those who do well elsewhere do badly here.',
	failed: 'That could not be loaded. Try again.',
	delete: 'Delete this room',
	deleteAsk: 'Delete this room?',
	deleteWhy: 'Names and answers of everybody here are gone for good.',
	deleteSure: 'Delete it now',
	keep: 'Keep it',
	expires:
		'Rooms delete themselves when they have not been used for a while (30 days, unless set otherwise).',
} as const;
