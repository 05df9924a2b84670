/**
 * Encodings of texts from before Unicode, by their names in the Encoding Standard, and the family of scripts that each writes. Of
 * two that fit alike the earlier one is meant, and one that is seldom met has to fit better by so much.
 */
export const oldEncodings = [
	{ name: 'windows-1252', family: 'Latn', seldom: 0 },
	{ name: 'windows-1251', family: 'Cyrl', seldom: 0 },
	{ name: 'windows-1256', family: 'Arab', seldom: 0 },
	{ name: 'gbk', family: 'Hani', seldom: 0 },
	{ name: 'windows-1250', family: 'Latn', seldom: 0 },
	{ name: 'windows-1254', family: 'Latn', seldom: 0 },
	{ name: 'windows-1253', family: 'Grek', seldom: 0 },
	{ name: 'windows-1255', family: 'Hebr', seldom: 0 },
	{ name: 'big5', family: 'Hani', seldom: 0 },
	{ name: 'shift_jis', family: 'Hani', seldom: 0 },
	{ name: 'euc-kr', family: 'Hani', seldom: 0 },
	{ name: 'koi8-r', family: 'Cyrl', seldom: 0.15 },
	{ name: 'ibm866', family: 'Cyrl', seldom: 0.15 },
	{ name: 'x-mac-cyrillic', family: 'Cyrl', seldom: 0.15 },
	{ name: 'macintosh', family: 'Latn', seldom: 0.15 },
] as const;

type OldEncoding = (typeof oldEncodings)[number]['name'];
/** Every encoding that a text can be read in, those of Unicode first. */
export const encodings = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	...oldEncodings.map(({ name }) => name),
] as const;
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;

/** The text of bytes in one encoding; what it does not know becomes U+FFFD. A mark at the start goes. */
export function textIn(encoding: Encoding, bytes: Uint8Array): string {
	return new TextDecoder(encoding).decode(bytes);
}

/** An encoding by a name that people write (`cp1251`, `GB2312`); undefined for one that is not read here. */
export function encodingNamed(word: string): Encoding | undefined {
	const label = word
		.trim()
		.replace(/^cp-?(?=125\d$)/i, 'windows-')
		.replace(/^ansi$/i, 'windows-1252');
	try {
		const { encoding } = new TextDecoder(label);
		const name = encoding === 'gb18030' ? 'gbk' : encoding;
		return encodings.find((each) => each === name);
	} catch {
		return undefined;
	}
}
