import type { AddressSource } from './address.ts';

/** What whoever runs the server may set, by variables of the environment; README.md lists them. Sizes in bytes. */
export interface ServerSettings {
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
