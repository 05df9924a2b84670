import { didYouMean } from '#lib/base/nearest.ts';
import { readAiken } from '#lib/formats/aiken/index.ts';
import { readGift } from '#lib/formats/gift/index.ts';
import type { ReadOptions, Reading } from '#lib/formats/question.ts';
import { Misuse } from '../commands/misuse.ts';

/** Formats that questions come in and go out by. */
export const formats = ['gift', 'aiken'] as const;
export type Format = (typeof formats)[number];

/** The reader of each format. */
export const readers: Readonly<Record<Format, (text: string, options: ReadOptions) => Reading>> = {
	gift: readGift,
	aiken: readAiken,
};

/** The format that an option names, or else a file's ending. Throws `Misuse` where neither does. */
export function formatOf(
	option: string,
	named: string | undefined,
	file: string | undefined,
): Format {
	const ending = /\.gift$/i.test(file ?? '') ? 'gift' : undefined;
	const word = named ?? ending;
	if (word === undefined) throw new Misuse(`Say which format: ${option} gift or ${option} aiken.`);
	const format = formats.find((each) => each === word.toLowerCase());
	if (format) return format;
	throw new Misuse(
		`There is no format "${word}" here, only gift and aiken.${didYouMean(word, formats)}`,
	);
}
