/* On source.md and the other reference files, and on headings of sections. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const aboveFirst =
	'This stands above the first heading, and nobody would see it: put it below a heading that begins "## ", or in <!-- -->.';
export const sameId = (id: string): string =>
	`"${id}" is the id of an entry above. Give this one another.`;
export const noName = 'Write a name in this heading.';
export const listedFields =
	"Fields stand at the margin: take the list's mark before each of them away.";
export const fixMarks = 'Take the marks away';
export const noMeaning = 'Write what this word means below its heading.';
export const longWord = (most: number): string =>
	`A word has ${most} letters at most: nobody would find this one in a text.`;
export const kilometres = 'Write kilometres as a number here, such as 80.';
export const view = 'A view is { centre: a-place, km: 80 } or { places: [a-place, another] }.';
export const country = 'Write a country code of three capitals here, such as KGZ.';
export const viewCountry = 'The view "country" is always there: name this one otherwise.';
export const noPlace = (id: string, hint: string): string =>
	`"${id}" is no place of this file.${hint}`;
export const where = 'Say where it lies, degrees north and east: At: 42.67, 74.68.';
export const distance = 'Write a distance here, such as 5 km.';
export const askedTwice = (id: string): string =>
	`"${id}" is asked above already: a question has one place.`;
export const sameHeadingId = (id: string): string =>
	`"${id}" is the id of a heading above. Give this one another.`;
export const tooManyParagraphs = (most: number): string =>
	`There are more than ${most} paragraphs: those from here on are left out. A lesson is about one article.`;
export const tooManyStatements = (most: number): string =>
	`This paragraph has more than ${most} lines: those from here on are left out. Divide it.`;
export const sameParagraph = (id: string): string =>
	`Paragraph ${id} stands above already. Give this one another number.`;
export const noParagraphName = (id: string): string =>
	`"${id}" is no paragraph's name: write P3, H, C2 or X4.`;
export const fixParagraph = (meant: string): string => `Write ${meant}`;
export const factAsLine = 'Write each fact here as a line "- voice (kind): fact".';
export const noFacts = 'Write at least one line "- voice (kind): fact" below this heading.';
export const oneLine = 'Write this as one line: - voice (kind): fact.';
export const noSpeaker = 'Begin this line with who says it and how: voice (kind): fact.';
export const howSaid = (voice = 'the voice'): string =>
	`Say how ${voice} says it, such as (claim): only the first voice may leave the kind out.`;
export const noFact = 'Write the fact behind the colon.';
export const fixColon = 'Write a colon';
export const outsideLine = 'Write matter from outside the article as one line of text.';
export const noOutsideText = 'Write a line in our words below this heading.';
export const addField = (name: string): string => `Add a line "${name}: …" to this paragraph.`;
export const emptyField = (field: string): string => `Write the ${field} here.`;
export const outsideDate = 'Write this date as 2019, 2019-08 or 2019-08-08.';
export const outsideAddress = 'Write a whole address here, with https:// before it.';
export const when = 'Say when: Date: 2019-08-07, a month, a year, or after or before one of these.';
