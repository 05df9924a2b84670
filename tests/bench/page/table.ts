import type { Summary } from './row.ts';

/** A column: its head, and the cell of a line beside those of the limit and of react-quiz. */
type Column = readonly [
	head: string,
	cell: (line: Summary, limit: Summary | undefined, peer: Summary | undefined) => string,
];

const none = '–';

export const ms = (value: number | undefined): string =>
	value === undefined ? none : String(Math.round(value));
export const kib = (value: number | undefined): string =>
	value === undefined ? none : (value / 1024).toFixed(value < 10_240 ? 1 : 0);
export const mib = (value: number | undefined): string =>
	value === undefined ? none : (value / 1024 ** 2).toFixed(1);
export const decimal = (value: number | undefined): string =>
	value === undefined ? none : value.toFixed(2);
const whole = (value: number | undefined): string => (value === undefined ? none : String(value));

/** How many times the other one. */
export const ratio = (value: number | undefined, other: number | undefined): string =>
	value === undefined || !other ? none : `${(value / other).toFixed(2)} ×`;

const columns: readonly Column[] = [
	['page', ({ target }) => target],
	['runs', ({ rounds }) => String(rounds)],
	['wire KiB', ({ wire }) => kib(wire)],
	['page KiB', ({ document }) => kib(document)],
	['script KiB, to alive', ({ scriptAlive }) => kib(scriptAlive)],
	['script KiB, all', ({ script }) => kib(script)],
	[
		'requests to feedback / alive / all',
		({ requestsToFeedback, requestsToAlive, requests }) =>
			[requestsToFeedback, requestsToAlive, requests].map(whole).join(' / '),
	],
	['first paint', ({ fcp }) => ms(fcp)],
	['× limit', ({ fcp }, limit) => ratio(fcp, limit?.fcp)],
	[
		'first feedback (best)',
		({ feedback, feedbackLeast }) => `${ms(feedback)} (${ms(feedbackLeast)})`,
	],
	['× limit', ({ feedback }, limit) => ratio(feedback, limit?.feedback)],
	['× react-quiz', ({ feedback }, _, peer) => ratio(feedback, peer?.feedback)],
	['script alive', ({ alive }) => ms(alive)],
	[
		'answer p50 / p95',
		({ answer50, answer95, missed }) =>
			`${ms(answer50)} / ${ms(answer95)}${missed > 0 ? ` (${missed} missed)` : ''}`,
	],
	['p95 × limit', ({ answer95 }, limit) => ratio(answer95, limit?.answer95)],
	['blocking', ({ blocking }) => ms(blocking)],
	['longest task', ({ longest }) => ms(longest)],
	['shift', ({ shift }) => decimal(shift)],
	['heap MiB', ({ heap }) => mib(heap)],
	['nodes', ({ nodes }) => whole(nodes)],
];

/** A table in Markdown; times in ms. Cells of a page that failed say why instead. */
export function table(lines: readonly Summary[]): string {
	const limit = lines.find(({ target }) => target === 'limit');
	const peer = lines.find(({ target }) => target === 'react-quiz');
	const cells = lines.map((line) =>
		line.rounds === 0
			? [line.target, `failed: ${line.failed ?? ''}`]
			: columns.map(([, cell]) => cell(line, limit, peer)),
	);
	const heads = columns.map(([head]) => head);
	const rule = columns.map((_, i) => (i === 0 ? '---' : '--:'));
	const padded = cells.map((row) => [...row, ...heads.slice(row.length).map(() => '')]);
	return [heads, rule, ...padded].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
