import { latinLook, narrow } from '../look-alikes.ts';
import { placeOf } from './mended-marks.ts';

/** A choice of a question that is being read. */
export interface DraftChoice {
	/** A, B, C … */
	readonly letter: string;
	/** The letter as the file has it, in capitals. */
	readonly written: string;
	readonly text: string;
}

/** Which choices an answer names. `isAny`: one of them is enough. */
export interface Named {
	readonly right: readonly number[];
	readonly isAny: boolean;
}

const AND = '[ ]*[,;&+/、،][ ]*|[ ]+(?:and|und|et|y|e|и|ve|va)[ ]+';
const OR = '[ ]+(?:or|oder|ou|o|или|yoki)[ ]+';
const LIST = new RegExp(`^(\\p{L})((?:${AND}|${OR})\\p{L})+(?![\\p{L}\\p{N}])`, 'iu');
const RUN = /^[A-Z]{2,12}$/;

/** The choices that an answer line means, all of a list: "B", "b)", "A, B", "AB", or a choice's own words. */
export function namedChoices(choices: readonly DraftChoice[], line: string): Named {
	const written = narrow(line).trim();
	const words = written.toLowerCase();
	const byWords = () =>
		choices.findIndex(({ text }) => text !== '' && narrow(text).trim().toLowerCase() === words);
	const list = LIST.exec(written)?.[0];
	if (list !== undefined) {
		const isAny = new RegExp(OR, 'iu').test(list);
		return { right: all(choices, list.match(/(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []), isAny };
	}
	const single = /^\(?(\p{L})(?![\p{L}\p{N}])/u.exec(written)?.[1];
	if (single !== undefined) return { right: all(choices, [single]), isAny: false };
	const whole = byWords();
	if (whole >= 0) return { right: [whole], isAny: false };
	const letters = RUN.test(written) ? [...written] : [];
	const isRun = letters.every((letter, i) => i === 0 || letter > (letters[i - 1] ?? ''));
	return { right: isRun ? all(choices, letters) : [], isAny: false };
}

/** The places of letters, each once; none where one of them is no choice's. */
function all(choices: readonly DraftChoice[], letters: readonly string[]): number[] {
	const places = letters.map((letter) => placeIn(choices, letter.toUpperCase()));
	return places.includes(-1) ? [] : [...new Set(places)].sort((a, b) => a - b);
}

/** True where two choices have this letter: which of them is meant nobody knows but the author. */
export const standsTwice = (choices: readonly DraftChoice[], letter: string): boolean =>
	choices.filter(({ written }) => written === letter).length > 1;

/**
 * The choice of a letter: the one that is written so, else one that looks so, else the one at its place in its alphabet. Where a
 * Latin B may be the second of А, Б, В or the third that looks like it, nobody but the author knows.
 */
function placeIn(choices: readonly DraftChoice[], letter: string): number {
	const own = choices.findIndex(({ written }) => written === letter);
	if (own >= 0) return standsTwice(choices, letter) ? -1 : own;
	const like = latinLook(letter);
	const look = choices.findIndex(({ written }) => latinLook(written) === like);
	const isOther = choices.some(({ written }) => /[^A-Z]/.test(latinLook(written)));
	const latin = /^[A-Z]$/.test(letter) ? letter.charCodeAt(0) - 65 : placeOf(letter);
	const place = latin < choices.length ? latin : -1;
	if (!isOther || look < 0) return look >= 0 ? look : place;
	return look === place ? look : -1;
}
