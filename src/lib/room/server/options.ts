import type { LessonLike } from '../rules/lesson.ts';
import type { RoomStore } from './store.ts';
import type { Admitted } from './admission.ts';
import type { ServerSettings } from './settings.ts';

/** A lesson as a room keeps it, in JSON: made on another thread, so that this one need not take it apart. */
export interface KeptLesson {
	readonly kept: string;
}

/** More than is taken of a lesson: what of it, and the most. */
export interface TooMuch {
	readonly refusal: 'too-much';
	readonly what: 'bytes' | 'files' | 'questions';
	readonly most: number;
}

/** Why a lesson that was sent could not be read, whatever is in it: it would take too long, or too many wait before it (ms). */
export type Unreadable =
	| TooMuch
	| { readonly refusal: 'too-slow' }
	| { readonly refusal: 'busy'; readonly waitMs: number };

/** What a lesson sent from the editor comes to: a lesson, findings to show, or a refusal. */
export type SentLesson =
	| { readonly lesson: LessonLike }
	| KeptLesson
	| { readonly findings: readonly unknown[] }
	| Unreadable;

type Found = LessonLike | KeptLesson | undefined;

/** What the server of rooms is given by the process that mounts it. */
export interface RoomServerOptions {
	/** A lesson of this site. */
	readonly lessonById: (id: string) => Found | Promise<Found>;
	/**
	 * Reads a lesson sent from the editor, by the engine that reads all others; left out: none are taken. `from`: who sends, so that
	 * nobody keeps all others waiting.
	 */
	readonly readSent?: (sent: unknown, from: string) => SentLesson | Promise<SentLesson>;
	/** Where rooms live; left out: SQLite under `dataDir`. */
	readonly store?: RoomStore;
	/** Default: DATA_DIR, else `./data`. */
	readonly dataDir?: string;
	/** In the place of what the environment says. */
	readonly settings?: Partial<ServerSettings>;
	/** In the place of the usual budgets of those who are not in a room yet. For tests and benchmarks. */
	readonly admitted?: Partial<Admitted>;
	/** How much of the disk is free (bytes); undefined where nobody knows. For tests. */
	readonly freeBytes?: () => Promise<number | undefined>;
	/** The wall's time (ms) at the start; default Date.now. For tests. */
	readonly wallMs?: number;
	/** How often open streams are given a sign of life (ms); default 5,000. For tests. */
	readonly beatMs?: number;
	/** Takes a line about the server itself; never a name, a code, a token or an answer. Default: stderr. */
	readonly log?: (line: string) => void;
}
