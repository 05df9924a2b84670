/* On paragraphs that are cited, and on who speaks and how. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const meant = (meant: string): string =>
	`Paragraphs are named P3, P10-P11, H, C2 or X4: write ${meant}.`;
export const none = 'Name a paragraph here, such as P3.';
export const noParagraph = (item: string): string =>
	`"${item}" is no paragraph: write P3, P10-P11, H, C2 or X4, with commas between.`;
export const noRange = (from: string, to: string): string =>
	`"${from}-${to}" is no range: write the earlier paragraph first, both of one kind.`;
export const unknownParagraph = (missing: string, hint: string): string =>
	`source.md has no paragraph ${missing}.${hint}`;
export const speaker = 'Write who says it and how: voice (kind).';
export const noVoice = (voice: string, hint: string): string =>
	`"${voice}" is no voice of source.md.${hint}`;
export const useStatement = (statementKinds: string): string => ` Use ${statementKinds}.`;
export const noStatement = (kind: string, use: string): string =>
	`"${kind}" is no kind of statement.${use}`;
