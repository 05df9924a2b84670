import { plainText, type Block, type Inline } from '#lib/base/rich.ts';
import { itemFindings as findings } from '#lib/words/kinds/author.ts';
import type { Flaw, MarkdownWriter, Trouble } from './authoring.ts';
import type { ShapeItem } from './shape.ts';

/** What tells one item from another: its words, and its pictures by their files. */
export function wordsOf(inlines: readonly Inline[]): string {
	const pictures = inlines.flatMap((inline) =>
		typeof inline !== 'string' && inline.type === 'image' ? [inline.src] : [],
	);
	const words = plainText(inlines).normalize('NFC').replace(/\s+/g, ' ').trim();
	return [words, ...pictures].join('\n');
}

/** A flaw for each item that reads like an earlier one; `first` is the place in the body of the first of these. */
export function alikeFlaws(items: readonly string[], message: string, first = 0): Flaw[] {
	const seen = new Set<string>();
	return items.flatMap((words, index): Flaw[] => {
		const again = words !== '' && seen.has(words);
		seen.add(words);
		return again ? [{ name: 'duplicate-option', message, item: first + index }] : [];
	});
}

/** Items that slipped below another one, in their place. */
export const flatItems = (items: readonly ShapeItem[]): ShapeItem[] =>
	items.flatMap((item) => [item, ...flatItems(item.items)]);

/** Slips of items that are not options: words for nobody, one below another, none at all, a box to tick. */
export function itemSlips(item: ShapeItem): Trouble[] {
	const { spot } = item;
	const slips: Trouble[] = [];
	if (item.text.length === 0) {
		const message = findings.noWords;
		slips.push({ name: 'bad-value', message, spot });
	}
	if (item.box !== undefined) {
		const message = findings.box;
		slips.push({ name: 'broken-checkbox', message, spot });
	}
	if (item.leftOut) {
		const message = findings.leftOut;
		slips.push({ name: 'detached-feedback', message, spot });
	}
	for (const nested of item.items.slice(0, 1)) {
		const message = findings.below;
		slips.push({ name: 'split-list', message, spot: nested.spot });
	}
	return slips;
}

/** Text and feedback of an item, as bodies keep them. */
export const itemOf = ({ text, feedback }: ShapeItem): { text: Inline[]; feedback?: Block[] } => ({
	text: [...text],
	...(feedback && { feedback: [...feedback] }),
});

/** An item's lines: its mark, its words, what follows them, and its feedback in a quote indented to the words. */
export function writeItem(
	mark: string,
	item: { readonly text: readonly Inline[]; readonly feedback?: readonly Block[] },
	writer: MarkdownWriter,
	after = '',
): string[] {
	const indent = ' '.repeat(mark.length);
	const quote = item.feedback ? writer.blocks(item.feedback) : [];
	return [
		...hungLines(mark, writer.lines(item.text), indent, after),
		...quoteLines(quote).map((line) => `${indent}${line}`),
	];
}

/** Lines as a quote; blanks at the end of a line of code stay. */
export const quoteLines = (lines: readonly string[]): string[] =>
	lines.map((line) => (line === '' ? '>' : `> ${line}`));

/** An item's words behind its mark, further lines indented; `after` stands at the end of the last. */
export function hungLines(
	mark: string,
	lines: readonly string[],
	indent: string,
	after = '',
): string[] {
	const [first = '', ...rest] = lines;
	const hung = [`${mark}${first}`, ...rest.map((line) => `${indent}${line}`)];
	return hung.with(-1, `${hung.at(-1) ?? ''}${after}`.trimEnd());
}
