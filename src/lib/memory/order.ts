import { onceFor } from '#lib/base/once-for.ts';
import type { Entry } from './entry.ts';

interface Stamped {
	readonly at: number;
	readonly device: string;
}

/** Lines as they happened, and the time that each is believed to be of (ms since 1970), which never falls. */
interface Ordered<T> {
	readonly entries: readonly T[];
	readonly times: readonly number[];
}

/**
 * Lines as they happened. Those of one device keep the order of its log, whatever its clock said; between devices the clock
 * decides, of one moment the device's name. So it does not matter in which order the logs of several devices were joined.
 */
export function inTime<T extends Stamped>(entries: readonly T[]): Ordered<T> {
	const logs = logsOf(entries);
	const [only] = logs;
	return logs.length < 2 ? { entries, times: only ? timesOf(only) : [] } : merged(logs);
}

/** The same of a log's lines: made once for a list of them, since progress, cards and the day all ask. */
export const inTimeOnce = onceFor((entries: readonly Entry[]) => inTime(entries));

/** By device. */
function logsOf<T extends Stamped>(entries: readonly T[]): readonly (readonly T[])[] {
	const logs = new Map<string, T[]>();
	let last: string | undefined;
	let log: T[] = [];
	for (const entry of entries) {
		if (entry.device !== last) {
			last = entry.device;
			log = logs.get(last) ?? [];
			logs.set(last, log);
		}
		log.push(entry);
	}
	return [...logs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, log]) => log);
}

/** Always the earliest line that none of its own log stands before. */
function merged<T extends Stamped>(logs: readonly (readonly T[])[]): Ordered<T> {
	const inTurn = logs.map((log) => ({ log, times: timesOf(log), at: 0 }));
	const entries: T[] = [];
	const times: number[] = [];
	for (;;) {
		let next: (typeof inTurn)[number] | undefined;
		let earliest = Infinity;
		for (const head of inTurn) {
			const time = head.times[head.at];
			if (time !== undefined && (next === undefined || time < earliest))
				[next, earliest] = [head, time];
		}
		const entry = next?.log[next.at];
		if (!next || !entry) return { entries, times };
		next.at += 1;
		entries.push(entry);
		times.push(earliest);
	}
}

/** The times of one device's lines, which never fall. */
function timesOf(log: readonly Stamped[]): readonly number[] {
	const said = log.map(({ at }) => at);
	// A clock that never went back needs no belief: the usual log, and it may be long.
	let latest = -Infinity;
	for (const at of said) {
		if (at < latest) return believed(said);
		latest = at;
	}
	return said;
}

/**
 * The longest series of times that agree with the log is believed (patience sorting): a clock that was wrong for a while, early or
 * late, gives its lines the time of the believed one before them.
 */
function believed(said: readonly number[]): readonly number[] {
	/** Of each length the line that a series can end at the earliest; and the line before each in its series. */
	const ends: number[] = [];
	const before = new Int32Array(said.length);
	for (const [index, at] of said.entries()) {
		const length = countUntil(ends, said, at);
		before[index] = ends[length - 1] ?? -1;
		ends[length] = index;
	}
	const times = [...said];
	let index = ends.at(-1) ?? -1;
	let after = said.length;
	for (;;) {
		// What lies between two believed lines has the time of the earlier; what lies before all, that of the first.
		times.fill(said[index] ?? said[after] ?? 0, Math.max(0, index), after);
		if (index < 0) return times;
		[index, after] = [before[index] ?? -1, index];
	}
}

/** How many of these lines, whose times never fall, lie at this time or before it. */
function countUntil(lines: readonly number[], times: readonly number[], at: number): number {
	const timeOf = (nth: number) => times[lines[nth] ?? 0] ?? 0;
	let [from, to] = [0, lines.length];
	// The usual line comes after all others.
	if (to > 0 && timeOf(to - 1) <= at) return to;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (timeOf(middle) <= at) from = middle + 1;
		else to = middle;
	}
	return from;
}
