import { aiken } from './aiken/index.ts';
import type { Format } from './format.ts';
import { gift } from './gift/index.ts';

/** Every format by its name. The first is meant where a text has nothing of any. A new one is a folder, and adds one line here. */
const table = {
	gift,
	aiken,
} as const satisfies Readonly<Record<string, Format>>;

/** A format's name, as it is typed. */
export type BankFormat = keyof typeof table;

/** Every format by its name. */
export const formats: Readonly<Record<BankFormat, Format>> = table;

const isFormat = (word: string): word is BankFormat => Object.hasOwn(table, word);

/** Their names, in that order. */
export const formatNames: readonly BankFormat[] = Object.keys(table).filter(isFormat);
/** The one that is meant where a text has nothing of any. */
export const firstFormat: BankFormat = 'gift';

/** The format of that name, in any case; undefined where there is none. */
export function formatNamed(word: string): BankFormat | undefined {
	const name = word.toLowerCase();
	return isFormat(name) ? name : undefined;
}

/** The format whose files alone end so; undefined for any other file. */
export function formatOfFile(file: string): BankFormat | undefined {
	return formatNames.find((name) =>
		formats[name].endings.some((ending) => file.toLowerCase().endsWith(`.${ending}`)),
	);
}
