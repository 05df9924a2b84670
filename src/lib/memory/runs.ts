import type { Entry, OfRun, Started } from './entry.ts';

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

/** The runs that the log knows the start of, from lines as they happened; the one touched last at the end. */
export function runsOf(entries: readonly Entry[]): readonly RunRecord[] {
	const groups = new Map<string, OfRun[]>();
	for (const entry of entries) {
		if (entry.type === 'read') continue;
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
