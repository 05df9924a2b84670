import { trimAscii } from './ascii.ts';

const LONGEST_NAME = 80;

/** The title that a question without one gets: its text without tags, 80 characters at most. */
export function nameFromText(text: string): string {
	const name = cleanName(text);
	const characters = Array.from(name.slice(0, 2 * LONGEST_NAME + 2));
	if (characters.length <= LONGEST_NAME) return name;
	return `${characters.slice(0, LONGEST_NAME - 3).join('')}...`;
}

/** A title as Moodle keeps it: no tags, no blanks around it. */
export function cleanName(name: string): string {
	return trimAscii(withoutTags(name));
}

/**
 * The text without HTML tags and comments, by the rule of PHP's strip_tags: `<` before a blank is a
 * character, any other begins a tag, and a tag that never ends swallows the rest.
 */
export function withoutTags(text: string): string {
	let result = '';
	let from = 0;
	for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
		const isText = /[ \t\n\v\f\r]/.test(text.charAt(open + 1));
		result += text.slice(from, isText ? open + 1 : open);
		from = isText ? open + 1 : tagEnd(text, open);
	}
	return result + text.slice(from);
}

function tagEnd(text: string, open: number): number {
	if (text.startsWith('<!--', open)) return after(text.indexOf('-->', open + 4), 3, text);
	let quote = '';
	for (let i = open + 1; i < text.length; i++) {
		const character = text.charAt(i);
		if (quote) {
			if (character === quote) quote = '';
		} else if (character === '"' || character === "'") quote = character;
		else if (character === '>') return i + 1;
	}
	return text.length;
}

function after(index: number, length: number, text: string): number {
	return index < 0 ? text.length : index + length;
}
