import type { Nodes, Table, TableRow } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import type { ShapeRow, ShapeTable } from '#lib/kinds/shape.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { contentOf, error, lineOf, linesIn } from '../../markdown/lines.ts';
import { spanOf } from '../../markdown/parse.ts';
import { toInlines, type RichOptions } from '../../markdown/rich.ts';

/** A table as kinds see it, each row with as many cells as it was written with. */
export function shapeTable(file: TextFile, table: Table, rich: RichOptions): ShapeTable {
	const [head, ...rows] = table.children.map((row) => shapeRow(file, row, rich));
	const nothing = { spot: spanOf(table), written: '', cells: [] };
	return { type: 'table', head: head ?? nothing, rows };
}

function shapeRow(file: TextFile, row: TableRow, rich: RichOptions): ShapeRow {
	const line = lineOf(file, spanOf(row).start);
	const cells = row.children.map((cell) => {
		const { start, end } = spanOf(cell);
		const raw = file.text.slice(start, end);
		const lead = /^\|?\s*/.exec(raw)?.[0].length ?? 0;
		const tail = /(\s*(?<!\\)\|)?\s*$/.exec(raw)?.[0].length ?? 0;
		const spot = { start: Math.min(start + lead, end - tail), end: end - tail };
		return { spot, text: toInlines(cell.children, rich) };
	});
	return { spot: contentOf(line), written: line.text, cells };
}

const hyphens = /^\s*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\s*$/;

/** A table that is none to Markdown, since its first row and the row of hyphens below it have not as many cells. */
export function brokenTable(file: TextFile, stem: readonly Nodes[]): Finding | undefined {
	for (const node of stem) {
		if (node.type !== 'paragraph') continue;
		const lines = linesIn(file, spanOf(node));
		const at = lines.findIndex(({ text }) => text.includes('|') && hyphens.test(text));
		const [head, rule] = [lines[at - 1], lines[at]];
		if (!head?.text.includes('|') || !rule) continue;
		const message = messages.twoCells;
		const wrong = cellsIn(rule.text) === 2 ? head : rule;
		return error(file, 'unbalanced-table', contentOf(wrong), message);
	}
	return undefined;
}

const cellsIn = (row: string): number =>
	row
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '')
		.split(/(?<!\\)\|/).length;
