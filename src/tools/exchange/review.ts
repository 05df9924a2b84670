import type { ImportRow } from '#lib/lesson/exchange/index.ts';
import { count } from '../check/report.ts';
import { printable } from '../terminal/printable.ts';

const words = { 'came-in': 'came in', changed: 'changed', 'left-out': 'left out' } as const;

/** A line for each question of a bank: where it stood, what became of it, its first words, and why; then a sum. */
export function asReview(file: string, rows: readonly ImportRow[]): string {
	const lines = rows.map(({ place, outcome, title, kind, reasons }) => {
		const why = reasons.map(({ message }) => message).join(' ');
		const what = kind === undefined ? '' : ` (${kind})`;
		return printable(
			`${file}:${place.line} ${words[outcome]}: ${title}${what}${why && ` — ${why}`}`,
		);
	});
	return [...lines, sum(rows), ''].join('\n');
}

function sum(rows: readonly ImportRow[]): string {
	const of = (wanted: ImportRow['outcome']) =>
		rows.filter(({ outcome }) => outcome === wanted).length;
	const [changed, out] = [of('changed'), of('left-out')];
	const came = rows.length - out;
	return `${count(rows.length, 'question')}: ${came} came in (${changed} of them changed), ${out} left out`;
}
