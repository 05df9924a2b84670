import { safeAddress } from '#lib/base/address.ts';
import { plainText, type Block, type Inline } from '#lib/base/rich.ts';
import { escapeHtml } from '#lib/formats/html.ts';
import type { Formatted } from '#lib/formats/question.ts';
import type { ExportTexts } from '#lib/kinds/exchanging.ts';
import { tidy } from '#lib/notation/write/index.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { tidyBlocks } from './import-texts/blocks.ts';

/** Export texts with whole blocks and their format too, as stems and explanations have them. */
export interface FullExportTexts extends ExportTexts {
	readonly isHtml: boolean;
	whole(blocks: readonly Block[]): Formatted;
}

/** Everything as HTML, which is what most programs read. */
export const htmlTexts: FullExportTexts = {
	isHtml: true,
	line: (inlines) => ({ text: inlineHtml(tidy(inlines)), format: 'html' }),
	blocks: (blocks = []) => blockHtml(tidyBlocks(blocks)) || undefined,
	whole: (blocks) => ({ text: blockHtml(tidyBlocks(blocks)), format: 'html' }),
	words,
};

/** Words alone, in the format that GIFT takes for granted: for questions without any marks. */
export const plainTexts: FullExportTexts = {
	isHtml: false,
	line: (inlines) => ({ text: words(inlines), format: 'moodle' }),
	blocks: (blocks = []) => wordsOfBlocks(blocks) || undefined,
	whole: (blocks) => ({ text: wordsOfBlocks(blocks), format: 'moodle' }),
	words,
};

/** True where HTML is needed to say it: marks, several paragraphs, or a sign that HTML would take for its own. */
export function needsHtml(value: unknown): boolean {
	if (typeof value === 'string') return /[<&\n]/.test(value);
	if (Array.isArray(value)) {
		return value.filter(isParagraph).length > 1 || value.some(needsHtml);
	}
	if (typeof value !== 'object' || value === null) return false;
	if ('type' in value && typeof value.type === 'string' && marks.has(value.type)) return true;
	return Object.values(value).some(needsHtml);
}

const marks = new Set(
	'emphasis strong inlineCode link image break heading list quote code table rule'.split(' '),
);

const isParagraph = (value: unknown) =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'paragraph';

/** The words on one line; a picture says what it shows. */
export function words(inlines: readonly Inline[]): string {
	return inlines
		.map((inline) => {
			if (typeof inline === 'string') return inline;
			if (inline.type === 'image') return importedLesson.picture(inline.alt);
			return 'children' in inline ? words(inline.children) : plainText([inline]);
		})
		.join('')
		.replace(/[ \t\n\r]+/g, ' ')
		.trim();
}

/** The words of blocks on one line. */
const wordsOfBlocks = (blocks: readonly Block[]): string =>
	blocks
		.map((block) => {
			if (block.type === 'paragraph' || block.type === 'heading') return words(block.children);
			if (block.type === 'quote') return `“${wordsOfBlocks(block.children)}”`;
			if (block.type === 'list') return block.items.map(wordsOfBlocks).join('; ');
			if (block.type === 'code') return block.value.replace(/[ \t\n\r]+/g, ' ').trim();
			if (block.type === 'table')
				return block.rows.map((row) => row.map(words).join(' | ')).join('; ');
			return '';
		})
		.filter((text) => text !== '')
		.join(' ');

const quoted = (text: string) => escapeHtml(text).replaceAll('"', '&quot;');

/** Inlines as HTML. Marks of paragraphs leave nothing, pictures their descriptions. */
function inlineHtml(inlines: readonly Inline[]): string {
	return inlines.map(oneHtml).join('');
}

function oneHtml(inline: Inline): string {
	if (typeof inline === 'string') return escapeHtml(inline);
	switch (inline.type) {
		case 'emphasis':
			return `<em>${inlineHtml(inline.children)}</em>`;
		case 'strong':
			return `<strong>${inlineHtml(inline.children)}</strong>`;
		case 'inlineCode':
			return `<code>${escapeHtml(inline.value)}</code>`;
		case 'link': {
			const href = safeAddress(inline.href);
			const words = inlineHtml(inline.children);
			return href === undefined ? words : `<a href="${quoted(href)}">${words}</a>`;
		}
		case 'image':
			return escapeHtml(importedLesson.picture(inline.alt));
		case 'break':
			return '<br>';
		case 'reference':
			return '';
		default:
			return inlineHtml(inline.children);
	}
}

/** Blocks as HTML. */
function blockHtml(blocks: readonly Block[]): string {
	return blocks.map(oneBlock).join('');
}

function oneBlock(block: Block): string {
	switch (block.type) {
		case 'paragraph':
			return `<p>${inlineHtml(block.children)}</p>`;
		case 'heading':
			return `<h${block.depth}>${inlineHtml(block.children)}</h${block.depth}>`;
		case 'list': {
			const tag = block.ordered ? 'ol' : 'ul';
			const start = (block.start ?? 1) === 1 ? '' : ` start="${block.start}"`;
			const items = block.items.map((item) => `<li>${blockHtml(item)}</li>`).join('');
			return `<${tag}${block.ordered ? start : ''}>${items}</${tag}>`;
		}
		case 'quote':
			return `<blockquote>${blockHtml(block.children)}</blockquote>`;
		case 'code':
			return `<pre><code>${escapeHtml(block.value)}</code></pre>`;
		case 'table':
			return tableHtml(block.rows);
		case 'rule':
			return '<hr>';
		case 'directive':
			return '';
	}
}

function tableHtml(rows: readonly (readonly (readonly Inline[])[])[]): string {
	const row = (cells: readonly (readonly Inline[])[], tag: string) =>
		`<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join('')}</tr>`;
	const [head = [], ...body] = rows;
	const rest = body.map((cells) => row(cells, 'td')).join('');
	return `<table><thead>${row(head, 'th')}</thead><tbody>${rest}</tbody></table>`;
}
