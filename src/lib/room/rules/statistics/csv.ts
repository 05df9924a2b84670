/** A table as a spreadsheet opens it: byte order mark, commas, CRLF, every cell quoted, and none that could run as a formula. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Signs that make a spreadsheet calculate; also after spaces, and in their wide forms. */
const calculates = /^\s*[=+\-@|%＝＋－＠\t\r\n]/;

function cell(value: string | number): string {
	if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : '';
	const safe = calculates.test(value) ? `'${value}` : value;
	return `"${safe.replaceAll('"', '""')}"`;
}
