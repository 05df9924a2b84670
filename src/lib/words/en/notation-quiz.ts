/* What the reader's findings say of questions; keys that begin `fix` name a mend. */

/** On questions. */
export const quizMessages = {
	foreignField: (name: string, kind: string): string =>
		`"${name}:" does not belong to a question of the kind "${kind}". Take it out, or change the answer.`,
	noMistake: (value: string, hint: string): string =>
		`lesson.md names no mistake "${value}".${hint}`,
	fixBox: 'Mend the box',
	boxMark: 'A box needs a hyphen before it: "- [ ] " or "- [x] ".',
	noHyphen: (mark: string): string =>
		`"${mark}" is no hyphen, and begins no option: write "- [ ] " or "- [x] ".`,
	boxBlank: (mark: string): string =>
		`Leave a blank between "${mark}" and the box: "${mark} [ ] ".`,
	falseBlank: (mark: string): string =>
		`What stands behind "${mark}" only looks like a blank: write "${mark} [ ] " or "${mark} [x] ".`,
	noBox: (shown: string): string =>
		`"${shown}" is no box: write "[x]" for a right option, "[ ]" for another.`,
	boxWords: 'Leave a blank between the box and its words.',
	boxSign: 'Write a box with one sign in it: "[ ]" with a blank, or "[x]".',
	kinds: (names: string): string => ` Kinds are ${names}.`,
	noKind: (value: string, hint: string): string => `"${value}" is no kind of question.${hint}`,
	hasShape: (name: string): string => ` It has the shape of "${name}".`,
	mismatch: (name: string, hint: string): string =>
		`This question can't be of the kind "${name}".${hint} Take this line out, or change the answer.`,
	noAnswer:
		'Give this question an answer: a list of options with boxes ("- [ ] ", "- [x] "), or a line "Answer:".',
	plainList:
		'This list makes no question. Put "- [ ] " before each option, "- [x] " before what is right.',
	noShape: 'The shape of this answer makes no kind of question that is known here.',
	blankIsNone: 'The blank behind this hyphen is no plain one',
	makesNoList: (sign: string): string => `"${sign}" makes no list`,
	beginOptions: (what: string): string =>
		`${what}: begin each option with "- [ ] ", what is right with "- [x] ".`,
	fixIndentToItem: 'Indent it to the item above',
	quoteOfNoItem: "This quote belongs to no item. Indent it to its item's text.",
	sameQuestionId: (id: string): string =>
		`The id "${id}" stands above already. Give this question another one.`,
	fixBoxAway: 'Take the box away',
	fixOutdent: 'Take the indentation away',
	ofNoOption:
		'This belongs to no option: an option is one paragraph. Put "> " before each of these lines to make them its feedback.',
	alertInOption:
		'Hints and explanations belong to the whole question: take the indentation before ">" away.',
	listInStem:
		'A list can not stand in the question: the first list is the answer. Say in a sentence what this one holds.',
	secondAnswer:
		'The answer ends above, and a second one begins here. Make one list of them, all with the same mark and nothing between.',
	quoteOfNoOption:
		"This quote belongs to no option. Indent it to its option's text, or begin it with [!TIP] or [!NOTE].",
	noAlert: (alert: string): string =>
		`"[!${alert}]" is neither hint nor explanation. Write [!TIP] or [!NOTE].`,
	afterAnswer:
		'This text stands after the answer and belongs to nothing. Make it an explanation (> [!NOTE]), or move it above the answer.',
	lostOptions:
		'These options belong to no question: begin it with a heading above them, "## The question? {#its-id}".',
	lostText:
		'This belongs to no question, and nobody would see it: put it below a heading "## The question? {#its-id}", or in <!-- -->.',
	fixIndentToOption: 'Indent it to the option above',
	fixQuote: 'Make it a quote',
	fixAlert: (name: string): string => `Write [!${name}]`,
	fixSameMark: 'Give all the same mark',
	noStem: 'Write the question itself into this heading.',
	noSource: 'Say on which paragraphs this question rests: Source: P3.',
	noExplanation: 'Explain the answer in a quote that begins "> [!NOTE]".',
	tooManyQuestions: (most: number): string =>
		`This file has more than ${most} questions: those from here on are left out. Divide it.`,
	tooMuch: ({ kilobytes, lines }: { kilobytes?: number; lines: number }): string =>
		`This question has ${kilobytes === undefined ? `${lines} lines` : `${kilobytes} kB`}: it is left out. Perhaps headings of others are missing in it.`,
	runIn:
		'This is read as more of the words before it. Feedback stands on a line of its own below them, indented to them: "  > ".',
	fixFeedback: 'Make it the feedback',
	noBlank: (lead: string): string =>
		`Leave a blank behind "${lead}": this item is read as part of the one above.`,
	fixBlank: 'Write the blank',
	numbers: (number: number, before: number): string =>
		`${number} stands below ${before}. Items are asked in the order in which they stand, not by their numbers: put them right, and number them from 1 on.`,
	twoCells:
		'Give the first row and the row of hyphens two cells each: "| left | right |", "| --- | --- |".',
	writeOne: (words: readonly string[]): string =>
		` Write ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}.`,
	noValue: (value: string, name: string, use: string): string =>
		`"${value}" does not fit "${name}:".${use}`,
	noAlso: 'Write the question in other words here.',
	noGoal: (value: string, hint: string): string => `This section has no goal "${value}".${hint}`,
};
