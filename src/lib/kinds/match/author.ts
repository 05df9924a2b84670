import {
	author,
	type Fit,
	type Flaw,
	type MarkdownWriter,
	type Reading,
	type Sample,
	type Trouble,
} from '#lib/kinds/authoring.ts';
import type { Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';
import { alikeFlaws, wordsOf } from '#lib/kinds/items-author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { alphabetically } from '#lib/kinds/meaning.ts';
import { isNumberOrDate } from '#lib/kinds/numbers.ts';
import { malformed } from '#lib/kinds/options-author.ts';
import type { Shape, ShapeRow } from '#lib/kinds/shape.ts';
import { matchFindings as findings } from '#lib/words/kinds/match-author.ts';
import { match, type MatchBody } from './play.ts';

/** A table of two columns; an empty left cell makes a spare answer. */
export const matchAuthor = author(match, {
	fields: [],
	// Some five pairs, each chosen from a list.
	seconds: 60,
	attributes: [],
	fits: ({ answer }: Shape): Fit => (answer?.type === 'table' ? 'by-default' : 'no'),
	read,
	check,
	write: (body, writer) => ({
		answer: [
			row(writer, body.columns.left, body.columns.right),
			'| --- | --- |',
			...body.pairs.map(({ left, right }) => row(writer, left, right)),
			...body.spare.map((right) => row(writer, [], right)),
		],
		fields: [],
	}),
	meaning: ({ pairs, spare }) => [
		alphabetically(pairs.map(({ left }) => left)),
		alphabetically([...pairs.map(({ right }) => right), ...spare]),
	],
	samples,
	keepsOrder: ({ pairs }, lang) => pairs.every(({ left }) => isNumberOrDate(plainText(left), lang)),
});

function read({ answer }: Shape): Reading<MatchBody> {
	if (answer?.type !== 'table') return { troubles: [] };
	const rows = answer.rows.map((row) => ({ row, left: cell(row, 0), right: cell(row, 1) }));
	const pairs = rows.filter(({ left }) => left.length > 0);
	const spare = rows.filter(({ left }) => left.length === 0);
	// Where the head has too many columns each row has: that is one slip, told once.
	const width = answer.head.cells.length;
	const wrong = rows.filter(({ row }) => width === 2 || row.cells.length !== width);
	return {
		body: {
			columns: { left: cell(answer.head, 0), right: cell(answer.head, 1) },
			pairs: pairs.map(({ left, right }) => ({ left, right })),
			spare: spare.map(({ right }) => right),
		},
		spots: [...pairs, ...spare].map(({ row }) => row.spot),
		troubles: [...rowTroubles(answer.head), ...wrong.flatMap(({ row }) => rowTroubles(row))],
	};
}

const cell = (row: ShapeRow, at: number): Inline[] => [...(row.cells[at]?.text ?? [])];

function rowTroubles(row: ShapeRow): Trouble[] {
	const unbalanced = (message: string): Trouble[] => [
		{ name: 'unbalanced-table', message, spot: row.spot },
	];
	if (row.cells.length !== 2) return unbalanced(findings.cells);
	const bars = missingBars(row);
	if (bars.length > 0)
		return unbalanced(findings.bars).map((trouble) => ({
			...trouble,
			fix: { title: findings.fixBars, edits: bars },
		}));
	if (cell(row, 1).length === 0) return unbalanced(findings.noAnswer);
	return [];
}

/** The bars that a row does not begin and end with, as edits. */
function missingBars({ written, spot: { start, end } }: ShapeRow) {
	return [
		...(/^\s*\|/.test(written) ? [] : [{ start, end: start, text: '| ' }]),
		...(/(?<!\\)\|\s*$/.test(written) ? [] : [{ start: end, end, text: ' |' }]),
	];
}

/** Fewer than two lines, and two lines alike. */
function check({ pairs }: MatchBody): Flaw[] {
	const alike = findings.alike;
	const flaws = alikeFlaws(
		pairs.map(({ left }) => wordsOf(left)),
		alike,
	);
	if (pairs.length >= 2) return flaws;
	const message = findings.tooFew;
	return [...flaws, { name: 'too-few-options', message }];
}

const row = (writer: MarkdownWriter, left: readonly Inline[], right: readonly Inline[]): string => {
	const cells = [left, right].map((text) => writer.inlines(text).replace(/(?<!\\)\|/g, '\\|'));
	return `| ${cells.join(' | ')} |`.replace(/ {2,}(?=\|)/g, ' ');
};

/** Everything right, each line wrong alone, and all lines wrong. */
function samples({ pairs, spare }: MatchBody, question: Question): Sample[] {
	const words = [...pairs.map(({ right }) => wordsOf(right)), ...spare.map(wordsOf)];
	const answers = [...new Set(words)];
	const id = (answer: number) => String(pairs.length + answer);
	const right = pairs.map((_, line) => answers.indexOf(words[line] ?? ''));
	const given = (wrong: ReadonlySet<number>): Sample => {
		const response = right.map((answer, line) => {
			const chosen = wrong.has(line) ? (answer + 1) % answers.length : answer;
			return [String(line), id(chosen)];
		});
		const share = (pairs.length - wrong.size) / pairs.length;
		const score = share === 1 || question.partial ? share : 0;
		const is = score === 1 ? 'right' : score > 0 ? 'part right' : 'wrong';
		return { is, response: { pairs: response }, score };
	};
	const lines = [...pairs.keys()];
	const all = right.map((answer, line) => [String(line), id(answer)]);
	const less =
		answers.length < 2
			? []
			: [...lines.map((line) => given(new Set([line]))), given(new Set(lines))];
	return [
		given(new Set()),
		...less,
		...malformed([
			{ pairs: [] },
			{ pairs: all.slice(1) },
			{ pairs: [...all, ...all] },
			{ pairs: [...all.slice(1), ['0', id(answers.length)]] },
			{ pairs: right },
		]),
	];
}
