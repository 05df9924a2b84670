/* On the settings at the top of a file. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const language = 'Write a language tag here, such as en or en-GB.';
export const guesses = 'Ask two or three questions, not more.';
export const tooLong = (kilobytes: number): string =>
	`The front matter has more than ${kilobytes} kB: shorten it, so that it can be read.`;
export const fixClose = 'Close the front matter';
export const notClosed = 'Close the front matter with a line that is "---".';
export const noLines = 'Front matter is a list of lines "name: value".';
export const tooDeep = 'This front matter is nested too deeply. Write it as plain lines.';
export const keyTwice = 'This key stands here twice. Keep one of them.';
export const needsQuotes =
	'A value with a colon in it needs quotes around it: name: "value: more".';
export const noYaml = (why: string): string =>
	`This is not valid YAML: ${why}. Values with special signs need quotes.`;
export const unknownKey = (key: string, hint: string): string =>
	`"${key}" is no key of this file.${hint}`;
export const missing = (name: string): string =>
	`"${name}" is missing. Add it to the front matter.`;
export const noFrontMatter =
	'Begin this file with front matter: a line "---", lines "name: value", and a line "---" below them.';
export const hasKeys = 'has lines of its own: write them below it, indented, each "name: value".';
export const isList = 'is a list: write it as [first, second].';
export const isText =
	'is one text: write it on one line behind the colon, in quotes if it has special signs.';
export const doesNotFit = 'has a value that does not fit here.';
export const fixQuotes = 'Put quotes around it';
export const noValue = 'Write a value behind this key.';
export const yesOrNo = 'Write yes or no here.';
export const date = 'Write a date as 2019-08-08 here.';
export const id = 'An id has small letters a to z, digits and hyphens, a letter first.';
