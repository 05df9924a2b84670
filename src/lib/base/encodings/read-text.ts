import { encodings, textIn, type Encoding } from './encodings.ts';
import { guessEncoding, type Choice } from './guess.ts';
import { unicodeText } from './unicode.ts';

/** A text, and how it was read from bytes that need not say it. */
export interface ReadText {
	/** Read in the likeliest encoding, even where that is not certain. */
	readonly text: string;
	readonly encoding: Encoding;
	/** False where somebody has to choose: another script fits nearly as well, or none does. */
	readonly certain: boolean;
	/** Other ways to read a file that does not say how, best first; none for Unicode. */
	readonly choices: readonly Choice[];
	/** How many signs of damage (U+FFFD) stand in it. */
	readonly damaged: number;
	/** From before Unicode, and not named by anybody. */
	readonly isOld: boolean;
}

/** Bytes looked at when a file without a mark may be UTF-16. */
const SAMPLE = 65_536;

/**
 * The text of bytes: in the encoding that is named, else UTF-8 or UTF-16, else in the old one that its letters tell. Never throws.
 */
export function readText(bytes: Uint8Array, named?: Encoding): ReadText {
	if (named !== undefined) return inNamed(bytes, named);
	const wide = wideWithoutMark(bytes);
	if (wide) return wideText(bytes, wide);
	const { text, encoding, whole } = unicodeText(bytes);
	if (encoding !== 'utf-8') return { ...sure(text, encoding), damaged: count(text, '\uFFFD') };
	const words = text.startsWith('\uFEFF') ? text.slice(1) : text;
	return whole ? sure(words, 'utf-8') : damagedOrOld(bytes, words);
}

const sure = (text: string, encoding: Encoding) =>
	({ text, encoding, certain: true, choices: [], damaged: 0, isOld: false }) as const;

function inNamed(bytes: Uint8Array, named: Encoding): ReadText {
	const text = textIn(named, bytes);
	const isUnicode = encodings.indexOf(named) < 3;
	const { choices } = isUnicode ? { choices: [] } : guessEncoding(bytes);
	return { ...sure(text, named), choices, damaged: count(text, '\uFFFD') };
}

function wideText(bytes: Uint8Array, encoding: Encoding): ReadText {
	const text = textIn(encoding, bytes);
	return { ...sure(text, encoding), damaged: count(text, '\uFFFD') };
}

/** One bad byte in a UTF-8 file must not spoil all its accents; an old file has hardly a valid sequence. */
function damagedOrOld(bytes: Uint8Array, text: string): ReadText {
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

/** How often a character stands in a text. */
export function count(text: string, character: string): number {
	let found = 0;
	for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found++;
	return found;
}
