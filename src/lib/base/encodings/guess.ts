import { oldEncodings, textIn, type Encoding } from './encodings.ts';
import { likelihood } from './likely.ts';

/** One way to read bytes, and the first line that tells it from others. */
export interface Choice {
	readonly encoding: Encoding;
	readonly line: string;
}

/** How bytes that are no Unicode are best read. */
export interface Guess {
	/** Undefined where no reading looks like a text. */
	readonly encoding: Encoding | undefined;
	/** False where another script fits nearly as well: a person has to say. */
	readonly certain: boolean;
	/** The readings that may be meant, best first. */
	readonly choices: readonly Choice[];
}

/** Bytes looked at: lines with signs beyond ASCII, from the start. */
const SAMPLE = 16_384;
/** Below this no reading looks like a text. */
const LEAST = 0.15;
/**
 * So far apart are a reading and the next where the first is sure. Of Latin readings the first is taken: a letter that is
 * wrong there does not hide the word.
 */
const margins = { other: 0.2, same: 0.08 } as const;
const MOST_CHOICES = 6;

/** Reads old bytes in every encoding that is known here, and tells by script and letters which is meant. */
export function guessEncoding(bytes: Uint8Array): Guess {
	const sample = strangeLines(bytes);
	const readings = oldEncodings
		.map(({ name, family, seldom }, rank) => {
			const text = textIn(name, sample);
			return { encoding: name, family, text, value: likelihood(text) - seldom - rank * 0.002 };
		})
		.sort((a, b) => b.value - a.value);
	const [best] = readings;
	const told = readings.filter(
		({ text }, i) => readings.findIndex((other) => other.text === text) === i,
	);
	const isSure = best !== undefined && best.value >= LEAST && isAhead(best, told);
	const choices = told
		.filter(({ text, value }) => (isSure ? value >= 0 : value > -0.5 || !text.includes('\uFFFD')))
		.slice(0, MOST_CHOICES)
		.map(({ encoding, text }) => ({ encoding, line: firstStrange(text) }));
	if (!best || best.value < LEAST) return { encoding: undefined, certain: false, choices };
	return { encoding: best.encoding, certain: isSure, choices };
}

interface Valued {
	readonly family: string;
	readonly value: number;
}

/** True where no reading that shows other letters comes near the best. */
function isAhead(best: Valued, told: readonly Valued[]): boolean {
	return told.every(
		({ family, value }) =>
			best.value - value >= (family === best.family ? margins.same : margins.other) ||
			value === best.value ||
			(family === 'Latn' && best.family === 'Latn'),
	);
}

/** The first line with a sign beyond ASCII, 60 characters of it at most. */
export function firstStrange(text: string): string {
	const line = /^.*[^\p{ASCII}].*$/mu.exec(text)?.[0].trim() ?? '';
	const characters = [...line];
	return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line;
}

/** Line ends are the same bytes in all these encodings, and in none a part of another sign. */
function strangeLines(bytes: Uint8Array): Uint8Array {
	const kept: number[] = [];
	let start = 0;
	let isStrange = false;
	for (let i = 0; i <= bytes.length && kept.length < SAMPLE; i++) {
		const byte = bytes[i] ?? 10;
		if (byte > 127) isStrange = true;
		if (byte !== 10 && byte !== 13) continue;
		const end = Math.min(i, start + SAMPLE);
		if (isStrange) for (let at = start; at < end; at++) kept.push(bytes[at] ?? 10);
		if (isStrange) kept.push(10);
		start = i + 1;
		isStrange = false;
	}
	return Uint8Array.from(kept);
}
