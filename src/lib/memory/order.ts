/**
 * Lines as they happened. Those of one device keep the order of its log, whatever its clock said; between devices the clock
 * decides, of one moment the device's name. So it does not matter in which order the logs of several devices were joined.
 */
export function inOrder<T extends { readonly at: number; readonly device: string }>(
	entries: readonly T[],
): readonly T[] {
	const logs = new Map<string, T[]>();
	for (const entry of entries) {
		const log = logs.get(entry.device);
		if (log) log.push(entry);
		else logs.set(entry.device, [entry]);
	}
	return logs.size < 2 ? entries : merged([...logs.values()].map(timed));
}

/** One device's lines, with times that never fall. */
interface Timed<T> {
	readonly device: string;
	readonly log: readonly T[];
	timeOf(index: number): number;
}

/** Always the earliest line that none of its own log stands before. */
function merged<T>(logs: readonly Timed<T>[]): readonly T[] {
	const inTurn = logs
		.toSorted((a, b) => (a.device < b.device ? -1 : 1))
		.map((each) => ({ each, at: 0 }));
	const all: T[] = [];
	for (;;) {
		let next: (typeof inTurn)[number] | undefined;
		let earliest = Infinity;
		for (const head of inTurn) {
			if (head.at === head.each.log.length) continue;
			const time = head.each.timeOf(head.at);
			if (next === undefined || time < earliest) [next, earliest] = [head, time];
		}
		if (!next) return all;
		const entry = next.each.log[next.at];
		next.at += 1;
		if (entry !== undefined) all.push(entry);
	}
}

/** One more line of a series whose times never fall. */
interface Link {
	readonly at: number;
	readonly index: number;
	readonly before?: Link;
}

/**
 * The lines of one device with times that never fall. The longest series of times that agree with the log is believed (patience
 * sorting): a clock that was wrong for a while, early or late, gives its lines the time of the believed one before them.
 */
function timed<T extends { readonly at: number; readonly device: string }>(
	log: readonly T[],
): Timed<T> {
	const device = log[0]?.device ?? '';
	// A clock that never went back needs no belief: the usual log, and it may be long.
	if (log.every(({ at }, index) => at >= (log[index - 1]?.at ?? at)))
		return { device, log, timeOf: (index) => log[index]?.at ?? 0 };
	const times = believedTimes(log);
	return { device, log, timeOf: (index) => times[index] ?? 0 };
}

function believedTimes(log: readonly { readonly at: number }[]): readonly number[] {
	const ends: Link[] = [];
	for (const [index, { at }] of log.entries()) {
		const length = ends.findLastIndex((end) => end.at <= at) + 1;
		ends[length] = { at, index, before: ends[length - 1] };
	}
	const believed = new Set<number>();
	let time = 0;
	for (let link = ends.at(-1); link; link = link.before) {
		believed.add(link.index);
		time = link.at;
	}
	return log.map(({ at }, index) => {
		if (believed.has(index)) time = at;
		return time;
	});
}
