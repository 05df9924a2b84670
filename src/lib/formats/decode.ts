import type { Encoding } from '#lib/base/encodings/encodings.ts';
import { firstStrange } from '#lib/base/encodings/guess.ts';
import { count, readText, type ReadText } from '#lib/base/encodings/read-text.ts';
import type { BankFinding } from '#lib/base/finding.ts';
import { encodingWords } from '#lib/words/formats.ts';
import { reportOn, tooLarge } from './report.ts';

/** A file's text, how its bytes were read, and what there is to say about it. */
export interface Decoded extends Pick<ReadText, 'text' | 'encoding' | 'certain' | 'choices'> {
	readonly findings: readonly BankFinding[];
}

const nothing = { text: '', encoding: 'utf-8', certain: true, choices: [] } as const;
const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * The text of a file: in the encoding that is named, else UTF-8 or UTF-16, else in the old one that its letters tell, with a
 * warning, or with an error where they don't tell. Never throws; a file above 64 MB gives an error and no text.
 */
export function decode(bytes: Uint8Array, file = '', named?: Encoding): Decoded {
	const report = reportOn(file, encodingWords, new Set(['which-encoding']));
	const large = tooLarge(bytes.length, file);
	if (large.length > 0) return { ...nothing, findings: large };
	const reading = readText(bytes, named);
	const { text, encoding, certain, damaged, isOld } = reading;
	if (!certain) report.add('which-encoding', START);
	else if (isOld) report.add('not-utf-8', START, [encoding, firstStrange(text)]);
	else if (encoding !== 'utf-8') report.add('utf-16', START);
	if (damaged > 0) report.add('broken-utf-8', START, [String(damaged)]);
	if (text.includes('\r') && !text.includes('\n')) report.add('old-line-ends', START);
	const nuls = count(text, '\0');
	if (nuls > 0) report.add('nul-characters', START, [String(nuls)]);
	return { text, encoding, certain, choices: reading.choices, findings: report.findings() };
}
