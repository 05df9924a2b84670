/** Control, zero-width and bidirectional characters, and others that are not seen. */
export const unseen =
	/[\p{C}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/gu;

/** A text without characters that are not seen (line breaks become spaces): for words that learners type. */
export function visible(text: string): string {
	return text.replace(/[\t\r\n]+/g, ' ').replace(unseen, '');
}
