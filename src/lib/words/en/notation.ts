/* What the reader's findings say: a sentence that says what to do, with what offends in it. Keys that begin `fix` name a mend. */

/** What many findings share. */
export const commonMessages = {
	write: (put: string): string => `Write "${put}"`,
};

/** On the files of a lesson, their names, sizes and pictures. */
export const folderMessages = {
	fixForm: 'Write it in the usual form',
	otherwise: 'The formatter would write this otherwise.',
	byteOrderMark: 'This file begins with a byte order mark: save it as UTF-8 without one.',
	sameAddress: (id: string): string =>
		`Another section has the address "${id}" already. Rename this file.`,
	conflict:
		'Git left two versions here: keep what holds, and take out the lines <<<<<<<, ======= and >>>>>>>. Until then the first version is read.',
	nul: 'There is a character here that no text has (NUL). Delete it, or save the file once more as UTF-8 text.',
	loneReturn:
		'Lines of this file end with a lone carriage return, which some programs read as one long line: the formatter mends it.',
	tooWild:
		'There are too many signs of Markdown here, one in the other: from here on they are shown as text.',
	reservedSection: (id: string): string =>
		`"${id}" is the address of another page: give this section another name.`,
	sectionName:
		'Name a section 1-some-name.md and its questions 1-some-name.quiz.md: a number, a hyphen, small letters a to z.',
	noPlaceFor: (meant: string): string =>
		`This file has no place in a lesson. Is it meant as ${meant}?`,
	orQuiz: (meant: string): string => ` Did you mean ${meant}.quiz.md?`,
	noSection: (stem: string, hint: string): string =>
		`These questions have no section: there is no file ${stem}.md.${hint}`,
	reservedLesson: (name: string): string =>
		`"${name}" is the address of another page: give this folder another name.`,
	lessonName: (name: string): string =>
		`"${name}" can be no address: name the folder in small letters a to z, digits and hyphens, a letter first, at most 64.`,
	noLessonFile: 'This folder has no lesson.md: add one, so that it is a lesson.',
	placeInSea:
		'This place lies in the sea, where a template puts it: write its degrees north and east.',
	placeholder: 'This stands in the template: write your own words over it, or take it out.',
	tooEarly: (date: string, asOf: string): string =>
		`The article is of ${date}: what is known in it can not be known up to ${asOf} only.`,
	noGuess: (id: string, hint: string): string =>
		`There is no question "${id}" in this lesson.${hint}`,
	askedElsewhere: (id: string, file = 'another file'): string =>
		`"${id}" is a question of ${file} already: give this one another id.`,
	belongsTo: (id: string): string => ` It belongs to "${id}" and can be asked only there.`,
	noQuestion: (id: string, where: string): string =>
		`There is no question "${id}" in this section's quiz file.${where}`,
	active: (what: string): string =>
		`This picture holds ${what}: take it out, or save the picture as PNG. Until then it is not shown.`,
	encoding: 'an encoding other than UTF-8',
	documentType: 'a document type',
	instruction: 'a processing instruction',
	webPage: 'a piece of a web page',
	animatedAddress: 'an animated address',
	outsideAddress: 'an address outside the file',
	tooLong: (kilobytes: number, most: number): string =>
		`This file has ${kilobytes} kB, and ${most} kB are the most: it is read no further than here. Divide it.`,
	tooManyLines: (most: number): string =>
		`This file has more than ${most} lines: it is read no further than here. Divide it.`,
	tooManyBlanks: (most: number): string =>
		`More than ${most} blanks stand here in a row: take them out.`,
};

/** On the settings at the top of a file. */
export const frontMatterMessages = {
	language: 'Write a language tag here, such as en or en-GB.',
	guesses: 'Ask two or three questions, not more.',
	tooLong: (kilobytes: number): string =>
		`The front matter has more than ${kilobytes} kB: shorten it, so that it can be read.`,
	fixClose: 'Close the front matter',
	notClosed: 'Close the front matter with a line that is "---".',
	noLines: 'Front matter is a list of lines "name: value".',
	tooDeep: 'This front matter is nested too deeply. Write it as plain lines.',
	keyTwice: 'This key stands here twice. Keep one of them.',
	needsQuotes: 'A value with a colon in it needs quotes around it: name: "value: more".',
	noYaml: (why: string): string =>
		`This is not valid YAML: ${why}. Values with special signs need quotes.`,
	unknownKey: (key: string, hint: string): string => `"${key}" is no key of this file.${hint}`,
	missing: (name: string): string => `"${name}" is missing. Add it to the front matter.`,
	noFrontMatter:
		'Begin this file with front matter: a line "---", lines "name: value", and a line "---" below them.',
	hasKeys: 'has lines of its own: write them below it, indented, each "name: value".',
	isList: 'is a list: write it as [first, second].',
	isText: 'is one text: write it on one line behind the colon, in quotes if it has special signs.',
	doesNotFit: 'has a value that does not fit here.',
	fixQuotes: 'Put quotes around it',
	noValue: 'Write a value behind this key.',
	yesOrNo: 'Write yes or no here.',
	date: 'Write a date as 2019-08-08 here.',
	id: 'An id has small letters a to z, digits and hyphens, a letter first.',
};

/** On what stands in braces, ids above all. */
export const attributesMessages = {
	tooMany: (most: number): string =>
		`More than ${most} attributes stand here, and nothing takes as many: leave those out that are not needed.`,
	keepOne: (name: string): string => `Keep one "${name}" here.`,
	plainly: (meant: string): string =>
		`Write {${meant}} here, without blanks inside, with "=" and straight quotation marks.`,
	fixAttribute: (meant: string): string => `Write {${meant}}`,
	fixFlag: (name: string): string => `Write {${name}}`,
	takesNoValue: (name: string): string => `"${name}" takes no value: write {${name}}.`,
	needsValue: (name: string): string => `"${name}" needs a value: ${name}=….`,
	meantAsId: (name: string, meant: string): string =>
		`"${name}" is no attribute. If it is meant as the id, write {#${meant}}.`,
	noneHere: ' Nothing in braces belongs here.',
	use: (words: string): string => ` Use ${words}.`,
	unknown: (name: string, hint: string): string =>
		`"${name}" is no attribute here.${hint} A brace that is meant as text is written \\{.`,
	noId: 'Give this heading an id at its end, such as {#a-short-name}. It is never changed later.',
	badId: (id: string): string =>
		`"${id}" is no id: use small letters a to z, digits and hyphens, a letter first, at most 64.`,
	fixIdAtEnd: (id: string): string => `Write {#${id}} at the end`,
	idInside: (id: string): string =>
		`An id is read at the end of a heading, in braces: write {#${id}} there.`,
	fixId: (id: string): string => `Write {#${id}}`,
};

/** On lines `Name: value`. */
export const fieldsMessages = {
	noColon: (word: string): string =>
		`A colon stands behind a field's name: write "${word}: …". If it is text, write "${word} \\=".`,
	fixColon: (word: string): string => `Write "${word}:"`,
	didYouMean: (sure: string): string => ` Did you mean "${sure}"?`,
	listed: (names: string): string => ` Fields here are ${names}.`,
	unknown: (word: string, hint: string): string =>
		`"${word}:" is no field here.${hint} If it is text, write "${word}\\:".`,
	swallowed:
		'This field is stuck to the text above it. Put an empty line before it, or write a backslash before its colon if it is text.',
	fixApart: 'Set the field apart',
	twice: (name: string): string => `"${name}:" stands here twice. Keep one.`,
};

/** On paragraphs that are cited, and on who speaks and how. */
export const citationsMessages = {
	meant: (meant: string): string =>
		`Paragraphs are named P3, P10-P11, H, C2 or X4: write ${meant}.`,
	none: 'Name a paragraph here, such as P3.',
	noParagraph: (item: string): string =>
		`"${item}" is no paragraph: write P3, P10-P11, H, C2 or X4, with commas between.`,
	noRange: (from: string, to: string): string =>
		`"${from}-${to}" is no range: write the earlier paragraph first, both of one kind.`,
	unknownParagraph: (missing: string, hint: string): string =>
		`source.md has no paragraph ${missing}.${hint}`,
	speaker: 'Write who says it and how: voice (kind).',
	noVoice: (voice: string, hint: string): string => `"${voice}" is no voice of source.md.${hint}`,
	useStatement: (statementKinds: string): string => ` Use ${statementKinds}.`,
	noStatement: (kind: string, use: string): string => `"${kind}" is no kind of statement.${use}`,
};
