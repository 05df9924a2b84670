/* On the files of a lesson, their names, sizes and pictures. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const fixForm = 'Write it in the usual form';
export const otherwise = 'The formatter would write this otherwise.';
export const byteOrderMark =
	'This file begins with a byte order mark: save it as UTF-8 without one.';
export const sameAddress = (id: string): string =>
	`Another section has the address "${id}" already. Rename this file.`;
export const conflict =
	'Git left two versions here: keep what holds, and take out the lines <<<<<<<, ======= and >>>>>>>. Until then the first version is read.';
export const nul =
	'There is a character here that no text has (NUL). Delete it, or save the file once more as UTF-8 text.';
export const loneReturn =
	'Lines of this file end with a lone carriage return, which some programs read as one long line: the formatter mends it.';
export const tooWild =
	'There are too many signs of Markdown here, one in the other: from here on they are shown as text.';
export const reservedSection = (id: string): string =>
	`"${id}" is the address of another page: give this section another name.`;
export const sectionName =
	'Name a section 1-some-name.md and its questions 1-some-name.quiz.md: a number, a hyphen, small letters a to z.';
export const noPlaceFor = (meant: string): string =>
	`This file has no place in a lesson. Is it meant as ${meant}?`;
export const orQuiz = (meant: string): string => ` Did you mean ${meant}.quiz.md?`;
export const noSection = (stem: string, hint: string): string =>
	`These questions have no section: there is no file ${stem}.md.${hint}`;
export const reservedLesson = (name: string): string =>
	`"${name}" is the address of another page: give this folder another name.`;
export const lessonName = (name: string): string =>
	`"${name}" can be no address: name the folder in small letters a to z, digits and hyphens, a letter first, at most 64.`;
export const noLessonFile = 'This folder has no lesson.md: add one, so that it is a lesson.';
export const placeInSea =
	'This place lies in the sea, where a template puts it: write its degrees north and east.';
export const placeholder =
	'This stands in the template: write your own words over it, or take it out.';
export const tooEarly = (date: string, asOf: string): string =>
	`The article is of ${date}: what is known in it can not be known up to ${asOf} only.`;
export const noGuess = (id: string, hint: string): string =>
	`There is no question "${id}" in this lesson.${hint}`;
export const askedElsewhere = (id: string, file = 'another file'): string =>
	`"${id}" is a question of ${file} already: give this one another id.`;
export const belongsTo = (id: string): string =>
	` It belongs to "${id}" and can be asked only there.`;
export const noQuestion = (id: string, where: string): string =>
	`There is no question "${id}" in this section's quiz file.${where}`;
export const active = (what: string): string =>
	`This picture holds ${what}: take it out, or save the picture as PNG. Until then it is not shown.`;
export const encoding = 'an encoding other than UTF-8';
export const documentType = 'a document type';
export const instruction = 'a processing instruction';
export const webPage = 'a piece of a web page';
export const animatedAddress = 'an animated address';
export const outsideAddress = 'an address outside the file';
export const tooLong = (kilobytes: number, most: number): string =>
	`This file has ${kilobytes} kB, and ${most} kB are the most: it is read no further than here. Divide it.`;
export const tooManyLines = (most: number): string =>
	`This file has more than ${most} lines: it is read no further than here. Divide it.`;
export const tooManyBlanks = (most: number): string =>
	`More than ${most} blanks stand here in a row: take them out.`;
