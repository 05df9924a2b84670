import { nameFromText, withoutTags } from './names.ts';
import type { Formatted } from './question.ts';

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
	if (name === (nameFromText(text) || 'Question')) return true;
	return format === 'html' && name === nameFromText(wordsOfHtml(text));
}
