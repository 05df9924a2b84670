import * as v from 'valibot';
import { pack, unpack } from '#lib/base/packed.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';

/** The most that a lesson's files may weigh when unpacked (bytes). */
const mostBytes = 4_000_000;

/** A lesson's files on their way: texts alone, since pictures are too heavy for a link. */
export interface SentFiles {
	readonly id: string;
	readonly files: ReadonlyMap<string, string>;
}

const sent = v.object({
	v: v.literal(1),
	id: v.pipe(v.string(), v.regex(idPattern)),
	files: v.pipe(v.array(v.tuple([v.string(), v.string()])), v.maxLength(500)),
});

/** The fragment of an address that holds a whole lesson, without its `#`. */
export async function lessonFragment({ id, files }: SentFiles): Promise<string> {
	return `lesson=${await pack(JSON.stringify({ v: 1, id, files: [...files] }))}`;
}

/** Whether a fragment means to hold a lesson. */
export const holdsLesson = (hash: string): boolean => hash.startsWith('#lesson=');

/** The lesson in a fragment, and the section it is open at; undefined where it can't be read. */
export async function readFragment(
	hash: string,
): Promise<(SentFiles & { readonly at?: string }) | undefined> {
	const [, packed = '', at] = /^#lesson=([\w-]*)(?:&at=([\w-]+))?$/.exec(hash) ?? [];
	const text = await unpack(packed, mostBytes);
	if (text === undefined) return undefined;
	const read = v.safeParse(sent, parsed(text));
	if (!read.success) return undefined;
	const { id, files } = read.output;
	return { id, files: new Map(files), at };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
