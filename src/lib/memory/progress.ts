import { readLines, type Entry, type OfRun, type Started } from './entry.ts';
import { inOrder } from './order.ts';

/** A question's past, guesses apart. Scores in [0, 1], `at` in ms since 1970. */
interface QuestionHistory {
	/** How many times it was checked. */
	readonly seen: number;
	/** Its very first check; none where its kind gives no marks. */
	readonly firstScore?: number | undefined;
	/** Its latest check; likewise. */
	readonly lastScore?: number | undefined;
	/** When that was. */
	readonly at: number;
	/** What it asked then; whether that still counts is told by `asksTheSame`. */
	readonly wording: string;
	readonly meaning?: string | undefined;
}

/** One run as the log has it, enough to begin it again and replay it. */
export interface RunRecord {
	readonly id: string;
	readonly seed: string;
	readonly policy: Started['policy'];
	readonly place: Started['place'];
	/** Ids in the order asked. */
	readonly questions: readonly string[];
	readonly returns?: number;
	/** The run whose missed questions this one asks again. */
	readonly again?: string;
	/** How many different questions were answered. */
	readonly answered: number;
	readonly finished: boolean;
	/** All its lines as they happened: for replay. */
	readonly entries: readonly OfRun[];
}

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

/** Each question's past by id, from lines as they happened. What two tabs recorded of one try counts once. */
function historyOf(entries: readonly Entry[]): ReadonlyMap<string, QuestionHistory> {
	const histories = new Map<string, QuestionHistory>();
	const tries = new Set<string>();
	for (const entry of entries) {
		if (entry.type !== 'answered') continue;
		const key = JSON.stringify([
			entry.run,
			entry.question,
			entry.meaning ?? entry.wording,
			entry.try,
		]);
		if (entry.policy === 'guess' || tries.has(key)) continue;
		tries.add(key);
		const before = histories.get(entry.question);
		histories.set(entry.question, {
			seen: (before?.seen ?? 0) + 1,
			// What has no mark changes no score.
			firstScore: before?.firstScore ?? entry.mark?.score,
			lastScore: entry.mark?.score ?? before?.lastScore,
			at: entry.at,
			wording: entry.wording,
			meaning: entry.meaning,
		});
	}
	return histories;
}

/** The runs that the log knows the start of, from lines as they happened; the one touched last at the end. */
function runsOf(entries: readonly Entry[]): readonly RunRecord[] {
	const groups = new Map<string, OfRun[]>();
	for (const entry of entries) {
		if (!('run' in entry)) continue;
		const group = groups.get(entry.run) ?? [];
		group.push(entry);
		// Taken out and put in again, it stands last.
		groups.delete(entry.run);
		groups.set(entry.run, group);
	}
	return [...groups.values()].flatMap(recordOf);
}

function recordOf(entries: readonly OfRun[]): RunRecord[] {
	const start = entries.find((entry) => entry.type === 'started');
	if (!start) return [];
	const { run, seed, policy, place, questions, returns, again } = start;
	const answers = entries.filter((entry) => entry.type === 'answered');
	return [
		{
			id: run,
			seed,
			policy,
			place,
			questions,
			returns,
			again,
			answered: new Set(answers.map(({ question }) => question)).size,
			finished: entries.some(({ type }) => type === 'finished'),
			entries,
		},
	];
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
