import type { Blockquote, Heading, List, Nodes, Root, RootContent, Table } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { Span, TextFile } from '../../markdown/lines.ts';
import { contentOf, error, lineOf } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';
import { indentQuote, renameAlert, sameMarks } from './quote-fixes.ts';

/** What stands where under a question's heading. */
export interface Layout {
	readonly heading: Heading | undefined;
	readonly stem: readonly RootContent[];
	/** The answer's lists: several where a slip split one. */
	readonly lists: readonly List[];
	readonly table: Table | undefined;
	readonly findings: readonly Finding[];
}

/** Where the first line of a node stands, without the blanks around it. */
export function firstLine(file: TextFile, node: Nodes): Span {
	return contentOf(lineOf(file, spanOf(node).start));
}

/**
 * Sorts a question's blocks: the first list or table is the answer, what stands before it is the stem, and what stands
 * after it belongs to nothing. `fieldAnswer` is where an `Answer:` or a `Point:` stands, for questions without list or table.
 */
export function layOut(file: TextFile, root: Root, fieldAnswer?: number): Layout {
	const [heading, ...blocks] = root.children.filter(
		({ type }) => type !== 'definition' && type !== 'thematicBreak',
	);
	const first = answerAt(blocks, fieldAnswer);
	const listed = blocks
		.slice(0, first < 0 ? blocks.length : first)
		.find(({ type }) => type === 'list');
	const late = blocks.findIndex((node) => spanOf(node).start > (fieldAnswer ?? Infinity));
	const cut = first >= 0 ? first : late >= 0 ? late : blocks.length;
	const answer = first >= 0 ? blocks[first] : undefined;
	const table = answer?.type === 'table' ? answer : undefined;
	const after = afterAnswer(file, blocks.slice(first >= 0 ? cut + 1 : cut), answer);
	return {
		heading: heading?.type === 'heading' ? heading : undefined,
		stem: blocks.slice(0, cut),
		lists: answer?.type === 'list' ? [answer, ...after.lists] : [],
		table,
		findings: [...(listed ? [inStem(file, listed)] : []), ...after.findings],
	};
}

/**
 * Which block is the answer: the first list or table. A plain list before one with boxes, before numbers, boxes with cards or a
 * table, or before an `Answer:`, is no answer: it stands in the question.
 */
function answerAt(blocks: readonly RootContent[], fieldAnswer = -1): number {
	const first = blocks.findIndex(({ type }) => type === 'list' || type === 'table');
	const node = blocks[first];
	if (node?.type !== 'list' || isTask(node)) return first;
	const boxed = blocks.findIndex(isTask);
	if (boxed >= 0) return boxed;
	if (fieldAnswer > spanOf(node).start) return -1;
	if (node.ordered === true || holdsLists(node)) return first;
	const other = blocks.findIndex(
		(each) =>
			each.type === 'table' ||
			(each.type === 'list' && (each.ordered === true || holdsLists(each))),
	);
	return other < 0 ? first : other;
}

const isTask = (node: RootContent): boolean =>
	node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');

const holdsLists = (node: List): boolean =>
	node.children.some(({ children }) => children.some(({ type }) => type === 'list'));

function inStem(file: TextFile, list: Nodes): Finding {
	const message = messages.listInStem;
	return error(file, 'list-in-stem', firstLine(file, list), message);
}

function afterAnswer(
	file: TextFile,
	nodes: readonly RootContent[],
	answer: RootContent | undefined,
) {
	const lists: List[] = [];
	const findings: Finding[] = [];
	let strays: RootContent[] = [];
	let last = answer;
	for (const node of nodes) {
		const begins = answer && (node.type === 'list' || node.type === 'table');
		if (!begins) {
			strays.push(node);
			continue;
		}
		const quotes = strays.filter(isQuote);
		findings.push(...quotes.map((quote) => detached(file, quote, last)));
		const goesOn = node.type === 'list' && last?.type === 'list';
		if (strays.some((stray) => !isQuote(stray)) || !goesOn) findings.push(split(file, node));
		else if (strays.length === 0 && markOf(file, node) !== markOf(file, answer)) {
			findings.push(split(file, node, answer));
		}
		if (goesOn) lists.push(node);
		strays = [];
		last = node;
	}
	const prose = strays.filter((stray) => !isQuote(stray)).slice(0, 1);
	const lost = strays.filter((stray) => isQuote(stray) || prose.includes(stray));
	findings.push(
		...lost.map((node) => (isQuote(node) ? detached(file, node, last) : stray(file, node))),
	);
	return { lists, findings };
}

function isQuote(node: Nodes): node is Blockquote {
	return node.type === 'blockquote';
}

function markOf(file: TextFile, node: Nodes | undefined): string {
	if (!node) return '';
	const line = lineOf(file, spanOf(node).start).text.trimStart();
	return /^\d{1,9}([.)])/.exec(line)?.[1] ?? line.charAt(0);
}

function split(file: TextFile, node: Nodes, above?: Nodes): Finding {
	const message = messages.secondAnswer;
	const fix =
		node.type === 'list' && above?.type === 'list' ? sameMarks(file, node, above) : undefined;
	return error(file, 'split-list', firstLine(file, node), message, fix);
}

function detached(file: TextFile, node: Blockquote, above: Nodes | undefined): Finding {
	const text = lineOf(file, spanOf(node).start).text;
	const alert = /^\s*>\s*\[!(\w+)\]/.exec(text)?.[1];
	const message = alert === undefined ? messages.quoteOfNoOption : messages.noAlert(alert);
	const fix = alert === undefined ? indentQuote(file, node, above) : renameAlert(file, node, alert);
	return error(file, 'detached-feedback', firstLine(file, node), message, fix);
}

function stray(file: TextFile, node: Nodes): Finding {
	const message = messages.afterAnswer;
	return error(file, 'detached-feedback', firstLine(file, node), message);
}
