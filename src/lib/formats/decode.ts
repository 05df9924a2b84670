import { encodings, textIn, type Encoding } from '#lib/base/encodings/encodings.ts';
import { guessEncoding, firstStrange, type Choice } from '#lib/base/encodings/guess.ts';
import type { BankFinding } from '#lib/base/finding.ts';
import { unicodeText } from '#lib/base/unicode-text.ts';
import { tooLarge } from './limits.ts';
import { reportOn } from './report.ts';

/** A file's text, how its bytes were read, and what there is to say about it. */
export interface Decoded {
	/** Read in the likeliest encoding, even where that is not certain. */
	readonly text: string;
	readonly encoding: Encoding;
	/** False where somebody has to choose: another script fits nearly as well, or none does. */
	readonly certain: boolean;
	/** Other ways to read a file that does not say how, best first; none for Unicode. */
	readonly choices: readonly Choice[];
	readonly findings: readonly BankFinding[];
}

/** Bytes looked at when a file without a mark may be UTF-16. */
const SAMPLE = 65_536;

const rules = {
	'not-utf-8': {
		severity: 'warning',
		say: (encoding: string, line: string) =>
			`The file is not UTF-8; it was read as ${encoding}: "${line}". If these are the wrong letters, choose another encoding; else save it as UTF-8.`,
	},
	'which-encoding': {
		severity: 'error',
		say: () =>
			'The file does not say in which encoding its letters are, and several fit. Choose the one in which they read right, or save the file as UTF-8.',
	},
	'broken-utf-8': {
		severity: 'warning',
		say: (count: string) =>
			`${count} characters of the file are damaged and show as \uFFFD. Save it again as UTF-8 from where it came.`,
	},
	'utf-16': {
		severity: 'warning',
		say: () => 'The file is UTF-16; other programs may refuse it. Save it as UTF-8.',
	},
	'old-line-ends': {
		severity: 'warning',
		say: () =>
			"The lines of the file end as on very old Macs; other programs may see one long line. Save it with today's line ends.",
	},
	'nul-characters': {
		severity: 'warning',
		say: (count: string) => `The file holds ${count} NUL characters; it may be damaged.`,
	},
} as const;

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * The text of a file: in the encoding that is named, else UTF-8 or UTF-16, else in the old one that its letters tell, with a
 * warning, or with an error where they don't tell. Never throws; a file above 64 MB gives an error and no text.
 */
export function decode(bytes: Uint8Array, file = '', named?: Encoding): Decoded {
	const report = reportOn(file, rules);
	const large = tooLarge(bytes.length, file);
	if (large.length > 0) return { ...sure('', 'utf-8'), findings: large };
	const reading = read(bytes, named);
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

interface Read extends Omit<Decoded, 'findings'> {
	readonly damaged: number;
	/** From before Unicode, and not named by anybody. */
	readonly isOld: boolean;
}

const sure = (text: string, encoding: Encoding) =>
	({ text, encoding, certain: true, choices: [], damaged: 0, isOld: false }) as const;

function read(bytes: Uint8Array, named: Encoding | undefined): Read {
	if (named !== undefined) return inNamed(bytes, named);
	const wide = wideWithoutMark(bytes);
	if (wide) return wideText(bytes, wide);
	const { text, encoding, whole } = unicodeText(bytes);
	if (encoding !== 'utf-8') return { ...sure(text, encoding), damaged: count(text, '\uFFFD') };
	const words = text.startsWith('\uFEFF') ? text.slice(1) : text;
	return whole ? sure(words, 'utf-8') : damagedOrOld(bytes, words);
}

function inNamed(bytes: Uint8Array, named: Encoding): Read {
	const text = textIn(named, bytes);
	const isUnicode = encodings.indexOf(named) < 3;
	const { choices } = isUnicode ? { choices: [] } : guessEncoding(bytes);
	return { ...sure(text, named), choices, damaged: count(text, '\uFFFD') };
}

function wideText(bytes: Uint8Array, encoding: Encoding): Read {
	const text = textIn(encoding, bytes);
	return { ...sure(text, encoding), damaged: count(text, '\uFFFD') };
}

/** One bad byte in a UTF-8 file must not spoil all its accents; an old file has hardly a valid sequence. */
function damagedOrOld(bytes: Uint8Array, text: string): Read {
	const damaged = count(text, '\uFFFD');
	let whole = -damaged;
	for (let i = 0; i < text.length && whole <= damaged; i++) if (text.charCodeAt(i) > 127) whole++;
	if (whole > damaged) return { ...sure(text, 'utf-8'), damaged };
	const { encoding = 'windows-1252', certain, choices } = guessEncoding(bytes);
	return { text: textIn(encoding, bytes), encoding, certain, choices, damaged: 0, isOld: true };
}

/**
 * UTF-16 that does not say so: line ends and the signs of a format leave a byte empty, always on the same side, and read so the
 * text is one, with hardly a sign that nobody writes.
 */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
	let even = 0;
	let odd = 0;
	for (let i = 0; i < sample.length; i += 2) {
		if (sample[i] === 0) even++;
		if (sample[i + 1] === 0) odd++;
	}
	if (sample.length < 4 || even === odd || isNarrow(sample)) return undefined;
	const encoding = odd > even ? 'utf-16le' : 'utf-16be';
	return isText(textIn(encoding, sample), bytes.length > SAMPLE) ? encoding : undefined;
}

/** Text of single bytes, or of UTF-8, has few that steer machines; of UTF-16 in letters of Europe every other one does. */
function isNarrow(sample: Uint8Array): boolean {
	const { text, whole } = unicodeText(sample);
	const steering = text.match(/[\0-\x08\x0b\x0c\x0e-\x1f]/g)?.length ?? 0;
	return whole && steering < text.length / 5;
}

/** Assigned letters and signs; a sample that is cut may end within a character of two units. */
function isText(text: string, isCut: boolean): boolean {
	let strange = 0;
	let letters = 0;
	for (const sign of text) {
		if (/[\t\n\r]/.test(sign)) continue;
		if (/[\p{C}\uFFFD]/u.test(sign)) strange++;
		else if (/[\p{L}\p{N}]/u.test(sign)) letters++;
	}
	return letters > 0 && strange <= (isCut ? 1 : 0) + text.length / 200;
}

function count(text: string, character: string): number {
	let found = 0;
	for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found++;
	return found;
}
