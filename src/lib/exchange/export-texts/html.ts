import type { Block, Inline } from '#lib/base/rich.ts';
import { escapeHtml } from '#lib/formats/html.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { safeAddress } from '#lib/base/address.ts';

const quoted = (text: string) => escapeHtml(text).replaceAll('"', '&quot;');

/** Inlines as HTML. Marks of paragraphs leave nothing, pictures their descriptions. */
export function inlineHtml(inlines: readonly Inline[]): string {
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
export function blockHtml(blocks: readonly Block[]): string {
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
