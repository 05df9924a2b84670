import { byTwo } from '#lib/base/by-two.ts';
import { readLines, type Answered, type Entry, type OfRun, type Started } from './entry.ts';
import { meaningsIn, type Asked } from './meanings.ts';
import { inTimeOnce } from './order.ts';

/** A question's past as it is meant now, guesses apart. Scores in [0, 1], `at` in ms since 1970. */
interface QuestionHistory {
	/** How many times it was checked. */
	readonly seen: number;
	/** Its very first check; none where its kind gives no marks. */
	readonly firstScore?: number | undefined;
	/** Its latest check; likewise. */
	readonly lastScore?: number | undefined;
	/** The first check of the run that asked it last; likewise. */
	readonly lastFirstScore?: number | undefined;
	/** When that was. */
	readonly at: number;
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
	/** Ids of questions that were answered, and mean something else now: these answers lie in the log, and count no more. */
	readonly changed: ReadonlySet<string>;
	/** Section ids, each once, the one read last at the end. */
	readonly read: readonly string[];
	/** The one touched last at the end. */
	readonly runs: readonly RunRecord[];
}

/**
 * Reduces the log’s lines to one lesson’s progress; lines of other lessons, and any that aren't understood, are passed over. Of the
 * questions named in `now`, answers count as long as they still mean the same; of others, gone from the lesson perhaps, all do.
 */
export function progress(
	lines: readonly unknown[],
	lesson: string,
	now: readonly Asked[] = [],
): Progress {
	const { entries } = inTimeOnce(readLines(lines, lesson));
	const read = new Set<string>();
	for (const entry of entries) {
		if (entry.type !== 'read') continue;
		// Taken out and put in again, it stands last.
		read.delete(entry.section);
		read.add(entry.section);
	}
	return { ...historyOf(entries, now), read: [...read], runs: runsOf(entries) };
}

/**
 * Each question's past by id, from lines as they happened. What two tabs recorded of one try counts once, and of a test, where answers can be
 * changed until its end, the one that stood last.
 */
function historyOf(
	entries: readonly Entry[],
	now: readonly Asked[],
): Pick<Progress, 'history' | 'changed'> {
	const answers = entries.filter((entry) => entry.type === 'answered');
	const meaningOf = meaningsIn(answers, now);
	// Field by field: of a question that was not fetched yet nothing else is there.
	const wanted = new Map(
		now.map(({ id, wording, meaning }) => [id, meaningOf({ question: id, wording, meaning })]),
	);
	const history = new Map<string, QuestionHistory>();
	const changed = new Set<string>();
	const triesOf = byTwo((): Answered[] => []);
	for (const entry of standing(answers, meaningOf)) {
		const { question, run, at, mark } = entry;
		const meaning = meaningOf(entry);
		if (entry.policy === 'guess') continue;
		const tries = triesOf(run, question);
		if (tries.some((each) => each.try === entry.try && meaningOf(each) === meaning)) continue;
		tries.push(entry);
		if ((wanted.get(question) ?? meaning) !== meaning) {
			changed.add(question);
			continue;
		}
		const before = history.get(question);
		history.set(question, {
			seen: (before?.seen ?? 0) + 1,
			// What has no mark changes no score.
			firstScore: before?.firstScore ?? mark?.score,
			lastScore: mark?.score ?? before?.lastScore,
			lastFirstScore:
				(entry.try > 1 && entry.policy !== 'test' ? before?.lastFirstScore : undefined) ??
				mark?.score,
			at,
		});
	}
	return { history, changed: new Set([...changed].filter((id) => !history.has(id))) };
}

/** Answers without those of a test that were changed before its end. */
function standing(
	answers: readonly Answered[],
	meaningOf: (answer: Answered) => string,
): readonly Answered[] {
	const lastOf = byTwo(() => new Map<string, Answered>());
	for (const each of answers)
		if (each.policy === 'test') lastOf(each.run, each.question).set(meaningOf(each), each);
	return answers.filter(
		(each) =>
			each.policy !== 'test' || lastOf(each.run, each.question).get(meaningOf(each)) === each,
	);
}

/** The runs that the log knows the start of, from lines as they happened; the one touched last at the end. */
function runsOf(entries: readonly Entry[]): readonly RunRecord[] {
	const groups = new Map<string, OfRun[]>();
	let last: string | undefined;
	let group: OfRun[] = [];
	for (const entry of entries) {
		if (!('run' in entry)) continue;
		if (entry.run !== last) {
			group = groups.get(entry.run) ?? [];
			// Taken out and put in again, it stands last.
			groups.delete(entry.run);
			groups.set(entry.run, group);
		}
		last = entry.run;
		group.push(entry);
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
