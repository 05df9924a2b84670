import type { Keeping } from './keeping.ts';
import { parse } from './request.ts';
import { signal, type Watchable } from './signal.ts';

/** A command that waits on the device until the server has it. A later one of the same slot takes its place. */
export interface Letter {
	readonly key: string;
	readonly slot: string;
	/** Counts up over the letters of a room: the oldest is the lowest, also after the page was closed. */
	readonly order?: number;
	readonly command: Readonly<Record<string, unknown>>;
}

/** The letters of one room that wait on this device, oldest first; those left by an earlier visit are there at once. */
export interface Letters {
	readonly unsent: Watchable<readonly Letter[]>;
	add(letter: Letter): void;
	drop(letter: Letter): void;
}

/** Opens what the device keeps for a room; what can't be read there is passed over. */
export function keptLetters(kept: Keeping, code: string): Letters {
	const prefix = `room/${code}/out/`;
	const left = kept.keys(prefix).flatMap((key) => readLetter(kept.get(key)) ?? []);
	const unsent = signal<readonly Letter[]>(left.sort((a, b) => orderOf(a) - orderOf(b)));
	const drop = (letter: Letter) => {
		kept.remove(prefix + letter.key);
		unsent.set(unsent.get().filter((each) => each !== letter));
	};
	return {
		unsent,
		drop,
		add(letter) {
			const { key, slot } = letter;
			for (const older of unsent.get().filter((each) => each.slot === slot)) drop(older);
			const order = Math.max(0, ...unsent.get().map(orderOf)) + 1;
			const ordered = { ...letter, order };
			kept.set(prefix + key, JSON.stringify(ordered));
			unsent.set([...unsent.get(), ordered]);
		},
	};
}

const orderOf = ({ order }: Letter): number => (typeof order === 'number' ? order : 0);

function readLetter(text: string | undefined): Letter | undefined {
	const value = parse(text ?? '');
	return isLetter(value) ? value : undefined;
}

function isLetter(value: unknown): value is Letter {
	return (
		typeof value === 'object' &&
		value !== null &&
		'key' in value &&
		typeof value.key === 'string' &&
		'slot' in value &&
		typeof value.slot === 'string' &&
		'command' in value &&
		typeof value.command === 'object'
	);
}
