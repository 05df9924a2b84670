import { readAiken, writeAiken } from './aiken/index.ts';
import type { BankFormat } from './format-names.ts';
import { readGift, writeGift } from './gift/index.ts';
import type { ForeignQuestion, ReadOptions, Reading, Writing } from './question.ts';

/** A format that questions come in and go out by. */
interface Format {
	readonly read: (text: string, options: ReadOptions) => Reading;
	readonly write: (questions: readonly ForeignQuestion[]) => Writing;
	/** True where its signs stand in no other text by chance: of two readings that find as much, this one is meant. */
	readonly isDistinct: boolean;
}

/** Every format by its name. */
export const formats: Readonly<Record<BankFormat, Format>> = {
	gift: {
		read: readGift,
		write: writeGift,
		isDistinct: false,
	},
	aiken: {
		read: readAiken,
		write: writeAiken,
		isDistinct: true,
	},
};
