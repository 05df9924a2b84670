/* On what stands in braces, ids above all. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const tooMany = (most: number): string =>
	`More than ${most} attributes stand here, and nothing takes as many: leave those out that are not needed.`;
export const keepOne = (name: string): string => `Keep one "${name}" here.`;
export const plainly = (meant: string): string =>
	`Write {${meant}} here, without blanks inside, with "=" and straight quotation marks.`;
export const fixAttribute = (meant: string): string => `Write {${meant}}`;
export const fixFlag = (name: string): string => `Write {${name}}`;
export const takesNoValue = (name: string): string => `"${name}" takes no value: write {${name}}.`;
export const needsValue = (name: string): string => `"${name}" needs a value: ${name}=….`;
export const meantAsId = (name: string, meant: string): string =>
	`"${name}" is no attribute. If it is meant as the id, write {#${meant}}.`;
export const noneHere = ' Nothing in braces belongs here.';
export const use = (words: string): string => ` Use ${words}.`;
export const unknown = (name: string, hint: string): string =>
	`"${name}" is no attribute here.${hint} A brace that is meant as text is written \\{.`;
export const noId =
	'Give this heading an id at its end, such as {#a-short-name}. It is never changed later.';
export const badId = (id: string): string =>
	`"${id}" is no id: use small letters a to z, digits and hyphens, a letter first, at most 64.`;
export const fixIdAtEnd = (id: string): string => `Write {#${id}} at the end`;
export const idInside = (id: string): string =>
	`An id is read at the end of a heading, in braces: write {#${id}} there.`;
export const fixId = (id: string): string => `Write {#${id}}`;
