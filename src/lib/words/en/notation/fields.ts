/* On lines `Name: value`. What the reader's findings say there; names that begin `fix` are mends. A name each, so that bundles carry short ones. */

export const noColon = (word: string): string =>
	`A colon stands behind a field's name: write "${word}: …". If it is text, write "${word} \\=".`;
export const fixColon = (word: string): string => `Write "${word}:"`;
export const didYouMean = (sure: string): string => ` Did you mean "${sure}"?`;
export const listed = (names: string): string => ` Fields here are ${names}.`;
export const unknown = (word: string, hint: string): string =>
	`"${word}:" is no field here.${hint} If it is text, write "${word}\\:".`;
export const swallowed =
	'This field is stuck to the text above it. Put an empty line before it, or write a backslash before its colon if it is text.';
export const fixApart = 'Set the field apart';
export const twice = (name: string): string => `"${name}:" stands here twice. Keep one.`;
