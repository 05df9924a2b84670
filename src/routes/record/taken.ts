import * as v from 'valibot';
import { unpack } from '#lib/base/packed.ts';

/** The most that a session's answers may weigh (bytes): a thousand questions come to far less. */
const mostBytes = 2_000_000;

const taken = v.object({
	readback: v.literal(1),
	lesson: v.object({ id: v.string(), title: v.pipe(v.string(), v.maxLength(400)) }),
	entries: v.pipe(
		v.array(v.looseObject({ id: v.pipe(v.string(), v.maxLength(400)), lesson: v.string() })),
		v.maxLength(5000),
	),
});

/** What was taken home from a class session, as its file or link has it: lines of the log, not yet understood. */
export type Taken = v.InferOutput<typeof taken>;

/** Reads a file's text; undefined where it is anything else, or speaks of several lessons. */
export function readTaken(text: string): Taken | undefined {
	if (text.length > mostBytes) return undefined;
	const read = v.safeParse(taken, parsed(text));
	if (!read.success) return undefined;
	const { lesson, entries } = read.output;
	return entries.every((entry) => entry.lesson === lesson.id) ? read.output : undefined;
}

/** Reads a link's fragment (`#home=…`): null where it is none, undefined where it can't be read. */
export async function readHash(hash: string): Promise<Taken | undefined | null> {
	const [, packed] = /^#home=(.*)$/.exec(hash) ?? [];
	if (packed === undefined) return null;
	const text = await unpack(packed, mostBytes);
	return text === undefined ? undefined : readTaken(text);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
