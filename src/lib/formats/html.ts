import type { Formatted } from './question.ts';
import { trimAscii } from './text.ts';

/** Plain text as HTML that shows the same. */
export function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#039;': "'",
	'&#39;': "'",
	'&nbsp;': '\u00A0',
};

/** The words of an HTML text, without tags and with the commonest entities as characters. */
export function wordsOfHtml(html: string): string {
	const spaced = html.replace(/<(?:br|\/p|\/li|\/div|\/h[1-6])\b/gi, (tag) => ` ${tag}`);
	const text = withoutTags(spaced);
	return text.replace(/&(?:amp|lt|gt|quot|nbsp|#0?39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** True where a title is the one that was made of the question's own text. */
export function isNameOf(name: string, { text, format }: Formatted): boolean {
	if (name === madeName(text)) return true;
	return format === 'html' && name === nameFromText(wordsOfHtml(text));
}

const LONGEST_NAME = 80;

/** The title that a question without one gets: its text without tags, 80 characters at most. */
export function nameFromText(text: string): string {
	const name = cleanName(text);
	const characters = Array.from(name.slice(0, 2 * LONGEST_NAME + 2));
	if (characters.length <= LONGEST_NAME) return name;
	return `${characters.slice(0, LONGEST_NAME - 3).join('')}...`;
}

/** The title that is made for a question without one; a word where its text has none. */
export function madeName(text: string): string {
	return nameFromText(text) || 'Question';
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
	if (text.startsWith('<!--', open)) return endAfter(text.indexOf('-->', open + 4), 3, text);
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

function endAfter(index: number, length: number, text: string): number {
	return index < 0 ? text.length : index + length;
}

const ACTIVE =
	/<(?:script|iframe|object|embed|applet)\b|\bon[a-z]{3,20}\s{0,5}=\s{0,5}["']|\b(?:java|vb)script\s{0,5}:|\bdata:text\/html/i;

/** The first sign of something that a browser could run: a script, a handler, a script link. For a warning, not for safety. */
export function activeContent(text: string): string | undefined {
	return ACTIVE.exec(text)?.[0].trim();
}
