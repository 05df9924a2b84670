import { readLines } from './entry.ts';
import { historyOf, inTime, type QuestionHistory } from './history.ts';
import { runsOf, type RunRecord } from './runs.ts';

/** What the log says of one lesson. */
export interface Progress {
	readonly history: ReadonlyMap<string, QuestionHistory>;
	/** Section ids, each once, the one read last at the end. */
	readonly read: readonly string[];
	/** The one touched last at the end. */
	readonly runs: readonly RunRecord[];
}

/** Folds the log's lines to one lesson's progress; lines of other lessons, and any that aren't understood, are passed over. */
export function progress(lines: readonly unknown[], lesson: string): Progress {
	const entries = readLines(lines).filter((entry) => entry.lesson === lesson);
	const read = inTime(entries).flatMap((entry) => (entry.type === 'read' ? [entry.section] : []));
	return {
		history: historyOf(entries),
		read: read.filter((section, index) => read.lastIndexOf(section) === index),
		runs: runsOf(entries),
	};
}

/** How many of these questions were ever answered. */
export const answeredOf = ({ history }: Progress, questions: readonly string[]) => ({
	answered: questions.filter((id) => history.has(id)).length,
	total: questions.length,
});

/** The run begun last at this place and not ended: the one to go on with. */
export const unfinishedAt = (
	{ runs }: Progress,
	place: RunRecord['place'],
): RunRecord | undefined => runs.findLast((run) => run.place === place && !run.finished);

/** The run touched last at this place over exactly these questions in any order, ended or not. */
export function runOver(
	{ runs }: Progress,
	place: RunRecord['place'],
	questions: readonly string[],
): RunRecord | undefined {
	const wanted = new Set(questions);
	return runs.findLast(
		(run) =>
			run.place === place &&
			run.questions.length === wanted.size &&
			run.questions.every((id) => wanted.has(id)),
	);
}

/** The runs that ended, the latest first: each has a result page. */
export const finishedRuns = ({ runs }: Progress, place: RunRecord['place']): readonly RunRecord[] =>
	runs.filter((run) => run.place === place && run.finished).reverse();
