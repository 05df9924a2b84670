import { readLines } from './entry.ts';
import { historyOf, type QuestionHistory } from './history.ts';
import { inOrder } from './order.ts';
import { runsOf, type RunRecord } from './runs.ts';

/** What the log says of one lesson. */
export interface Progress {
	readonly history: ReadonlyMap<string, QuestionHistory>;
	/** Section ids, each once, the one read last at the end. */
	readonly read: readonly string[];
	/** The one touched last at the end. */
	readonly runs: readonly RunRecord[];
}

/** Reduces the log’s lines to one lesson’s progress; lines of other lessons, and any that aren't understood, are passed over. */
export function progress(lines: readonly unknown[], lesson: string): Progress {
	const entries = inOrder(readLines(lines).filter((entry) => entry.lesson === lesson));
	const read = entries.flatMap((entry) => (entry.type === 'read' ? [entry.section] : []));
	return {
		history: historyOf(entries),
		read: read.filter((section, index) => read.lastIndexOf(section) === index),
		runs: runsOf(entries),
	};
}

/** The run begun last at this place and not ended: the one to go on with. */
export const unfinishedAt = (
	{ runs }: Progress,
	place: RunRecord['place'],
): RunRecord | undefined => runs.findLast((run) => run.place === place && !run.finished);

/**
 * The run touched last at this place over exactly these questions in any order, or over those that were missed in such a run;
 * ended or not.
 */
export function runOver(
	{ runs }: Progress,
	place: RunRecord['place'],
	questions: readonly string[],
): RunRecord | undefined {
	const wanted = new Set(questions);
	const isWhole = (run: RunRecord) =>
		run.questions.length === wanted.size && run.questions.every((id) => wanted.has(id));
	const whole = new Set(runs.filter(isWhole).map(({ id }) => id));
	return runs.findLast((run) => run.place === place && whole.has(run.again ?? run.id));
}

/** What a lesson's edits have done to earlier answers: these lie in the log, and count no more. */
export interface Edited {
	/** Ids of questions that were answered in another wording, and not in this one. */
	readonly reworded: ReadonlySet<string>;
	/** Some of these questions were asked together at this place before, with others or without some. */
	readonly regrouped: boolean;
}

/** How these questions differ from what was answered before at this place. */
export function editedSince(
	progress: Progress,
	place: RunRecord['place'],
	questions: readonly { readonly id: string; readonly wording: string }[],
): Edited {
	const { history, runs } = progress;
	const ids = questions.map(({ id }) => id);
	const there = runs.filter((run) => run.place === place);
	const wordings = new Map<string, string>();
	for (const { entries } of there)
		for (const entry of entries)
			if (entry.type === 'answered') wordings.set(entry.question, entry.wording);
	const reworded = questions.filter(({ id, wording }) => {
		const last = history.get(id)?.wording ?? wordings.get(id);
		return last !== undefined && last !== wording;
	});
	return {
		reworded: new Set(reworded.map(({ id }) => id)),
		regrouped:
			runOver(progress, place, ids) === undefined &&
			there.some((run) => run.questions.some((id) => ids.includes(id))),
	};
}
