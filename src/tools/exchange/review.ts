import {
	whyOf,
	type Became,
	type Imported,
	type ImportRow,
	type Updated,
} from '#lib/exchange/index.ts';
import { importReview as words } from '#lib/words/exchange.ts';
import { count } from '#lib/words/tools.ts';
import { printable } from '../terminal/printable.ts';

/**
 * A line for each question of a bank: where it stood, what became of it, its first words, and why; then a sum. Where the file does
 * not say how its letters are written, each way to read them with its first line.
 */
export function asReview(file: string, imported: Imported): string {
	const { rows, kind, encoding, encodings } = imported;
	const choices = encodings.map(({ encoding: other, line }) =>
		printable(words.encoding(other, line, rows.length > 0 && other === encoding)),
	);
	if (kind) return '';
	const lines = rows.map((row) => {
		const { place, outcome, title, kind: asked } = row;
		const why = whyOf(row).join(' ');
		const what = asked === undefined ? '' : ` (${asked})`;
		return printable(
			`${file}:${place.line} ${words.outcomes[outcome]}: ${title}${what}${why && ` — ${why}`}`,
		);
	});
	return [...choices, ...lines, sum(rows), ''].join('\n');
}

function sum(rows: readonly ImportRow[]): string {
	const of = (wanted: ImportRow['outcome']) =>
		rows.filter(({ outcome }) => outcome === wanted).length;
	const [changed, out] = [of('changed'), of('left-out')];
	const came = rows.length - out;
	return words.sum(count(rows.length, 'question'), came, changed, out);
}

/** What became of the questions in a lesson that was there: a line for each that was left as it is, then a sum. */
export function asUpdate(
	file: string,
	rows: readonly ImportRow[],
	{ became, gone }: Updated,
): string {
	const kept = rows
		.filter(({ id = '' }) => became.get(id) === 'edited')
		.map(({ place, title, id = '' }) =>
			printable(`${file}:${place.line} ${words.edited(title, id)}`),
		);
	const of = (wanted: Became) => [...became.values()].filter((each) => each === wanted).length;
	const lines = [
		...kept,
		words.updated(of('added'), of('updated'), of('same'), of('edited')),
		...(gone.length > 0 ? [words.gone(gone.length)] : []),
	];
	return lines.map((line) => `${line}\n`).join('');
}
