/** What a file is that holds no bank of a format read here. */
export type FileKind = BinaryKind | TextualKind;

/** What a text is that is no bank, by its first lines. */
type TextualKind =
	| 'rtf'
	| 'moodle-xml'
	| 'qti-xml'
	| 'xml'
	| 'svg'
	| 'web-page'
	| 'json'
	| 'postscript'
	| 'blooket'
	| 'gimkit'
	| 'kahoot'
	| 'google-forms'
	| 'quizlet'
	| 'anki-text'
	| 'csv'
	| 'lesson-text'
	| 'text2qti';

const HEAD = 4096;
/** JSON by its first signs: an object's key with its colon, or a list of objects, lists or texts. */
const json =
	/^(?:\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:|\{\s*\}\s*$|\[\s*(?:\{\s*"|\[|\]\s*$|"(?:[^"\\\n]|\\.){0,200}"\s*[,\]]))/;

/** The kind of a text that no reading can change: it says itself what it is. */
export function declaredKind(text: string): TextualKind | undefined {
	const head = text.slice(0, HEAD).replace(/^[\uFEFF\s]+/, '');
	if (head.startsWith('{\\rtf')) return 'rtf';
	if (head.startsWith('%!PS')) return 'postscript';
	// A bank on HTML or JSON may begin with a piece of them.
	if (/^[ \t]*ANSWER[ \t]*[:：]/im.test(text)) return undefined;
	if (/^(?:<!doctype html|<html\b|<head\b)/i.test(head))
		return isPage(text) ? 'web-page' : undefined;
	if (/^(?:MIME-Version:|From: <Saved by )/i.test(head)) return 'web-page';
	if (head.startsWith('<')) return markupKind(head, text);
	if (json.test(head)) return 'json';
	if (/^"?[#\w ]{0,20}"?[,;\t]?"?question(?: text)?"?[,;\t]/i.test(head)) {
		return templates.find(([, words]) => words.test(head))?.[0] ?? 'csv';
	}
	if (/^---\r?\n[^]{0,2000}?\r?\n---\r?\n/.test(head) && /^## .*\{#/m.test(text))
		return 'lesson-text';
	return undefined;
}

const isPage = (text: string): boolean => /<body\b|<\/(?:body|html|head)>/i.test(text);

function markupKind(head: string, text: string): TextualKind | undefined {
	const body = head.replace(/^(?:<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^>]*>|\s+)*/i, '');
	const isXml = /^<\?xml\b/i.test(head);
	if (/^<html\b/i.test(body)) return isPage(text) ? 'web-page' : undefined;
	if (/^<quiz\b/.test(body)) return 'moodle-xml';
	if (/^<(?:\w+:)?(?:questestinterop|assessmentItem|assessmentTest|qti-|manifest\b)/.test(body))
		return 'qti-xml';
	if (/^<svg\b[^>]*\bxmlns=/.test(body)) return 'svg';
	return isXml ? 'xml' : undefined;
}

/** Words that stand in the first line of a table made by one of these programs. */
const templates: readonly (readonly [TextualKind, RegExp])[] = [
	['blooket', /Blooket/],
	['gimkit', /Gimkit/],
	['kahoot', /Kahoot|Question - max \d+ characters/i],
	['anki-text', /^#(?:separator|html|notetype|deck|columns):/m],
	['google-forms', /^"?Timestamp"?[,;\t]/],
];

const anyAnswers = /\{[^{}=~#]*[=~#][^{}]*\}|\{\s*[TF]\w*\s*\}|^ANSWER:/im;
const LINES = 200;

/** The kind of a text that looks like a table or a list of another program, where no reading finds more in it. */
export function likelyKind(text: string): TextualKind | undefined {
	const lines = text
		.slice(0, 100_000)
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, LINES);
	const head = lines.slice(0, 8).join('\n');
	const template = templates.find(([, words]) => words.test(head));
	if (template) return template[0];
	if (anyAnswers.test(text.slice(0, 100_000))) return undefined;
	if (/^## .*\{#[a-z]/m.test(text) || /^[-*] \[[ xX]\] /m.test(text)) return 'lesson-text';
	if (/^\d+[.)]\s/m.test(text) && /^\*?[a-z]\)\s/m.test(text) && /^\*[a-z]\)\s/m.test(text))
		return 'text2qti';
	return tableKind(lines);
}

/** Lines that all have as many columns: parted by tabs as cards of Quizlet are, or by commas or semicolons. */
function tableKind(lines: readonly string[]): TextualKind | undefined {
	if (lines.length < 2) return undefined;
	const tabs = lines.map((line) => line.trim().split('\t').length);
	if (tabs.every((columns) => columns === 2)) return 'quizlet';
	if (tabs.every((columns) => columns === tabs[0]) && (tabs[0] ?? 0) > 2) return 'csv';
	return [',', ';'].some((mark) => isTable(lines, mark)) ? 'csv' : undefined;
}

function isTable(lines: readonly string[], mark: string): boolean {
	const columns = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(mark).length);
	const [first = 1] = columns;
	const alike = columns.filter((count) => count === first).length;
	return first > 2 && alike >= lines.length * 0.8;
}

/** What a file is that is no text, by its first bytes; `binary` for bytes of no kind that is known here. */
type BinaryKind =
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
const PDF_HEAD = 1024;

/** The kind of a file that is no text; undefined for what may be one. Reads no more than the ends of the file. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
	const zip = zipKind(bytes);
	if (zip) return zip;
	const known = signatures.find(([, mark, at = 0]) =>
		mark.every((byte, i) => bytes[at + i] === byte),
	);
	if (known) return known[0];
	const head = String.fromCharCode(...bytes.subarray(0, PDF_HEAD));
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

/** What a zip holds, by the names of the files in it. */
type ZipKind =
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
function zipKind(bytes: Uint8Array): ZipKind | undefined {
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
