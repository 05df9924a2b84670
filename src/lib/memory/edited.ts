import { asksTheSame } from '#lib/kinds/asks-the-same.ts';
import type { Asked } from './meanings.ts';
import type { Progress, RunRecord } from './progress.ts';

/** What a lesson's edits have done to what was answered at a place. */
export interface Edited {
	/** Ids of questions that were answered, and mean something else now. */
	readonly changed: ReadonlySet<string>;
	/** Ids of questions that stand here now, and did not when the others were answered. */
	readonly added: ReadonlySet<string>;
}

/**
 * The run to go on with at this place, ended or not: of those over exactly these questions, or over what was missed in such a one,
 * the one touched last. A section's check may have gained or lost questions since: there it is the one that shares most with these,
 * and asks them as they are now.
 */
export function runOver(
	{ runs }: Progress,
	place: RunRecord['place'],
	questions: readonly string[],
): RunRecord | undefined {
	const there = runs.filter((run) => run.place === place);
	const roots = new Map(there.map((run) => [run.id, run]));
	const rootOf = ({ id, again }: RunRecord) => roots.get(again ?? id);
	let best: RunRecord | undefined;
	let most = place === 'section' ? 1 : questions.length;
	for (const run of there) {
		const ids = rootOf(run)?.questions ?? [];
		const shared = ids.filter((id) => questions.includes(id)).length;
		const isLike = place === 'section' || ids.length === questions.length;
		if (isLike && shared >= most) [best, most] = [run, shared];
	}
	return best && { ...best, questions: askedNow(best, there, questions) };
}

/** Which of these questions a run asks: all, or where it is over what another one missed, its own and what is new since. */
function askedNow(
	run: RunRecord,
	there: readonly RunRecord[],
	questions: readonly string[],
): readonly string[] {
	const { id, again } = run;
	if (again === undefined) return questions;
	const others = there.filter((each) => each.id !== id && (each.again ?? each.id) === again);
	const elsewhere = new Set(others.flatMap(idsIn));
	const own = new Set(idsIn(run));
	return questions.filter((each) => own.has(each) || !elsewhere.has(each));
}

const answeredIn = (entries: RunRecord['entries']): string[] =>
	entries.flatMap((entry) => (entry.type === 'answered' ? [entry.question] : []));

const idsIn = ({ questions, entries }: RunRecord) => [...questions, ...answeredIn(entries)];

/** How these questions differ from what was answered before at this place. */
export function editedSince(
	progress: Progress,
	place: RunRecord['place'],
	questions: readonly Asked[],
): Edited {
	const there = progress.runs.filter((run) => run.place === place);
	const asked = new Set(there.flatMap(idsIn));
	const added = questions.filter(({ id }) => !asked.has(id)).map(({ id }) => id);
	return {
		changed: new Set([...progress.changed, ...guessedOtherwise(there, questions)]),
		added: new Set(added.length < questions.length ? added : []),
	};
}

/** Guesses are no answers, and no history knows them. */
function guessedOtherwise(runs: readonly RunRecord[], questions: readonly Asked[]): string[] {
	const last = new Map<string, Asked>();
	for (const entry of runs.flatMap(({ policy, entries }) => (policy === 'guess' ? entries : [])))
		if (entry.type === 'answered') last.set(entry.question, { ...entry, id: entry.question });
	return questions.flatMap((question) => {
		const given = last.get(question.id);
		return given && !asksTheSame(given, question) ? [question.id] : [];
	});
}
