/** Bytes as text in Unicode, and whether every byte of them was one. */
interface UnicodeText {
	readonly text: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
	/** False where signs of damage (U+FFFD) stand for bytes that are no text. */
	readonly whole: boolean;
}

/**
 * A file as UTF-8, or UTF-16 where its mark says so. The mark of UTF-8 stays in the text, so that the file can be written back as
 * it was; that of UTF-16 goes. Never throws.
 */
export function unicodeText(bytes: Uint8Array): UnicodeText {
	const encoding = wideMark(bytes) ?? 'utf-8';
	const how = { ignoreBOM: encoding === 'utf-8' };
	try {
		return {
			text: new TextDecoder(encoding, { ...how, fatal: true }).decode(bytes),
			encoding,
			whole: true,
		};
	} catch {
		return { text: new TextDecoder(encoding, how).decode(bytes), encoding, whole: false };
	}
}

/** UTF-16 by the mark at its start; undefined where there is none. */
function wideMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
	if (mark === 0xfffe) return 'utf-16le';
	return mark === 0xfeff ? 'utf-16be' : undefined;
}
