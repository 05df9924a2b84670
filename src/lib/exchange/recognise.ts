import type { Encoding } from '#lib/base/encodings/encodings.ts';
import type { Choice } from '#lib/base/encodings/guess.ts';
import type { BankFinding } from '#lib/base/finding.ts';
import { decode, type Decoded } from '#lib/formats/decode.ts';
import { firstFormat, formatNames, formats, type BankFormat } from '#lib/formats/table.ts';
import type { Reading } from '#lib/formats/format.ts';
import {
	binaryKind,
	declaredKind,
	isNoText,
	likelyKind,
	type FileKind,
} from '#lib/formats/file-kind.ts';
import { foreignFiles } from '#lib/words/exchange.ts';
import { answerable, readBank, type BankReading } from './read-bank.ts';

/** A file that may be a bank, and what somebody said of it. */
interface ToRecognise {
	readonly name: string;
	/** The file as it is, or its text where that is known already. */
	readonly content: Uint8Array | string;
	/** Where they are named they are believed. */
	readonly format?: BankFormat | undefined;
	readonly encoding?: Encoding | undefined;
}

/** What a file turned out to be. */
interface Recognised {
	readonly text: string;
	readonly encoding: Encoding;
	/** Ways to read its letters, where the file does not say; more than one only then. */
	readonly encodings: readonly Choice[];
	/** The format whose reading has more that can be answered. */
	readonly format: BankFormat;
	/** What stands in it; nothing where it is no bank, or somebody has to choose an encoding first. */
	readonly reading: BankReading;
	/** Set where it is no bank: another program's file, or no text at all. */
	readonly kind?: FileKind;
	/** What is said of the file as a whole. */
	readonly findings: readonly BankFinding[];
}

const nothing: BankReading = { questions: [], places: [], findings: [], ofFile: [] };

/**
 * WeightOf what a file is, and reads it: no bank by its first bytes; else its encoding; then every format reads, and the reading with
 * more that can be answered is taken. The one recogniser of the command and the editor. Never throws.
 */
export function recognise(file: ToRecognise): Recognised {
	const { name, format } = file;
	const { decoded, kind } = textOf(file);
	if (kind) return noBank(name, kind, decoded, format);
	const { text, certain } = decoded;
	if (!certain) return { ...about(decoded), format: format ?? firstFormat, reading: nothing };
	const best = format ? { format, reading: readBank(text, name, format) } : likeliest(text, name);
	const likely = answerable(best.reading) === 0 ? likelyKind(text) : undefined;
	if (likely) return noBank(name, likely, decoded, format);
	return { ...about(decoded), ...best };
}

/** A bank exactly as the owner of its format reads it, for programs; what is no bank, or is in no certain encoding, is an error. */
export function readStrictly(file: ToRecognise): Reading {
	const { decoded, kind } = textOf(file);
	if (!file.format || kind || !decoded.certain) {
		const { format, findings, text, ...recognised } = recognise(file);
		const isReadable = recognised.kind === undefined && decoded.certain;
		return isReadable ? owned(text, file.name, format, findings) : { ...nothing, findings };
	}
	return owned(decoded.text, file.name, file.format, decoded.findings);
}

function owned(
	text: string,
	file: string,
	format: BankFormat,
	said: readonly BankFinding[],
): Reading {
	const { findings, ...reading } = formats[format].read(text, { file, mend: 'none' });
	return { ...reading, findings: [...said, ...findings] };
}

/** A file's text, and what kind of file it is where that is told without reading questions. */
function textOf({ name, content, encoding }: ToRecognise): {
	decoded: Decoded;
	kind?: FileKind | undefined;
} {
	if (typeof content === 'string') {
		return { decoded: { ...undecoded, text: content }, kind: declaredKind(content) };
	}
	const binary = binaryKind(content);
	if (binary) return { decoded: undecoded, kind: binary };
	const decoded = decode(content, name, encoding);
	return { decoded, kind: isNoText(decoded.text) ? 'binary' : declaredKind(decoded.text) };
}

const undecoded: Decoded = {
	text: '',
	encoding: 'utf-8',
	certain: true,
	choices: [],
	findings: [],
};

const about = ({ text, encoding, choices, findings }: Decoded) => ({
	text,
	encoding,
	encodings: choices,
	findings,
});

function noBank(
	file: string,
	kind: FileKind,
	decoded: Decoded,
	format: BankFormat | undefined,
): Recognised {
	const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
	const said: BankFinding = {
		...place,
		severity: 'error',
		name: 'no-bank',
		message: foreignFiles[kind],
	};
	// How its letters are read is of no interest then.
	return {
		...about(decoded),
		...{ text: '', encodings: [], findings: [said], kind },
		...{ format: format ?? firstFormat, reading: nothing },
	};
}

/** The reading with more questions that can be answered; of two alike that of the format whose signs are more its own. */
function likeliest(text: string, name: string): { format: BankFormat; reading: BankReading } {
	const readings = formatNames.map((format) => {
		const reading = readBank(text, name, format);
		return { format, reading, count: answerable(reading) };
	});
	const [first, ...others] = readings;
	let best = first;
	if (readings.every(({ count }) => count === 0))
		return readings.find(({ format }) => format === looks(text)) ?? nobody;
	for (const other of others) {
		const isMore = other.count > (best?.count ?? 0);
		const isAlike = other.count > 0 && other.count === best?.count;
		if (isMore || (isAlike && formats[other.format].isDistinct)) best = other;
	}
	return best ?? nobody;
}

const nobody = { format: firstFormat, reading: nothing };

/** The format whose signs a text has, of which nothing could be read: its errors are those that help. */
const looks = (text: string): BankFormat =>
	formatNames.find((name) => formats[name].isLike(text)) ?? firstFormat;
