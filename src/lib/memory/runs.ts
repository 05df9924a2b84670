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
	/** Milliseconds since 1970. */
	readonly startedAt: number;
	/** When the last line was added (ms since 1970). */
	readonly lastAt: number;
	/** How many different questions were answered. */
	readonly answered: number;
	readonly finished: boolean;
	/** All its lines in log order: for replay. */
	readonly entries: readonly OfRun[];
}

/** The runs that the log knows the start of, the one touched last at the end. */
export function runsOf(entries: readonly Entry[]): readonly RunRecord[] {
	const groups = new Map<string, OfRun[]>();
	for (const entry of entries) {
		if (entry.type !== 'read') groups.set(entry.run, [...(groups.get(entry.run) ?? []), entry]);
	}
	return [...groups.values()].flatMap(recordOf).sort((a, b) => a.lastAt - b.lastAt);
}

function recordOf(entries: readonly OfRun[]): RunRecord[] {
	const start = entries.find((entry) => entry.type === 'started');
	if (!start) return [];
	const { run, seed, policy, place, questions, returns, at } = start;
	const answers = entries.filter((entry) => entry.type === 'answered');
	return [
		{
			id: run,
			seed,
			policy,
			place,
			questions,
			returns,
			startedAt: at,
			lastAt: Math.max(...entries.map((entry) => entry.at)),
			answered: new Set(answers.map(({ question }) => question)).size,
			finished: entries.some(({ type }) => type === 'finished'),
			entries,
		},
	];
}
