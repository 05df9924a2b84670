import { didYouMean } from '#lib/base/nearest.ts';
import { formatNamed, formatNames, type BankFormat } from '#lib/formats/format-names.ts';
import { encodingNamed, encodings, type Encoding } from '#lib/base/encodings/encodings.ts';
import { misuse } from '#lib/words/tools.ts';
import { Misuse } from '../terminal/misuse.ts';

/** The format that an option names; undefined where it is left out. Throws `Misuse` for a name that is none. */
export function formatIn(named: string | undefined): BankFormat | undefined {
	if (named === undefined) return undefined;
	const format = formatNamed(named);
	if (format) return format;
	throw new Misuse(
		misuse.noFormat(named, formatNames.join(' and '), didYouMean(named, formatNames)),
	);
}

/** The format that a question bank is written in: named, or told by the file's ending. Throws `Misuse` where neither tells. */
export function formatTo(named: string | undefined, file: string | undefined): BankFormat {
	const format = formatIn(named) ?? (/\.gift$/i.test(file ?? '') ? 'gift' : undefined);
	if (format) return format;
	const ways = formatNames.map((name) => `--to ${name}`).join(' or ');
	throw new Misuse(misuse.whichFormat(ways));
}

/** The encoding that an option names. Throws `Misuse` for one that is not read here. */
export function encodingIn(named: string | undefined): Encoding | undefined {
	const encoding = named === undefined ? undefined : encodingNamed(named);
	if (named === undefined || encoding) return encoding;
	throw new Misuse(misuse.noEncoding(named, encodings.join(', ')));
}
