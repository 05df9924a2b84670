/** How often the right option has a look: in so many of the questions, where chance would have it from `low` to `high` times. */
interface Habit {
	readonly hits: number;
	readonly questions: number;
	readonly low: number;
	readonly high: number;
}
type Leans = 'towards' | 'away';

const byChance = ({ low, high }: Habit): string => `(by chance ${low} to ${high})`;

/** What the rules say, by their names: one sentence that says what to do. Whoever writes a lesson reads it, in the editor and the terminal. A new rule adds one line. */
export const ruleWords = {
	'absolute-word': (word: string) =>
		`"${word}" tells that this option is wrong: say it without, or let the right option go as far.`,
	'all-of-the-above':
		'Options are shuffled and stand alone: tick each right one ("[x]") instead of an option for several of them.',
	'answer-next-door': (
		words: string,
		part: 'question' | 'option' | 'feedback' | 'hint' | 'explanation' | 'wording' | 'field',
		id: string,
	) =>
		`"${words}" in this ${part === 'wording' ? 'other wording' : part} tells the answer of "${id}", which has to be typed: say it here in other words, or ask for something else there.`,
	'bare-stem': 'Ask a whole question here: one word leaves open what is asked.',
	'cites-in-words': (said: string) =>
		`"${said}" leads learners nowhere, since they do not see the article: say who tells it, or what it tells.`,
	'claim-as-fact': (paragraphs: string, voices: string) =>
		`Nothing in ${paragraphs} is told as a fact. Say in the question whose words these are: ${voices}.`,
	'double-question': 'Ask one thing at a time: make two questions of this one.',
	'echo-is-right': (habit: Habit, leans: Leans) =>
		leans === 'towards'
			? `Where one option alone has a word of the question, it is right in ${habit.hits} of ${habit.questions} questions ${byChance(habit)}: use words of the question in wrong options too, or in none.`
			: `Where one option alone has a word of the question, it is right in only ${habit.hits} of ${habit.questions} questions ${byChance(habit)}: use fewer words of the question in wrong options.`,
	giveaway: {
		echo: (word: string) =>
			`"${word}" stands in the question and of all options in the right one alone: use another word here or there.`,
		earlier: (id: string) =>
			`This question tells the answer of "${id}", which comes later: ask one of the two in other words.`,
	},
	'grammar-cue':
		'Only the right option goes on with this sentence: let every option fit it, for instance by moving the article into the options.',
	'hedged-is-right': (habit: Habit, leans: Leans) =>
		leans === 'towards'
			? `Where one option alone holds back ("may", "leaves it open"), it is right in ${habit.hits} of ${habit.questions} questions ${byChance(habit)}: let some wrong options hold back too, or say what is right without.`
			: `Where one option alone holds back ("may", "leaves it open"), it is right in only ${habit.hits} of ${habit.questions} questions ${byChance(habit)}: ask some whose right answer holds back.`,
	'in-the-text': {
		option: 'This stands word for word in the text of the section: say it in other words.',
		stem: (words: number) =>
			`This takes ${words} words or more in a row from the text of the section: ask in other words.`,
		inQuestion: 'The answer stands in the question: ask for it without saying it.',
		justAbove:
			'The answer stands just above the place where this is asked: ask it further down, or at the end of the section.',
	},
	'longest-is-right': {
		one: 'This right option stands out by its length: shorten it (the rest fits into the explanation), or make a wrong one as exact.',
		lesson: (habit: Habit, leans: Leans) =>
			leans === 'towards'
				? `In ${habit.hits} of ${habit.questions} questions of this lesson the right option is the longest, or as long as that ${byChance(habit)}: shorten some, or make wrong ones as exact.`
				: `In only ${habit.hits} of ${habit.questions} questions of this lesson the right option is the longest, or as long as that ${byChance(habit)}, so that the longest can be struck out: shorten some wrong ones.`,
	},
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
	'shortest-is-right': (habit: Habit, leans: Leans) =>
		leans === 'towards'
			? `In ${habit.hits} of ${habit.questions} questions of this lesson the right option is the shortest, or as short as that ${byChance(habit)}: shorten some wrong ones, or say more in right ones.`
			: `In only ${habit.hits} of ${habit.questions} questions of this lesson the right option is the shortest, or as short as that ${byChance(habit)}, so that the shortest can be struck out: shorten some right ones.`,
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
