import { percentile } from '../room/figures.ts';
import type { ProfileName } from './profiles.ts';
import type { FirstVisit, LookVisit } from './visits.ts';

/** What the two visits of one target in one round brought; a page that failed says why. */
export interface Row {
	readonly target: string;
	readonly profile: ProfileName;
	readonly size: number;
	readonly round: number;
	readonly first?: FirstVisit;
	readonly look?: LookVisit;
	readonly failed?: string;
}

/** Medians over the rounds (ms and bytes); what was not measured is missing. */
export interface Summary {
	readonly target: string;
	readonly rounds: number;
	readonly failed?: string;
	readonly fcp?: number;
	readonly option?: number;
	readonly feedback?: number;
	/** The best round's. */
	readonly feedbackLeast?: number;
	readonly alive?: number;
	readonly requestsToFeedback?: number;
	readonly requestsToAlive?: number;
	readonly requests?: number;
	readonly wire?: number;
	readonly raw?: number;
	readonly document?: number;
	readonly script?: number;
	readonly scriptAlive?: number;
	readonly style?: number;
	readonly shift?: number;
	readonly blocking?: number;
	readonly longest?: number;
	readonly heap?: number;
	readonly nodes?: number;
	/** Of all answers of all rounds. */
	readonly answer50?: number;
	readonly answer95?: number;
	/** Presses that had to be made again, in all. */
	readonly missed: number;
}

/** One line of a table: all rounds of a target under one profile at one size. */
export function summaryOf(target: string, rows: readonly Row[]): Summary {
	const own = rows.filter((row) => row.target === target);
	const first = own.flatMap((row) => row.first ?? []);
	const look = own.flatMap((row) => row.look ?? []);
	const of = (pick: (visit: FirstVisit) => number | undefined) => median(first.map(pick));
	const seen = (pick: (visit: LookVisit) => number | undefined) => median(look.map(pick));
	const answers = look.flatMap((each) => each.answers?.ms ?? []);
	const feedbacks = first.flatMap((each) => each.feedback ?? []);
	return {
		target,
		rounds: Math.max(first.length, look.length),
		failed: own.find((row) => row.failed !== undefined)?.failed,
		fcp: median([...first, ...look].map((each) => each.fcp)),
		option: of((each) => each.option),
		feedback: of((each) => each.feedback),
		feedbackLeast: feedbacks.length > 0 ? Math.min(...feedbacks) : undefined,
		alive: of((each) => each.alive),
		requestsToFeedback: of((each) => each.requests.feedback),
		requestsToAlive: of((each) => each.requests.alive),
		requests: of((each) => each.requests.all),
		wire: of((each) => each.bytes.wire),
		raw: of((each) => each.bytes.raw),
		document: of((each) => each.bytes.document),
		script: of((each) => each.bytes.script),
		scriptAlive: of((each) => each.bytes.scriptAlive),
		style: of((each) => each.bytes.style),
		shift: seen((each) => each.shift),
		blocking: seen((each) => each.blocking),
		longest: seen((each) => each.longest),
		heap: seen((each) => each.heap),
		nodes: seen((each) => each.nodes),
		answer50: share(answers, 0.5),
		answer95: share(answers, 0.95),
		missed: look.reduce((sum, each) => sum + (each.answers?.missed ?? 0), 0),
	};
}

const median = (values: readonly (number | undefined)[]): number | undefined =>
	share(
		values.filter((value) => value !== undefined),
		0.5,
	);

const share = (values: readonly number[], part: number): number | undefined =>
	values.length === 0 ? undefined : percentile(values, part);
