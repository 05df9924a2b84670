interface Stamped {
	readonly at: number;
	readonly device: string;
}

/**
 * Lines as they happened. Those of one device keep the order of its log, whatever its clock said; between devices the clock
 * decides, of one moment the device's name. So it does not matter in which order the logs of several devices were joined.
 */
export function inOrder<T extends Stamped>(entries: readonly T[]): readonly T[] {
	const logs = logsOf(entries);
	return logs.length < 2 ? entries : joined(logs).map(({ entry }) => entry);
}

/** The same with the time that each line is believed to be of (ms since 1970): it never falls. */
export const inTime = <T extends Stamped>(entries: readonly T[]): readonly Timed<T>[] =>
	joined(logsOf(entries));

interface Timed<T> {
	readonly entry: T;
	readonly time: number;
}

const joined = <T extends Stamped>(logs: readonly (readonly T[])[]): Timed<T>[] =>
	logs
		.flatMap((log) => timed(log))
		.sort((a, b) => a.time - b.time || compared(a.entry.device, b.entry.device));

const compared = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** By device. */
function logsOf<T extends Stamped>(entries: readonly T[]): readonly T[][] {
	const logs = new Map<string, T[]>();
	for (const entry of entries) {
		const log = logs.get(entry.device);
		if (log) log.push(entry);
		else logs.set(entry.device, [entry]);
	}
	return [...logs.values()];
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
function timed<T extends Stamped>(log: readonly T[]): Timed<T>[] {
	// Mostly the clock ran well, and a long log need not be looked through for more.
	if (log.every(({ at }, index) => at >= (log[index - 1]?.at ?? -Infinity)))
		return log.map((entry) => ({ entry, time: entry.at }));
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
	return log.map((entry, index) => {
		if (believed.has(index)) time = entry.at;
		return { entry, time };
	});
}
