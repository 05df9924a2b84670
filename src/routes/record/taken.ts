import * as v from 'valibot';
import { unpack } from '#lib/base/packed.ts';
import { lessonName, takeLines, type TakenLine } from './lines.ts';

/** The most that a session's answers may weigh (bytes): a thousand questions come to far less. */
const mostBytes = 2_000_000;

const sent = v.object({
	readback: v.literal(1),
	lesson: v.object({ id: lessonName, title: v.pipe(v.string(), v.maxLength(400)) }),
	entries: v.pipe(v.array(v.unknown()), v.maxLength(5000)),
});

/** What was taken home from a class session, as its file or link has it. */
export interface Taken {
	readonly lesson: { readonly id: string; readonly title: string };
	/** Lines of the log, at least one. */
	readonly entries: readonly TakenLine[];
	/** Places (from 1) of lines that no session can have made: they are left out. */
	readonly refused: readonly number[];
}

/** Reads a file's text; undefined where it is anything else, or holds no line that a session can have made. */
export function readTaken(text: string): Taken | undefined {
	if (text.length > mostBytes) return undefined;
	const read = v.safeParse(sent, parsed(text));
	if (!read.success) return undefined;
	const { lesson, entries } = read.output;
	const taken = takeLines(entries, lesson.id);
	return taken.entries.length > 0 ? { lesson, ...taken } : undefined;
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
