/** What the rules say, by their names: one sentence that says what to do. Whoever writes a lesson reads it, in the editor and the terminal. A new rule adds one line. */
export const ruleWords = {
	'absolute-word': (word: string) =>
		`"${word}" tells that this option is wrong: say it without, or let the right option go as far.`,
	'all-of-the-above':
		'Options are shuffled and stand alone: tick each right one ("[x]") instead of an option for several of them.',
	'bare-stem': 'Ask a whole question here: one word leaves open what is asked.',
	'claim-as-fact': (paragraphs: string, voices: string) =>
		`Nothing in ${paragraphs} is told as a fact. Say in the question whose words these are: ${voices}.`,
	'double-question': 'Ask one thing at a time: make two questions of this one.',
	giveaway: {
		echo: (word: string) =>
			`"${word}" stands in the question and of all options in the right one alone: use another word here or there.`,
		earlier: (id: string) =>
			`This question tells the answer of "${id}", which comes later: ask one of the two in other words.`,
	},
	'grammar-cue':
		'Only the right option goes on with this sentence: let every option fit it, for instance by moving the article into the options.',
	'in-the-text': {
		option: 'This stands word for word in the text of the section: say it in other words.',
		stem: (words: number) =>
			`This takes ${words} words or more in a row from the text of the section: ask in other words.`,
		inQuestion: 'The answer stands in the question: ask for it without saying it.',
		justAbove:
			'The answer stands just above the place where this is asked: ask it further down, or at the end of the section.',
	},
	'longest-is-right':
		'This right option stands out by its length: shorten it (the rest fits into the explanation), or make a wrong one as exact.',
	'none-of-the-above':
		'Options are shuffled and stand alone: put a mistake that somebody makes here, or ask for "not stated".',
	'opinion-asked': 'Ask what can be known from the source: what somebody thinks can not be marked.',
	'overlapping-ranges': {
		border: (option: string) =>
			`The border stands in "${option}" too: let each number belong to one option.`,
		covered: (option: string) =>
			`This covers numbers of "${option}" too: let each number belong to one option.`,
	},
	'position-bias': (often: number, questions: number, options: number, place: number) =>
		`In ${often} of ${questions} questions whose ${options} options keep their order, number ${place} is right: change some, or let the options be shuffled.`,
	'same-answer': (shorter: string) =>
		`"${shorter}" says the same in fewer words: say something else here, or take it out.`,
	'too-long': (part: 'explanation' | 'question' | 'option', words: number, most: number) =>
		`This ${part} has ${words} words. Say it in ${most} at most.`,
	'too-many-options': {
		more: (most: number, options: number) =>
			`Keep ${most} of these ${options} options at most: those that somebody would choose.`,
		nameless:
			'Take out an option that hardly anybody would choose, or name the mistake behind each wrong one ({mistake=…}): three options are enough.',
	},
	'unmarked-negative': {
		message: (word: string) => `Put "${word}" in bold, or ask without it: it is easily overlooked.`,
		fix: (bold: string) => `Write ${bold}`,
	},
	'unsupported-answer': (paragraphs: string, missing: string) =>
		`The cited paragraphs (${paragraphs}) do not speak of ${missing}. Cite the one that does, mend the answer, or write "Level: infer".`,
	'point-not-in-source': (paragraphs: string, missing: string) =>
		`What this point rests on (${paragraphs}) does not speak of ${missing}. Cite behind it the paragraph that does, or mend the point.`,
	'untested-paragraph': (id: string) =>
		`No question rests on ${id}: ask about it, or add it to the "Source:" of a question that it supports.`,
	'unused-mistake': (id: string) =>
		`No option names this mistake: write {mistake=${id}} behind those that it leads to, or take it out.`,
};
