import type { LessonLike } from '../rules/lesson.ts';
import type { AdmissionBudgets } from './admission.ts';
import type { AddressSource } from './request.ts';
import type { RoomStore } from './store.ts';

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
type Unreadable =
	| TooMuch
	| { readonly refusal: 'too-slow' }
	| { readonly refusal: 'busy'; readonly waitMs: number };

/** What a lesson sent from the editor comes to: a lesson, findings to show, or a refusal. */
export type SentLesson =
	| { readonly lesson: LessonLike }
	| KeptLesson
	| { readonly findings: readonly unknown[] }
	| Unreadable;

type LessonLookup = LessonLike | KeptLesson | undefined;

/** What the server of rooms is given by the process that mounts it. */
export interface RoomServerOptions {
	/** A lesson of this site. */
	readonly lessonById: (id: string) => LessonLookup | Promise<LessonLookup>;
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
	readonly admitted?: Partial<AdmissionBudgets>;
	/** How much of the disk is free (bytes); undefined where nobody knows. For tests. */
	readonly freeBytes?: () => Promise<number | undefined>;
	/** The wall's time (ms) at the start; default Date.now. For tests. */
	readonly wallMs?: number;
	/** How often open streams are given a sign of life (ms); default 5,000. For tests. */
	readonly beatMs?: number;
	/** Takes a line about the server itself; never a name, a code, a token or an answer. Default: stderr. */
	readonly log?: (line: string) => void;
}

/** What whoever runs the server may set, by variables of the environment; README.md lists them. Sizes in bytes. */
interface ServerSettings {
	/** ROOMS: how many rooms are kept at once. */
	readonly rooms: number;
	/** ROOM_LEARNERS: how many learners one room takes. */
	readonly learners: number;
	/** ROOM_BYTES: how much a lesson may weigh that is sent from the editor. */
	readonly lessonBytes: number;
	/** DISK_FREE: how much of the disk stays free; below that no room is opened, and answers still have space. */
	readonly diskFree: number;
	/** RETAIN_DAYS: rooms unchanged for longer delete themselves. */
	readonly retainDays: number;
	/** HOST_PASSWORD: what has to be known to open a room; undefined: anybody may. */
	readonly hostPassword?: string;
	/** ADDRESS_HEADER and XFF_DEPTH: where a proxy says from where a request comes. */
	readonly address: AddressSource;
}

const MB = 1024 * 1024;

/** What holds where nothing is set: a school's server, on a laptop or a small machine. */
export const defaultSettings: ServerSettings = {
	rooms: 2000,
	learners: 600,
	lessonBytes: MB,
	diskFree: 500 * MB,
	retainDays: 30,
	address: { depth: 1 },
};

/** Settings from an environment, and a line for each that can't be read: then the default holds. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
	readonly settings: ServerSettings;
	readonly troubles: readonly string[];
} {
	const troubles: string[] = [];
	const read = (name: string, otherwise: number, parse: typeof sizeOf, like: string) => {
		const text = env[name]?.trim();
		if (!text) return otherwise;
		const value = parse(text);
		if (value === undefined) {
			troubles.push(`${name} is to be ${like}, and it is "${text}": the default is used.`);
		}
		return value ?? otherwise;
	};
	const {
		rooms,
		learners,
		lessonBytes,
		diskFree,
		retainDays,
		address: { depth },
	} = defaultSettings;
	const header = env['ADDRESS_HEADER']?.trim().toLowerCase();
	const settings = {
		rooms: read('ROOMS', rooms, countOf, 'a number such as 2000'),
		learners: read('ROOM_LEARNERS', learners, countOf, 'a number such as 600'),
		lessonBytes: read('ROOM_BYTES', lessonBytes, sizeOf, 'a size such as 1M'),
		diskFree: read('DISK_FREE', diskFree, sizeOf, 'a size such as 500M'),
		retainDays: read('RETAIN_DAYS', retainDays, daysOf, 'a number of days such as 30'),
		hostPassword: env['HOST_PASSWORD'] || undefined,
		address: {
			header: header || undefined,
			depth: read('XFF_DEPTH', depth, countOf, 'a number such as 1'),
		},
	};
	return { settings, troubles };
}

const units: Readonly<Record<string, number>> = { '': 1, K: 1024, M: MB, G: 1024 * MB };

/** `512`, `64K`, `1.5M`, `2G`, in bytes: as BODY_SIZE_LIMIT of the pages' own server is written. */
function sizeOf(text: string): number | undefined {
	const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMG]?)B?$/i.exec(text) ?? [];
	const bytes = Number(amount) * (units[unit.toUpperCase()] ?? NaN);
	return Number.isSafeInteger(Math.round(bytes)) ? Math.round(bytes) : undefined;
}

function countOf(text: string): number | undefined {
	return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function daysOf(text: string): number | undefined {
	const days = Number(text);
	return Number.isFinite(days) && days > 0 ? days : undefined;
}
