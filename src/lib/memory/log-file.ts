import { isEntry } from './entry.ts';
import type { Line } from './store.ts';

/** What the first line of a file says: which program and which version of the file it is. */
const head = { readback: 'log', v: 1 } as const;

/** A log as a file has it: what is good is kept, what is not is told by its place and can be saved apart. */
export interface LogFile {
	/** Lines to keep: those understood, and those of versions to come. */
	readonly lines: readonly Line[];
	/** How many of these this version does not understand: kept, and not counted. */
	readonly newer: number;
	/** Lines that are none, as they stand in the file, with their numbers from 1. */
	readonly bad: readonly { readonly number: number; readonly text: string }[];
}

/** A log as one file: a head, then each line of the log on a line of its own, so that what is spoilt in the middle spoils itself alone. */
export const writeLogFile = (lines: readonly unknown[]): string =>
	[head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');

/** Reads what `writeLogFile` wrote, here or by a version to come; undefined where it is another file, or has no line to keep. */
export function readLogFile(text: string): LogFile | undefined {
	const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	if (!isHead(parsed(first))) return undefined;
	const ids = new Set<string>();
	const lines: Line[] = [];
	const bad: { number: number; text: string }[] = [];
	let newer = 0;
	for (const [index, each] of rest.entries()) {
		if (each.trim() === '') continue;
		const given = parsed(each);
		const isKnown = isEntry(given);
		if (!isKnown && !isNewer(given)) bad.push({ number: index + 2, text: each });
		else if (ids.size < ids.add(given.id).size) {
			lines.push(given);
			if (!isKnown) newer += 1;
		}
	}
	return lines.length + bad.length > 0 ? { lines, newer, bad } : undefined;
}

const isHead = (given: unknown): boolean =>
	isObject(given) && 'readback' in given && given.readback === head.readback;

/** A line of a version to come: a store keeps it as it is. */
export const isNewer = (given: unknown): given is Line =>
	isObject(given) &&
	'v' in given &&
	typeof given.v === 'number' &&
	given.v > 1 &&
	'id' in given &&
	typeof given.id === 'string' &&
	'lesson' in given &&
	typeof given.lesson === 'string';

const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
