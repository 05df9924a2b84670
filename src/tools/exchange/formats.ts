import { didYouMean } from '#lib/base/nearest.ts';
import {
	formatNamed,
	formatNames,
	formatOfFile,
	formats,
	type BankFormat,
} from '#lib/formats/table.ts';
import { encodingNamed, encodings, type Encoding } from '#lib/base/encodings/encodings.ts';
import { exchangeCommands as words } from '#lib/words/exchange.ts';
import { Misuse } from '../terminal/misuse.ts';

/** The format that an option names; undefined where it is left out. Throws `Misuse` for a name that is none. */
export function formatIn(named: string | undefined): BankFormat | undefined {
	if (named === undefined) return undefined;
	const format = formatNamed(named);
	if (format) return format;
	throw new Misuse(words.noFormat(named, formatNames) + didYouMean(named, formatNames));
}

/** The format that a question bank is written in: named, or told by the file's ending. Throws `Misuse` where neither tells. */
export function formatTo(named: string | undefined, file: string | undefined): BankFormat {
	const format = formatIn(named) ?? formatOfFile(file ?? '');
	if (format) return format;
	throw new Misuse(words.whichFormat(formatNames.map((name) => `--to ${name}`)));
}

/** The encoding that an option names. Throws `Misuse` for one that is not read here. */
export function encodingIn(named: string | undefined): Encoding | undefined {
	const encoding = named === undefined ? undefined : encodingNamed(named);
	if (named === undefined || encoding) return encoding;
	throw new Misuse(words.noEncoding(named, encodings));
}

/** The formats for a command's help: each by its name, with the program that people know it from. */
export const formatList = formatNames
	.map((name) => {
		const { program } = formats[name];
		return program === undefined ? name : `${name} (${program})`;
	})
	.join(' or ');

/** The endings that tell a format, for a command's help. */
export const endingList = formatNames
	.flatMap((name) => formats[name].endings)
	.map((ending) => `.${ending}`)
	.join(' or ');
