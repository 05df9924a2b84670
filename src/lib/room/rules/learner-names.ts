/** The most letters and digits of a name; marks on them are not counted. */
export const longestName = 24;
/** The most code points of all, marks and joiners too. */
const mostPoints = 72;
const signs = /^[ .'’ʼ\-&()_+/,·・་׳״]$/u;
/** Viramas and their like: what makes a letter join the next in the scripts of India and round it. */
const virama =
	/[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u1039\u103A\u17D2\u1B44\uA9C0]/u;
const arabic = /[\p{Script=Arabic}\p{Script=Syriac}]/u;

/** A typed name: as it will stand, or why it can't be one. `sign`: the first sign that no name has. */
type NameRead =
	| { readonly name: string; readonly flaw?: undefined }
	| { readonly flaw: 'empty' | 'too-long'; readonly name?: undefined }
	| { readonly flaw: 'sign'; readonly sign: string; readonly name?: undefined };

/** Reads a typed name: letters of any script with their marks, digits, and the signs that names are written with. */
export function readTyped(typed: string): NameRead {
	const name = typed.normalize('NFC').replace(/ +/g, ' ').replace(/^ | $/g, '');
	const points = [...name];
	const at = points.findIndex((_, index) => !mayStand(points, index));
	if (at >= 0) return { flaw: 'sign', sign: points[at] ?? '' };
	if (!/[\p{L}\p{N}]/u.test(name)) return { flaw: 'empty' };
	const counted = points.filter((point) => !/[\p{M}\u200C\u200D]/u.test(point));
	if (counted.length > longestName || points.length > mostPoints) return { flaw: 'too-long' };
	return { name };
}

/** A name as it will stand on the host's page, or undefined where it can't be one. */
export const readName = (typed: string): string | undefined => readTyped(typed).name;

function mayStand(points: readonly string[], index: number): boolean {
	const point = points[index] ?? '';
	if (point === '\u200C' || point === '\u200D') return isNeeded(points, index);
	if (point.search(invisible) >= 0) return false;
	if (/\p{M}/u.test(point)) return isMark(points, index);
	return /[\p{L}\p{N}]/u.test(point) || signs.test(point);
}

/** Where a script needs a joiner or its opposite: beside a virama, or between two Arabic letters (RFC 5892, appendix A, in short). */
function isNeeded(points: readonly string[], index: number): boolean {
	const [before = '', after = ''] = [lettersBefore(points, index), points[index + 1]];
	const joins = /\p{L}/u.test(after) || points[index] === '\u200D';
	if (virama.test(points[index - 1] ?? '')) return joins;
	if (points[index] === '\u200D') return virama.test(after) && /\p{L}/u.test(before);
	return arabic.test(before) && arabic.test(after);
}

/** The letter before, marks passed over. */
function lettersBefore(points: readonly string[], index: number): string | undefined {
	return points.slice(0, index).findLast((point) => !/\p{M}/u.test(point));
}

/**
 * A mark belongs to a letter. Accents that fit any letter (Unicode's Inherited) pile up to three; the vowels and tones of a script of
 * its own to six; the same one twice is a pile.
 */
function isMark(points: readonly string[], index: number): boolean {
	const from = points.slice(0, index).findLastIndex((point) => !/[\p{M}\u200C\u200D]/u.test(point));
	const marks = points.slice(from + 1, index + 1);
	const accents = marks.filter((mark) => /\p{Script=Inherited}/u.test(mark) && /\p{M}/u.test(mark));
	if (!/\p{L}/u.test(points[from] ?? '') || accents.length > 3 || marks.length > 6) return false;
	return points[index] !== points[index - 1];
}

/** Scripts whose marks are accents or vowel points beside the letters, not letters themselves. */
const accented =
	/[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/** Letters, digits and marks alone, each letter changed; accents are left out where they are no letters. */
function bare(text: string, change: (letter: string) => string): string {
	let base = '';
	let kept = '';
	for (const point of text.normalize('NFKD')) {
		const isMark = /\p{M}/u.test(point);
		if (!isMark) base = change(point);
		if (isMark ? !accented.test(base) : /[\p{L}\p{N}]/u.test(point)) kept += isMark ? point : base;
	}
	return kept;
}

/**
 * What two names must not share. Case, width, spaces and signs are put aside, and accents where they are no letters: Zoë is Zoe,
 * but राम is not रमा, か not が, Й not И (ё is е, as it is written).
 */
export function nameKey(name: string): string {
	return bare(name.toLowerCase().replaceAll('ё', 'е'), (letter) => letter.toLowerCase());
}

/** Letters of other scripts, each with the Latin letter or digit that it can be taken for. */
const alike =
	'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԌG аa еe ѕs іi јj оo рp сc уy хx һh ԁd ԛq ԝw ӏl ӀI ' +
	'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi κk νv οo ρp υu ՍU ՕO օo ոn սu 0o';
const lookalikes = new Map(alike.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** What two names that look the same share (Anna in Latin letters, and with a Cyrillic А): never equal to a fold. */
export function lookalikeKey(name: string): string {
	return `≈${bare(name, (letter) => {
		const seen = lookalikes.get(letter) ?? letter;
		// A large i, a small L and a one are one stroke each.
		return /[Il1]/.test(seen) ? '1' : seen.toLowerCase();
	})}`;
}

/** Control, zero-width and bidirectional characters, and others that are not seen. */
const invisible =
	/[\p{C}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/gu;

/** A text without characters that are not seen (line breaks become spaces): for words that learners type. */
export function withoutInvisible(text: string): string {
	return text.replace(/[\t\r\n]+/g, ' ').replace(invisible, '');
}
