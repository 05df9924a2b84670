/** What a zip holds, by the names of the files in it. */
export type ZipKind =
	| 'docx'
	| 'xlsx'
	| 'pptx'
	| 'open-document'
	| 'open-spreadsheet'
	| 'h5p'
	| 'anki'
	| 'qti-zip'
	| 'moodle-backup'
	| 'epub'
	| 'lesson-zip'
	| 'zip';

/** The first that fits. Names are as the zip has them; folders around them don't matter where an agreed name can lie in one. */
const byName: readonly (readonly [ZipKind, RegExp])[] = [
	['docx', /^word\//],
	['xlsx', /^xl\//],
	['pptx', /^ppt\//],
	['h5p', /^h5p\.json$/],
	['anki', /^collection\.anki2[0-9a-z]*$/],
	['moodle-backup', /^moodle_backup\.xml$/],
	['qti-zip', /(?:^|\/)imsmanifest\.xml$/],
	['epub', /^META-INF\/container\.xml$/],
	['lesson-zip', /(?:^|\/)lesson\.md$/],
];

/** The kind of a zip, one that was cut short too; undefined where the bytes are none. Nothing is unpacked. */
export function zipKind(bytes: Uint8Array): ZipKind | undefined {
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (isLocal(bytes, 0) || bytes[2] === 5);
	if (!isZip) return undefined;
	const names = namesIn(bytes);
	const open = openKind(bytes);
	if (open) return open;
	return byName.find(([, name]) => names.some((each) => name.test(each)))?.[0] ?? 'zip';
}

const isLocal = (bytes: Uint8Array, at: number): boolean =>
	bytes[at + 2] === 3 && bytes[at + 3] === 4;

/** OpenDocument and EPUB say what they are in their first file, which is stored as it is. */
function openKind(bytes: Uint8Array): ZipKind | undefined {
	const head = latin(bytes.subarray(30, 130));
	if (!head.startsWith('mimetype')) return undefined;
	if (head.includes('opendocument.spreadsheet')) return 'open-spreadsheet';
	return head.includes('epub') ? 'epub' : 'open-document';
}

/** Looked at on both ends: local headers stand before each file, the directory at the end. */
const END = 262_144;

function namesIn(bytes: Uint8Array): readonly string[] {
	const names: string[] = [];
	const collect = (from: number, to: number) => {
		for (let at = bytes.indexOf(0x50, from); at >= 0 && at < to; at = bytes.indexOf(0x50, at + 1)) {
			if (bytes[at + 1] !== 0x4b) continue;
			if (isLocal(bytes, at)) names.push(nameAt(bytes, at + 26, at + 30));
			else if (bytes[at + 2] === 1 && bytes[at + 3] === 2) {
				names.push(nameAt(bytes, at + 28, at + 46));
			}
		}
	};
	collect(0, Math.min(bytes.length, END));
	if (bytes.length > END) collect(Math.max(END, bytes.length - END), bytes.length);
	return names;
}

function nameAt(bytes: Uint8Array, lengthAt: number, nameFrom: number): string {
	const length = (bytes[lengthAt] ?? 0) + 256 * (bytes[lengthAt + 1] ?? 0);
	return latin(bytes.subarray(nameFrom, nameFrom + Math.min(length, 512)));
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
