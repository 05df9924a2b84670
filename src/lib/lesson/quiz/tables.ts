import type { Table, TableRow } from 'mdast';
import type { ShapeRow, ShapeTable } from '#lib/kinds/shape.ts';
import type { TextFile } from '../markdown/lines.ts';
import { contentOf, lineOf } from '../markdown/lines.ts';
import { spanOf } from '../markdown/parse.ts';
import { toInlines, type RichOptions } from '../markdown/rich.ts';

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
