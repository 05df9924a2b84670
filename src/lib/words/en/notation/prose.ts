/* On prose: directives, citations, pictures, and what only looks like notation. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const oneParagraph = 'Name one paragraph here, such as P13.';
export const noDate = (value: string): string =>
	`"${value}" is no date: write 2019, 2019-08 or 2019-08-08.`;
export const someWords = 'Write some words here.';
export const noNumber = (value: string): string => `"${value}" is no whole number.`;
export const nameSome = (what: string): string => `Name one or more of ${what} here.`;
export const noneOf = (id: string, what: string, hint: string): string =>
	`"${id}" is none of ${what}.${hint}`;
export const people = 'the people of people.md';
export const steps = 'the entries of people.md or glossary.md';
export const noView = (value: string, hint: string): string =>
	`places.md has no view "${value}".${hint}`;
export const questionId = 'Name the question by its id: ::ask{#id}.';
export const endsBefore = 'This timeline ends before it begins: swap from and to.';
export const partTooLarge = 'The part is larger than the total: check both numbers.';
export const noBrackets = 'A directive has no text in square brackets here.';
export const needs = (directive: string, written: string): string =>
	`"::${directive}" needs {${written}}.`;
export const fixBackslash = 'Put a backslash before it';
export const stars = 'The stars are gone when this is read: put a backslash before each.';
export const strikeThrough = (written: string): string =>
	`"${written}" is struck through by other programs: put a backslash before each tilde.`;
export const characterReference = (written: string): string =>
	`"${written}" becomes another sign when this is read: put a backslash before it, or write the sign.`;
export const listSign = (written: string): string =>
	`"${written}" begins a list here: put a backslash before its last sign.`;
export const noCitation = (written: string, meant: string): string =>
	`"${written}" cites nothing: write [${meant}]. If it is text, put a backslash before it.`;
export const fixCitation = (meant: string): string => `Write [${meant}]`;
export const noDirectiveHere = (written: string, name: string): string =>
	`"${written}" is no directive here: write ::${name} with two colons, alone on its line. If it is text, put a backslash before it.`;
export const bracesHere = (written: string): string =>
	`"${written}" is text here: braces stand at the end of a heading's or an option's line. If it is text, write \\{.`;
export const alertHere = (written: string): string =>
	`"${written}" is text here: hints and explanations stand below a question, at the margin.`;
export const fieldHere = (written: string): string =>
	`"${written}" is text here: a field stands at the margin below a question or an entry; in prose write [P1] behind the statement.`;
export const openFence =
	'This fence is not closed: put the same signs on a line of their own below the code.';
export const openComment = 'This comment is not closed: put --> behind its last word.';
export const fixFence = 'Close the fence';
export const brokenDirective =
	'This line begins like a directive and is none: write ::name{attributes} alone on its line, or \\:: if it is text.';
export const sectionsOnly = (name: string): string =>
	`"::${name}" works in the prose of a section only.`;
export const noDirective = (name: string, hint: string): string =>
	`"::${name}" is no directive.${hint}`;
export const use = (known: string): string => ` Use ${known}.`;
export const pictureAside = (src: string): string =>
	`The picture "${src}" is set aside: see what is said of it.`;
export const noPicture = (src: string, hint: string): string =>
	`There is no picture "${src}" in the lesson's folder.${hint}`;
export const describe = 'Describe this picture between its square brackets.';
export const pictureElsewhere =
	"Put this picture into the lesson's folder and name it without a path from elsewhere.";
export const unsafeLink =
	'A link leads to a web page (https://…) or an e-mail address (mailto:…); this one could run something, so only its words stay.';
export const citationLink =
	'A citation is no link: leave a blank behind its bracket, or give the link other words.';
export const citationDefined = (label: string): string =>
	`"[${label}]" is a citation: give this address another name.`;
