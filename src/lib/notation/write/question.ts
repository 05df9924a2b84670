import type { Block } from '#lib/base/rich.ts';
import { authors } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { writeCitations } from '../syntax/citations.ts';
import { inFieldOrder } from './quiz/field-lines.ts';
import { markdownWriter } from './markdown/blocks.ts';
import { quoted, writeBlocks } from './markdown/blocks.ts';
import { writeOneLine } from './markdown/inlines.ts';

/**
 * One question as canonical Markdown, ending in a line end: heading, stem, answer, hints, explanation, and those fields
 * that say more than their default. `lang` is the lesson's: it tells which options are numbers and keep their order.
 * Undefined where nothing knows its kind. Lists, tables and high headings in the stem become plain paragraphs, since
 * there they would be the answer or another question.
 */
export function writeQuestion(question: Question, lang = 'en'): string | undefined {
	const author = authors.get(question.kind);
	if (!author) return undefined;
	const { answer, fields } = author.write(question, markdownWriter);
	const [above, below] = aroundStatement(stemBlocks(question.stem), answer);
	const notes = question.hints.map((hint) => alert('TIP', hint));
	const parts = [
		[`## ${writeOneLine(question.title, 'heading')} {#${question.id}}`.replace('##  {', '## {')],
		writeBlocks(above),
		answer,
		writeBlocks(below),
		...notes,
		alert('NOTE', question.explanation),
		inFieldOrder(
			[...commonFields(question, author.keepsOrder(question, lang)), ...fields],
			(line) => line.slice(0, line.indexOf(':')),
		),
	];
	const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
	return `${text.join('\n\n')}\n`;
}

/** An answer that is a quote is the question's first: the stem's own quotes stand below it. */
function aroundStatement(
	stem: readonly Block[],
	answer: readonly string[],
): [above: readonly Block[], below: readonly Block[]] {
	const quote = stem.findIndex(({ type }) => type === 'quote');
	if (quote < 0 || !answer[0]?.startsWith('>')) return [stem, []];
	return [stem.slice(0, quote), stem.slice(quote)];
}

function alert(name: 'TIP' | 'NOTE', blocks: readonly Block[]): string[] {
	const lines = writeBlocks(blocks);
	return lines.length === 0 ? [] : quoted([`[!${name}]`, ...lines]);
}

function commonFields(question: Question, keepsOrder: boolean): string[] {
	const { source, also, points, shuffle, goal, level, partial, sensitive } = question;
	return [
		...(source.length > 0 ? [`Source: ${writeCitations(source)}`] : []),
		...also.map((stem) => `Also: ${markdownWriter.inlines(stem)}`),
		...(points > 1 ? [`Points: ${points}`] : []),
		...(shuffle !== keepsOrder ? [] : [`Order: ${shuffle ? 'shuffled' : 'fixed'}`]),
		...(goal === undefined ? [] : [`Goal: ${goal}`]),
		...(level === 'recall' ? [] : [`Level: ${level}`]),
		...(partial ? [] : ['Scoring: all-or-nothing']),
		...(sensitive ? ['Sensitive: yes'] : []),
	];
}

/** What a stem can hold. */
function stemBlocks(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		switch (block.type) {
			case 'list':
				return block.items.flatMap((item, i) => {
					const mark = block.ordered ? `${(block.start ?? 1) + i}. ` : '– ';
					return stemBlocks(marked(item, mark));
				});
			case 'table':
				return block.rows.map((row) => ({
					type: 'paragraph',
					children: row.flatMap((cell, i) => (i === 0 ? cell : [' | ', ...cell])),
				}));
			case 'heading':
				return [{ type: 'paragraph', children: [{ type: 'strong', children: block.children }] }];
			case 'rule':
			case 'directive':
				return [];
			default:
				return [block];
		}
	});
}

function marked(item: readonly Block[], mark: string): Block[] {
	const [first, ...rest] = item;
	if (first?.type !== 'paragraph') return [...item];
	return [{ ...first, children: [mark, ...first.children] }, ...rest];
}
