/** Marks above, below and inside letters: accents, vowel points of Hebrew and Arabic. Vowel signs of other scripts are letters. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670\u1ab0-\u1aff\u1dc0-\u1dff]/gu;
/** White space, hyphens and dashes, apostrophes of every make, soft hyphens and other invisible marks. */
const GAPS = /[\s\p{Pd}\p{Cf}'’‘‛ʼʹʻ`´′]/gu;
/** Letters with a stroke, which Unicode does not take apart. */
const STROKED: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ħ: 'H' };
/** What a sentence leaves at a word's ends: a phone writes a full stop after two spaces. */
const ENDS = /^[\s.,;:!?"“”„«»]+|[\s.,;:!?"“”„«»]+$/gu;

/** A text in one spelling of its characters (NFC) and one case, without what a sentence leaves at its ends. */
export const normalizeCase = (text: string): string =>
	text.normalize('NFC').replace(ENDS, '').toUpperCase();

/** A text for comparing answers: case, spaces, hyphens, apostrophes and diacritics folded away. */
export const normalize = (text: string): string =>
	normalizeCase(text)
		.normalize('NFD')
		.replace(MARKS, '')
		.replace(GAPS, '')
		.replace(/[ŁØĐĦ]/g, (letter) => STROKED[letter] ?? letter)
		.normalize('NFC');
