import { oldEncodings } from '#lib/base/encodings/encodings.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();
const ofTwo = new Set(['gbk', 'big5', 'shift_jis', 'euc-kr']);

/** Every sign of an old encoding with its bytes, as the decoder has them. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const known = tables.get(encoding);
	if (known) return known;
	const table = new Map<string, readonly number[]>();
	const decoder = new TextDecoder(encoding, { fatal: true });
	const learn = (...bytes: number[]) => {
		try {
			const sign = decoder.decode(Uint8Array.from(bytes));
			if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
		} catch {
			// No sign has these bytes.
		}
	};
	for (let byte = 0; byte < 256; byte++) learn(byte);
	if (ofTwo.has(encoding)) {
		for (let lead = 0x81; lead < 0xff; lead++) {
			for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
		}
	}
	tables.set(encoding, table);
	return table;
}

/** A text's bytes in any encoding, `utf-16le+` and `utf-16be+` with their mark; undefined where it has a sign that one lacks. */
export function encoded(text: string, encoding: string): Uint8Array | undefined {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding.startsWith('utf-16')) {
		const marked = encoding.endsWith('+') ? `\uFEFF${text}` : text;
		const view = new DataView(new ArrayBuffer(marked.length * 2));
		for (let i = 0; i < marked.length; i++) {
			view.setUint16(i * 2, marked.charCodeAt(i), encoding.startsWith('utf-16le'));
		}
		return new Uint8Array(view.buffer);
	}
	const table = tableOf(encoding);
	const bytes: number[] = [];
	for (const sign of text) {
		const own = table.get(sign);
		if (!own) return undefined;
		bytes.push(...own);
	}
	return Uint8Array.from(bytes);
}

/** The names of all encodings before Unicode. */
export const oldNames: readonly string[] = oldEncodings.map(({ name }) => name);
