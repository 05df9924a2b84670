/** What the editor's lists of completions say: fields, values, attributes and moving parts, with what each is for. */
export const completing = {
	fields: {
		Source: 'the paragraphs it rests on',
		Answer: 'the right answer',
		Wrong: 'an answer foreseen, with its feedback',
		Point: 'what a full answer says, and where that stands',
		Also: 'the same question in other words',
		Kind: 'typed or number, choice or choices',
		Points: 'its weight, 1 to 9',
		Order: 'fixed: do not shuffle',
		Goal: 'which goal of the section it asks for',
		Level: 'recall, understand, infer, source or apply',
		Scoring: 'all-or-nothing',
		Sensitive: 'the dead and injured: no points',
		Unit: 'what the number counts',
		Map: 'the view to answer on',
		Voices: 'the voices to choose from',
	},
	entryFields: {
		Role: 'what the person is',
		Side: 'on whose side',
		At: 'degrees north, east',
		Within: 'how near the spot is known',
		Date: 'a year, month or day',
		Voice: 'who says so, and how',
		Publisher: 'who published it',
		Address: 'where it is found',
		Also: 'other forms of the name',
		Source: 'the paragraphs it rests on',
	},
	statements: {
		event: 'it happened, as the report tells it',
		seen: 'a reporter saw it',
		official: 'an official body states it',
		claim: 'a side claims it',
		judgement: 'somebody judges',
		forecast: 'somebody foresees it',
		promise: 'a side promises it',
		inference: 'somebody concludes it',
	},
	attributes: {
		mistake: 'what this wrong option mixes up',
		first: 'stays at the top when shuffled',
		last: 'stays at the end when shuffled',
		tie: 'may change places with the one above',
	},
	directives: {
		ask: 'a question inside the text',
		people: 'who is who',
		timeline: 'what happened when',
		map: 'the places',
		sides: 'two voices side by side',
		ledger: 'who says what',
		scale: 'a number as marks',
		flow: 'who does what, in steps',
	},
};

/** What a field may hold, by its name. */
export const fieldValueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	Level: {
		recall: 'says back what is written',
		understand: 'puts it in other words',
		infer: 'concludes what is not written',
		source: 'asks who says so',
		apply: 'has the same thought on something new',
	},
	Kind: { typed: '', number: '', choice: '', choices: '' },
	Order: { fixed: 'do not shuffle' },
	Scoring: { 'all-or-nothing': 'no part marks' },
	Sensitive: { yes: 'no points shown, none counted' },
};

/** What the top of a file may say, by what the file is. */
export const settingWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	lesson: {
		title: 'what the lesson is called',
		summary: 'one sentence on it',
		lang: 'the language it is written in',
		asOf: 'the day up to which it is known',
		source: 'the article',
		guess: 'questions to guess at first',
		complete: 'yes: nothing may be missing',
		mistakes: 'what wrong options mix up',
		teacher: 'a note to teachers',
		listed: 'no: not on the front page',
	},
	section: {
		title: 'what the section is called',
		short: 'its two-sentence version',
		goals: 'what a reader can do afterwards',
	},
	quiz: { title: 'what the questions are called' },
	source: { voices: 'who speaks in the article' },
	places: { country: 'its outline on the map', views: "the map's views" },
};
