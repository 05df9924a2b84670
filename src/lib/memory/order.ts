interface Stamped {
	readonly at: number;
	readonly device: string;
}

/** A line, and the time that it is believed to be of (ms since 1970). */
interface Timed<T> {
	readonly entry: T;
	readonly time: number;
}

/**
 * Lines as they happened. Those of one device keep the order of its log, whatever its clock said; between devices the clock
 * decides, of one moment the device's name. So it does not matter in which order the logs of several devices were joined.
 */
export function inOrder<T extends Stamped>(entries: readonly T[]): readonly T[] {
	const logs = logsOf(entries);
	return logs.length < 2 ? entries : merged(logs).map(({ entry }) => entry);
}

/** The same with the time of each line: it never falls. */
export const inTime = <T extends Stamped>(entries: readonly T[]): readonly Timed<T>[] =>
	merged(logsOf(entries));

/** By device. */
function logsOf<T extends Stamped>(entries: readonly T[]): readonly (readonly T[])[] {
	const logs = new Map<string, T[]>();
	for (const entry of entries) {
		const log = logs.get(entry.device);
		if (log) log.push(entry);
		else logs.set(entry.device, [entry]);
	}
	return [...logs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, log]) => log);
}

/** Always the earliest line that none of its own log stands before. */
function merged<T extends Stamped>(logs: readonly (readonly T[])[]): readonly Timed<T>[] {
	const inTurn = logs.map((log) => ({ log, timeOf: timesOf(log), at: 0 }));
	const all: Timed<T>[] = [];
	for (;;) {
		let next: (typeof inTurn)[number] | undefined;
		let earliest = Infinity;
		for (const head of inTurn) {
			if (head.at === head.log.length) continue;
			const time = head.timeOf(head.at);
			if (next === undefined || time < earliest) [next, earliest] = [head, time];
		}
		if (!next) return all;
		const entry = next.log[next.at];
		next.at += 1;
		if (entry !== undefined) all.push({ entry, time: earliest });
	}
}

/** The times of one device's lines, which never fall. */
function timesOf(log: readonly Stamped[]): (index: number) => number {
	// A clock that never went back needs no belief: the usual log, and it may be long.
	const isUsual = log.every(({ at }, index) => at >= (log[index - 1]?.at ?? at));
	const times = isUsual ? log.map(({ at }) => at) : believedTimes(log);
	return (index) => times[index] ?? 0;
}

/** One more line of a series whose times never fall. */
interface Link {
	readonly at: number;
	readonly index: number;
	readonly before?: Link;
}

/**
 * The longest series of times that agree with the log is believed (patience sorting): a clock that was wrong for a while, early or
 * late, gives its lines the time of the believed one before them.
 */
function believedTimes(log: readonly Stamped[]): readonly number[] {
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
