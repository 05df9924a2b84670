import { slice, type Piece } from './piece.ts';

const CLOZE =
	/\{\d{0,3}:(?:SHORTANSWER|SA|MW|NUMERICAL|NM|MULTICHOICE|MC|MULTIRESPONSE|MR)(?:_?[CVHS]{1,2})?:/i;

/** The first gap of Moodle's Cloze format in a question; undefined where there is none. */
export function clozeIn(text: Piece): Piece | undefined {
	const match = CLOZE.exec(text.mask);
	return match ? slice(text, match.index, match.index + 1) : undefined;
}

const COMMAND = /(?:[\^_]|\\[A-Za-z]{1,40}\*?(?:\[[^\]\n]{0,80}\])?)$/;
const ANSWERS = /^\{\s*(?:[=~#%>]|T\b|TRUE\b|F\b|FALSE\b|\})/i;

/** True where the first braces are those of a formula, `\\sqrt{4}` or `x^{2}`, and hold no sign of an answer. */
export function isFormula(text: Piece): boolean {
	const open = text.mask.indexOf('{');
	if (open < 0 || ANSWERS.test(text.mask.slice(open, open + 200))) return false;
	return COMMAND.test(text.raw.slice(Math.max(0, open - 130), open));
}
