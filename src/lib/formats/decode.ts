import type { Finding } from '#lib/base/finding.ts';
import { tooLarge } from './limits.ts';
import { reportOn } from './report.ts';

/** A file's text, how its bytes were read, and what there is to say about it. */
export interface Decoded {
	readonly text: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
	readonly findings: readonly Finding[];
}

/** Bytes looked at when a file without a mark may be UTF-16. */
const SAMPLE = 4096;

const rules = {
	'not-utf-8': {
		severity: 'warning',
		say: () =>
			'The file is not UTF-8; it was read as windows-1252. Check letters with accents, and save it as UTF-8.',
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

type Encoding = Decoded['encoding'];

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8, else windows-1252 with a warning.
 * Never throws; a file above 64 MB gives an error and no text.
 */
export function decode(bytes: Uint8Array, file = ''): Decoded {
	const report = reportOn(file, rules);
	const findings = tooLarge(bytes.length, file);
	if (findings.length > 0) return { text: '', encoding: 'utf-8', findings };
	const { text, encoding, damaged } = read(bytes);
	if (encoding === 'windows-1252') report.add('not-utf-8', START);
	else if (encoding !== 'utf-8') report.add('utf-16', START);
	if (damaged > 0) report.add('broken-utf-8', START, [String(damaged)]);
	if (text.includes('\r') && !text.includes('\n')) report.add('old-line-ends', START);
	const nuls = count(text, '\0');
	if (nuls > 0) report.add('nul-characters', START, [String(nuls)]);
	return { text, encoding, findings: report.findings() };
}

function read(bytes: Uint8Array): { text: string; encoding: Encoding; damaged: number } {
	const wide = utf16(bytes);
	if (wide) {
		const text = new TextDecoder(wide).decode(bytes);
		return { text, encoding: wide, damaged: count(text, '\uFFFD') };
	}
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text, encoding: 'utf-8', damaged: 0 };
	} catch {
		return damagedOrOld(bytes);
	}
}

/** One bad byte in a UTF-8 file must not spoil all its accents; an old file has no valid sequences. */
function damagedOrOld(bytes: Uint8Array): { text: string; encoding: Encoding; damaged: number } {
	const text = new TextDecoder('utf-8').decode(bytes);
	const damaged = count(text, '\uFFFD');
	let whole = -damaged;
	for (let i = 0; i < text.length && whole <= damaged; i++) if (text.charCodeAt(i) > 127) whole++;
	if (whole > damaged) return { text, encoding: 'utf-8', damaged };
	return {
		text: new TextDecoder('windows-1252').decode(bytes),
		encoding: 'windows-1252',
		damaged: 0,
	};
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const length = Math.min(bytes.length, SAMPLE) & ~1;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	if (length < 4) return undefined;
	// Latin letters in UTF-16 leave every other byte empty, always on the same side.
	if (odd > length / 4 && even === 0) return 'utf-16le';
	return even > length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

function count(text: string, character: string): number {
	let found = 0;
	for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found++;
	return found;
}
