/** What every reader says of files that are too large for it. */
export const fileWords = {
	'file-too-large': (megabytes: string, most: string) =>
		`The file has ${megabytes} MB; ${most} MB is the most that is read. Split it into smaller files.`,
	'too-many-questions': (most: string) =>
		`The file has more than ${most} questions; those from here on were left out. Split it into smaller files.`,
	'question-too-long': (megabytes: string) =>
		`This question has ${megabytes} MB and was left out. Perhaps blank lines between questions are missing.`,
} as const;

/** What is said of the letters of a file. */
export const encodingWords = {
	'not-utf-8': (encoding: string, line: string) =>
		`The file is not UTF-8; it was read as ${encoding}: "${line}". If these are the wrong letters, choose another encoding; else save it as UTF-8.`,
	'which-encoding': () =>
		'The file does not say in which encoding its letters are, and several fit. Choose the one in which they read right, or save the file as UTF-8.',
	'broken-utf-8': (count: string) =>
		`${count} characters of the file are damaged and show as \uFFFD. Save it again as UTF-8 from where it came.`,
	'utf-16': () => 'The file is UTF-16; other programs may refuse it. Save it as UTF-8.',
	'old-line-ends': () =>
		"The lines of the file end as on very old Macs; other programs may see one long line. Save it with today's line ends.",
	'nul-characters': (count: string) => `The file holds ${count} NUL characters; it may be damaged.`,
} as const;

/** What the GIFT reader says. */
export const giftWords = {
	'gift-braces': (title: string, missing: string) =>
		`The answers of "${title}" begin with { and end with }, and the ${missing} is missing. Add it, or write \\{ and \\} where a brace is only text.`,
	'gift-too-few-choices': (title: string) =>
		`"${title}" has only one choice. Add another, each after ~ or =.`,
	'gift-too-few-pairs': (title: string) =>
		`"${title}" has only one pair. Matching needs two or more.`,
	'gift-no-arrow': (title: string) =>
		`"${title}" has no ->, though this is a matching question. Write each pair as =left -> right.`,
	'gift-no-number': () =>
		'After {# stands the number that is right, as in {#42} or {#1..5}; here is none.',
	'gift-not-a-number': (answer: string) =>
		`"${answer}" is no number. Write it with digits and a point, as in 3.14, and its tolerance after a colon.`,
	'gift-any-number': (answer: string) =>
		`"${answer}" is no number; Moodle takes it as "any answer is right". Write it with digits and a point.`,
	'gift-number-spelling': (answer: string, number: string) =>
		`"${answer}" was read as ${number}; Moodle wants a point before decimals and a plain minus.`,
	'gift-no-answer': () => 'There is an = but no answer after it. Write the answer that is right.',
	'gift-blank-in-answers': () =>
		'A blank line stands inside the answers; Moodle would lose this question. It was read as if the line were not there: remove it.',
	'gift-glued-category': () =>
		'A blank line is missing beside $CATEGORY; Moodle takes what follows for the name of the category. Add the blank line.',
	'gift-glued-question': () =>
		'A blank line is missing before this question; Moodle takes it for a part of the one above. Add the blank line.',
	'gift-lone-zero': () =>
		'Moodle ends a question at a line that holds only 0. Write more on the line.',
	'gift-more-sections': () =>
		'Only the first { } of a question holds answers; these show as text. Write one question for each gap, or \\{ and \\} for braces that are text.',
	'gift-brace-in-answers': () =>
		'The answers end at the first }; a brace that is text is written \\{ or \\}.',
	'gift-wide-signs': () =>
		'Full-width signs stand here where Moodle wants { } = ~ # and ::; they were read as those.',
	'gift-cloze': () =>
		'This is a gap as Cloze writes it, and no answer of GIFT. Write a question for each gap, with its answers as {=right ~wrong}.',
	'gift-formula': () =>
		'These braces belong to a formula, and GIFT takes what is in them for the answer. Write \\{ and \\} for braces that are text.',
	'gift-stray-brace': () =>
		'A } stands before the answers, and Moodle counts their end from it. Write \\} for a brace that is text.',
	'gift-unclosed-name': () =>
		'A title stands between two pairs of colons: ::title::. Here the second pair is missing.',
	'gift-case': (written: string, meant: string) =>
		`{${written}} is a typed answer for Moodle. For a true/false question write {${meant}}.`,
	'gift-weight': (written: string, nearest: string) =>
		`Moodle refuses questions with the weight ${written}; the nearest it takes is ${nearest}.`,
	'gift-weight-spelling': (written: string, meant: string) =>
		`"${written}" is read as text. If it is the answer's weight, write ${meant}.`,
	'gift-weights-sum': (sum: string) =>
		`The weights of the right choices add up to ${sum} %. They should make 100, else full marks are out of reach or too easy.`,
	'gift-no-right-answer': () => 'No answer earns full marks. Put = before the right one.',
	'gift-two-right': () =>
		'A second choice is marked right with =, but only one can be chosen. Use ~%50% for several right ones, or write \\= where it is only text.',
	'gift-one-choice': () => 'Only one choice is left, as empty ones do not count. Add another.',
	'gift-empty-answer': () => 'An answer without words was left out. Write it, or remove its sign.',
	'gift-pair-feedback': () =>
		'Matching has no feedback for a pair: # and what follows are part of the right side. Remove it, or write \\#.',
	'gift-active-content': (what: string) =>
		`The question holds "${what}", which could run a program. It is kept as text and never run; remove it.`,
	'gift-duplicate-id': (id: string, line: string) =>
		`The id "${id}" was used before, in line ${line}. Give each question its own.`,
	'gift-duplicate-title': (title: string, line: string) =>
		`A question titled "${title}" stands in line ${line} already. Check that it is not the same one twice.`,
} as const;

/** What the GIFT writer says of what GIFT cannot carry. */
export const giftWriteWords = {
	'gift-cannot-carry': (name: string, what: string) =>
		`GIFT has no place for ${what}; "${name}" goes without.`,
	'gift-no-such-kind': (name: string, type: string) =>
		`GIFT has no questions of the kind ${type}; "${name}" was left out.`,
	'gift-all-right': (name: string) =>
		`Every choice of "${name}" is right. Moodle reads it back so; other programs may take it for a typed answer.`,
	'gift-loses-single': (name: string) =>
		`No choice of "${name}" earns full marks; GIFT makes it a question with several answers.`,
	'gift-arrow': (name: string) =>
		`"->" makes pairs in GIFT; in "${name}" it was written as \u2192 where it would be misread.`,
	'gift-changes': (name: string, fields: string) =>
		`"${name}" does not read back quite the same; compare its ${fields}.`,
} as const;

/** What became of an answer line that names several choices. */
function manyRight(letters: string, how: string): string {
	if (how === 'one') return `only ${letters} was taken.`;
	return how === 'any'
		? `this line says that one of ${letters} is enough.`
		: `this line names several, and here all of ${letters} are right and have to be ticked.`;
}

/** What the Aiken reader says. */
export const aikenWords = {
	'aiken-not-started': () =>
		'There is no question above this line. Write the question on a line of its own first.',
	'aiken-not-complete': (title: string, line: string) =>
		`The question "${title}" in line ${line} has no ANSWER line; it was left out. Add one, as in ANSWER: B.`,
	'aiken-too-few-choices': (title: string) =>
		`"${title}" has fewer than two choices; it was left out. Write each on a line: A) and B).`,
	'aiken-unknown-answer': (written: string, isOdd: string) =>
		isOdd === ''
			? `"${written}" is the letter of no choice, so none is right. Write one of the letters above.`
			: `"${written}" is not written in the plain letters of Aiken (perhaps a blank before it is none), so none is right. Type the line again.`,
	'aiken-letter-twice': (title: string) =>
		`"${title}" is the letter of two choices, so nobody can tell which is right. Name them A, B, C in order.`,
	'aiken-wrapped': (letter: string) =>
		`This line was read as the rest of choice ${letter}; Moodle wants each choice on one line. Join them.`,
	'aiken-other-program': (name: string, what: string) =>
		`"${name}" is no part of Aiken; what it says became ${what}.`,
	'aiken-other-line': (name: string) =>
		`"${name}" is a line of another program, and was left away.`,
	'aiken-several-answers': (letters: string, how: string) =>
		`Aiken knows one right answer; ${manyRight(letters, how)}`,
	'aiken-several-lines': () =>
		'Moodle wants the question on one line; it was read together with the line above. Join them.',
	'aiken-spelling': (meant: string) => `Moodle does not read this line. Write it as ${meant}.`,
	'aiken-letters': (letter: string, expected: string) =>
		`This choice is called ${letter} where ${expected} comes next; Moodle counts by place. Name them A, B, C in order.`,
	'aiken-empty-choice': () =>
		'A choice without words was left out. Write it, or remove its letter.',
	'aiken-short-line': () => 'Moodle skips lines of one character, and so was this one.',
} as const;

/** What the Aiken writer says of what Aiken cannot carry. */
export const aikenWriteWords = {
	'aiken-cannot-carry': (name: string, what: string) =>
		`Aiken has no place for ${what}; "${name}" goes without.`,
	'aiken-no-such-kind': (name: string, what: string) =>
		`Aiken holds questions with one right choice among 2 to 26; "${name}" ${what} and was left out.`,
	'aiken-as-choice': (name: string) => `"${name}" goes as a choice between True and False.`,
	'aiken-misread': (name: string) =>
		`"${name}" was left out: a line of it would be read as something else. Begin question and choices with other words.`,
} as const;

/** What stands at the end of a list of findings that is too long to be read. */
export const moreFindings = (left: number): string =>
	`There are ${left} more findings; mend the first ones and look again.`;

/** What a fix does, on its button. */
export const formatFixes = {
	write: (text: string) => `Write ${text}`,
	removeBlankLine: 'Remove the blank line',
	addBlankLine: 'Add a blank line',
} as const;

/** What GIFT has no place for. */
export const giftLacks = {
	hints: 'hints',
	combined: 'feedback for right, partly right and wrong as a whole',
	marks: 'marks',
	penalty: 'a penalty for each try',
	order: 'a fixed order of the choices',
	numbering: 'the numbering of choices',
	capitals: 'capitals that count',
	units: 'units',
	onDescription: 'feedback on a description',
} as const;

/** What Aiken has no place for. */
export const aikenLacks = {
	categories: 'categories',
	feedback: 'feedback on choices',
	general: 'feedback on the question',
	shares: 'marks for choices that are partly right',
	markup: 'bold, links, pictures and line breaks',
	marks: 'ids and tags',
	hints: 'hints',
	title: 'a title of its own',
} as const;

/** Why a question is none of Aiken's, behind its title. */
export const aikenRefuses = {
	kind: 'is of another kind',
	noRight: 'has not one right choice',
	choices: (count: number) => `has ${count}`,
} as const;

/** A statement to be judged, as the choice that Aiken makes of it. */
export const aikenJudged = { right: 'True', wrong: 'False' } as const;

/** What became of a line of another program in an Aiken file. */
export const aikenTook = {
	explanation: 'its explanation',
	points: 'its points',
	tags: 'its tags',
	hint: 'a hint',
	unnamed: 'explanation',
} as const;
