import type { LessonLike } from '../lesson.ts';
import type { RoomStore } from '../store.ts';

/** What a lesson sent from the editor comes to: a lesson, or findings to show. */
export type SentLesson =
	{ readonly lesson: LessonLike } | { readonly findings: readonly unknown[] };

/** What the server of rooms is given by the process that mounts it. */
export interface RoomServerOptions {
	/** A lesson of this site. */
	readonly lessonById: (id: string) => LessonLike | undefined | Promise<LessonLike | undefined>;
	/** Reads a lesson sent from the editor, by the engine that reads all others; left out: none are taken. */
	readonly readSent?: (sent: unknown) => SentLesson | Promise<SentLesson>;
	/** Where rooms live; left out: SQLite under `dataDir`. */
	readonly store?: RoomStore;
	/** Default: DATA_DIR, else `./data`. */
	readonly dataDir?: string;
	/** Rooms unchanged for longer delete themselves. Default: RETAIN_DAYS, else 30. */
	readonly retainDays?: number;
	/** The wall's time (ms) at the start; default Date.now. For tests. */
	readonly wallMs?: number;
	/** How often open streams are given a sign of life (ms); default 5,000. For tests. */
	readonly beatMs?: number;
	/** Takes a line about the server itself; never a name, a code, a token or an answer. Default: stderr. */
	readonly log?: (line: string) => void;
}
