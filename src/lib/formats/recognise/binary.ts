import { zipKind, type ZipKind } from './zip.ts';

/** What a file is that is no text, by its first bytes; `binary` for bytes of no kind that is known here. */
export type BinaryKind =
	ZipKind | 'pdf' | 'old-office' | 'sqlite' | 'picture' | 'sound' | 'film' | 'archive' | 'binary';

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

/** First bytes, and where they begin. From long to short where two begin alike. */
const signatures: readonly (readonly [BinaryKind, readonly number[], number?])[] = [
	['sqlite', ascii('SQLite format 3\0')],
	['old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
	['picture', [0x89, ...ascii('PNG')]],
	['picture', [0xff, 0xd8, 0xff]],
	['picture', ascii('GIF87a')],
	['picture', ascii('GIF89a')],
	['picture', ascii('WEBP'), 8],
	['picture', [...ascii('II*'), 0]],
	['picture', [...ascii('MM'), 0, 42]],
	['picture', [0, 0, 1, 0]],
	['picture', ascii('8BPS')],
	...['ftypavif', 'ftypheic', 'ftypheix', 'ftypmif1', 'ftypmsf1'].map(
		(mark): readonly [BinaryKind, readonly number[], number] => ['picture', ascii(mark), 4],
	),
	['sound', ascii('ftypM4A'), 4],
	['film', ascii('ftyp'), 4],
	['film', [0x1a, 0x45, 0xdf, 0xa3]],
	['film', ascii('AVI '), 8],
	['sound', ascii('WAVE'), 8],
	['sound', ascii('ID3')],
	['sound', [0xff, 0xfb]],
	['sound', ascii('OggS')],
	['sound', ascii('fLaC')],
	['archive', [0x1f, 0x8b]],
	['archive', ascii('Rar!')],
	['archive', [...ascii('7z'), 0xbc, 0xaf]],
	['archive', ascii('BZh')],
	['archive', [0xfd, ...ascii('7zXZ')]],
	['archive', [0x28, 0xb5, 0x2f, 0xfd]],
	['archive', ascii('ustar'), 257],
];

/** How far from its start a PDF may say that it is one. */
const HEAD = 1024;

/** The kind of a file that is no text; undefined for what may be one. Reads no more than the ends of the file. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
	const zip = zipKind(bytes);
	if (zip) return zip;
	const known = signatures.find(([, mark, at = 0]) =>
		mark.every((byte, i) => bytes[at + i] === byte),
	);
	if (known) return known[0];
	const head = String.fromCharCode(...bytes.subarray(0, HEAD));
	// Other programs write a line or two before it.
	if (/^[^{}]{0,1000}%PDF-\d/.test(head)) return 'pdf';
	return /^BM[^]{4}\0\0\0\0/.test(head) ? 'picture' : undefined;
}

/** Signs that steer machines and stand in no text: above this share it is none. */
const STEERING = 0.01;

/** True for text in which too many signs are none, as in what a program wrote for itself. */
export function isNoText(text: string): boolean {
	const head = text.slice(0, 65_536);
	const steering = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
	return steering > 0 && steering > head.length * STEERING;
}
