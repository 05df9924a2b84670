/* What the reader's findings say of prose and reference files; keys that begin `fix` name a mend. */

/** On source.md and the other reference files, and on headings of sections. */
export const entriesMessages = {
	aboveFirst:
		'This stands above the first heading, and nobody would see it: put it below a heading that begins "## ", or in <!-- -->.',
	sameId: (id: string): string => `"${id}" is the id of an entry above. Give this one another.`,
	noName: 'Write a name in this heading.',
	listedFields: "Fields stand at the margin: take the list's mark before each of them away.",
	fixMarks: 'Take the marks away',
	noMeaning: 'Write what this word means below its heading.',
	longWord: (most: number): string =>
		`A word has ${most} letters at most: nobody would find this one in a text.`,
	kilometres: 'Write kilometres as a number here, such as 80.',
	view: 'A view is { centre: a-place, km: 80 } or { places: [a-place, another] }.',
	country: 'Write a country code of three capitals here, such as KGZ.',
	viewCountry: 'The view "country" is always there: name this one otherwise.',
	noPlace: (id: string, hint: string): string => `"${id}" is no place of this file.${hint}`,
	where: 'Say where it lies, degrees north and east: At: 42.67, 74.68.',
	distance: 'Write a distance here, such as 5 km.',
	askedTwice: (id: string): string => `"${id}" is asked above already: a question has one place.`,
	sameHeadingId: (id: string): string =>
		`"${id}" is the id of a heading above. Give this one another.`,
	tooManyParagraphs: (most: number): string =>
		`There are more than ${most} paragraphs: those from here on are left out. A lesson is about one article.`,
	tooManyStatements: (most: number): string =>
		`This paragraph has more than ${most} lines: those from here on are left out. Divide it.`,
	sameParagraph: (id: string): string =>
		`Paragraph ${id} stands above already. Give this one another number.`,
	noParagraphName: (id: string): string => `"${id}" is no paragraph's name: write P3, H, C2 or X4.`,
	fixParagraph: (meant: string): string => `Write ${meant}`,
	factAsLine: 'Write each fact here as a line "- voice (kind): fact".',
	noFacts: 'Write at least one line "- voice (kind): fact" below this heading.',
	oneLine: 'Write this as one line: - voice (kind): fact.',
	noSpeaker: 'Begin this line with who says it and how: voice (kind): fact.',
	howSaid: (voice = 'the voice'): string =>
		`Say how ${voice} says it, such as (claim): only the first voice may leave the kind out.`,
	noFact: 'Write the fact behind the colon.',
	fixColon: 'Write a colon',
	outsideLine: 'Write matter from outside the article as one line of text.',
	noOutsideText: 'Write a line in our words below this heading.',
	addField: (name: string): string => `Add a line "${name}: …" to this paragraph.`,
	emptyField: (field: string): string => `Write the ${field} here.`,
	outsideDate: 'Write this date as 2019, 2019-08 or 2019-08-08.',
	outsideAddress: 'Write a whole address here, with https:// before it.',
	when: 'Say when: Date: 2019-08-07, a month, a year, or after or before one of these.',
};

/** On prose: directives, citations, pictures, and what only looks like notation. */
export const proseMessages = {
	oneParagraph: 'Name one paragraph here, such as P13.',
	noDate: (value: string): string => `"${value}" is no date: write 2019, 2019-08 or 2019-08-08.`,
	someWords: 'Write some words here.',
	noNumber: (value: string): string => `"${value}" is no whole number.`,
	nameSome: (what: string): string => `Name one or more of ${what} here.`,
	noneOf: (id: string, what: string, hint: string): string => `"${id}" is none of ${what}.${hint}`,
	people: 'the people of people.md',
	steps: 'the entries of people.md or glossary.md',
	noView: (value: string, hint: string): string => `places.md has no view "${value}".${hint}`,
	questionId: 'Name the question by its id: ::ask{#id}.',
	endsBefore: 'This timeline ends before it begins: swap from and to.',
	partTooLarge: 'The part is larger than the total: check both numbers.',
	noBrackets: 'A directive has no text in square brackets here.',
	needs: (directive: string, written: string): string => `"::${directive}" needs {${written}}.`,
	fixBackslash: 'Put a backslash before it',
	stars: 'The stars are gone when this is read: put a backslash before each.',
	strikeThrough: (written: string): string =>
		`"${written}" is struck through by other programs: put a backslash before each tilde.`,
	characterReference: (written: string): string =>
		`"${written}" becomes another sign when this is read: put a backslash before it, or write the sign.`,
	listSign: (written: string): string =>
		`"${written}" begins a list here: put a backslash before its last sign.`,
	noCitation: (written: string, meant: string): string =>
		`"${written}" cites nothing: write [${meant}]. If it is text, put a backslash before it.`,
	fixCitation: (meant: string): string => `Write [${meant}]`,
	noDirectiveHere: (written: string, name: string): string =>
		`"${written}" is no directive here: write ::${name} with two colons, alone on its line. If it is text, put a backslash before it.`,
	bracesHere: (written: string): string =>
		`"${written}" is text here: braces stand at the end of a heading's or an option's line. If it is text, write \\{.`,
	alertHere: (written: string): string =>
		`"${written}" is text here: hints and explanations stand below a question, at the margin.`,
	fieldHere: (written: string): string =>
		`"${written}" is text here: a field stands at the margin below a question or an entry; in prose write [P1] behind the statement.`,
	openFence: 'This fence is not closed: put the same signs on a line of their own below the code.',
	openComment: 'This comment is not closed: put --> behind its last word.',
	fixFence: 'Close the fence',
	brokenDirective:
		'This line begins like a directive and is none: write ::name{attributes} alone on its line, or \\:: if it is text.',
	sectionsOnly: (name: string): string => `"::${name}" works in the prose of a section only.`,
	noDirective: (name: string, hint: string): string => `"::${name}" is no directive.${hint}`,
	use: (known: string): string => ` Use ${known}.`,
	pictureAside: (src: string): string =>
		`The picture "${src}" is set aside: see what is said of it.`,
	noPicture: (src: string, hint: string): string =>
		`There is no picture "${src}" in the lesson's folder.${hint}`,
	describe: 'Describe this picture between its square brackets.',
	pictureElsewhere:
		"Put this picture into the lesson's folder and name it without a path from elsewhere.",
	unsafeLink:
		'A link leads to a web page (https://…) or an e-mail address (mailto:…); this one could run something, so only its words stay.',
	citationLink:
		'A citation is no link: leave a blank behind its bracket, or give the link other words.',
	citationDefined: (label: string): string =>
		`"[${label}]" is a citation: give this address another name.`,
};
