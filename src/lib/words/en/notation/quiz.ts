/* On questions. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const foreignField = (name: string, kind: string): string =>
	`"${name}:" does not belong to a question of the kind "${kind}". Take it out, or change the answer.`;
export const noMistake = (value: string, hint: string): string =>
	`lesson.md names no mistake "${value}".${hint}`;
export const fixBox = 'Mend the box';
export const boxMark = 'A box needs a hyphen before it: "- [ ] " or "- [x] ".';
export const noHyphen = (mark: string): string =>
	`"${mark}" is no hyphen, and begins no option: write "- [ ] " or "- [x] ".`;
export const boxBlank = (mark: string): string =>
	`Leave a blank between "${mark}" and the box: "${mark} [ ] ".`;
export const falseBlank = (mark: string): string =>
	`What stands behind "${mark}" only looks like a blank: write "${mark} [ ] " or "${mark} [x] ".`;
export const noBox = (shown: string): string =>
	`"${shown}" is no box: write "[x]" for a right option, "[ ]" for another.`;
export const boxWords = 'Leave a blank between the box and its words.';
export const boxSign = 'Write a box with one sign in it: "[ ]" with a blank, or "[x]".';
export const kinds = (names: string): string => ` Kinds are ${names}.`;
export const noKind = (value: string, hint: string): string =>
	`"${value}" is no kind of question.${hint}`;
export const hasShape = (name: string): string => ` It has the shape of "${name}".`;
export const mismatch = (name: string, hint: string): string =>
	`This question can't be of the kind "${name}".${hint} Take this line out, or change the answer.`;
export const noAnswer =
	'Give this question an answer: a list of options with boxes ("- [ ] ", "- [x] "), or a line "Answer:".';
export const plainList =
	'This list makes no question. Put "- [ ] " before each option, "- [x] " before what is right.';
export const noShape = 'The shape of this answer makes no kind of question that is known here.';
export const blankIsNone = 'The blank behind this hyphen is no plain one';
export const makesNoList = (sign: string): string => `"${sign}" makes no list`;
export const beginOptions = (what: string): string =>
	`${what}: begin each option with "- [ ] ", what is right with "- [x] ".`;
export const fixIndentToItem = 'Indent it to the item above';
export const quoteOfNoItem = "This quote belongs to no item. Indent it to its item's text.";
export const sameQuestionId = (id: string): string =>
	`The id "${id}" stands above already. Give this question another one.`;
export const fixBoxAway = 'Take the box away';
export const fixOutdent = 'Take the indentation away';
export const ofNoOption =
	'This belongs to no option: an option is one paragraph. Put "> " before each of these lines to make them its feedback.';
export const alertInOption =
	'Hints and explanations belong to the whole question: take the indentation before ">" away.';
export const listInStem =
	'A list can not stand in the question: the first list is the answer. Say in a sentence what this one holds.';
export const secondAnswer =
	'The answer ends above, and a second one begins here. Make one list of them, all with the same mark and nothing between.';
export const quoteOfNoOption =
	"This quote belongs to no option. Indent it to its option's text, or begin it with [!TIP] or [!NOTE].";
export const noAlert = (alert: string): string =>
	`"[!${alert}]" is neither hint nor explanation. Write [!TIP] or [!NOTE].`;
export const afterAnswer =
	'This text stands after the answer and belongs to nothing. Make it an explanation (> [!NOTE]), or move it above the answer.';
export const lostOptions =
	'These options belong to no question: begin it with a heading above them, "## The question? {#its-id}".';
export const lostText =
	'This belongs to no question, and nobody would see it: put it below a heading "## The question? {#its-id}", or in <!-- -->.';
export const fixIndentToOption = 'Indent it to the option above';
export const fixQuote = 'Make it a quote';
export const fixAlert = (name: string): string => `Write [!${name}]`;
export const fixSameMark = 'Give all the same mark';
export const noStem = 'Write the question itself into this heading.';
export const noSource = 'Say on which paragraphs this question rests: Source: P3.';
export const noExplanation = 'Explain the answer in a quote that begins "> [!NOTE]".';
export const tooManyQuestions = (most: number): string =>
	`This file has more than ${most} questions: those from here on are left out. Divide it.`;
export const tooMuch = ({ kilobytes, lines }: { kilobytes?: number; lines: number }): string =>
	`This question has ${kilobytes === undefined ? `${lines} lines` : `${kilobytes} kB`}: it is left out. Perhaps headings of others are missing in it.`;
export const runIn =
	'This is read as more of the words before it. Feedback stands on a line of its own below them, indented to them: "  > ".';
export const fixFeedback = 'Make it the feedback';
export const noBlank = (lead: string): string =>
	`Leave a blank behind "${lead}": this item is read as part of the one above.`;
export const fixBlank = 'Write the blank';
export const numbers = (number: number, before: number): string =>
	`${number} stands below ${before}. Items are asked in the order in which they stand, not by their numbers: put them right, and number them from 1 on.`;
export const twoCells =
	'Give the first row and the row of hyphens two cells each: "| left | right |", "| --- | --- |".';
export const writeOne = (words: readonly string[]): string =>
	` Write ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}.`;
export const noValue = (value: string, name: string, use: string): string =>
	`"${value}" does not fit "${name}:".${use}`;
export const noAlso = 'Write the question in other words here.';
export const noGoal = (value: string, hint: string): string =>
	`This section has no goal "${value}".${hint}`;
export const noWeight =
	'"Points:" is how much a question counts, a number. What a full answer says stands behind "Point:".';
export const fixPoint = 'Write "Point:"';
