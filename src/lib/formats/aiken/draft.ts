import { formatFixes } from '#lib/words/formats.ts';
import type { Mend } from '../format.ts';
import { escapeHtml, madeName } from '../html.ts';
import type { MultipleChoice } from '../question.ts';
import { excerpt, type Report } from '../report.ts';
import { latinLook, narrow, rangeOfLine, trimAscii, type Line } from '../text.ts';
import type { AikenRule } from './findings.ts';
import { placeOf, type Mark } from './marks.ts';
import { withOtherLine, type OtherLine } from './other-lines.ts';

/** A question while its lines come in. */
export interface Draft {
	readonly first: Line;
	readonly stem: string[];
	readonly choices: (DraftChoice & { text: string })[];
	/** The number of its last choice's line. */
	lastLine: number;
	/** Lines below its choices that are no sign: the rest of a choice, or the start of another question. */
	readonly pending: Line[];
	/** Lines of other programs among its own. */
	readonly others: { readonly line: Line; readonly other: OtherLine }[];
}

/** A question with its first line. */
export function started(line: Line): Draft {
	return {
		first: line,
		stem: [line.text],
		choices: [],
		lastLine: line.number,
		pending: [],
		others: [],
	};
}

/** The letter that the draft's next choice should have. */
export function nextLetter(draft: Draft): string {
	return String.fromCharCode(65 + draft.choices.length);
}

/** Adds a choice; warns of an odd spelling. */
export function addChoice(
	draft: Draft,
	line: Line,
	mark: Extract<Mark, { kind: 'choice' }>,
	report: Report<AikenRule>,
): void {
	const text = trimAscii(mark.text);
	if (mark.isOdd) offerSpelling(line, `${mark.letter}) ${text}`, report);
	if (text === '') report.add('aiken-empty-choice', rangeOfLine(line));
	const expected = String.fromCharCode(65 + draft.choices.length);
	if (mark.letter !== expected) {
		report.add('aiken-letters', rangeOfLine(line), [mark.letter, expected]);
	}
	draft.choices.push({ letter: mark.letter, written: mark.written, text });
	draft.lastLine = line.number;
}

/** The lines that wait go to the last choice: it was broken in the file. */
export function joinPending(draft: Draft, report: Report<AikenRule>): void {
	const last = draft.choices.at(-1);
	const lines = draft.pending.splice(0);
	for (const line of lines) report.add('aiken-wrapped', rangeOfLine(line), [last?.letter ?? '']);
	if (last) last.text = [last.text, ...lines.map(({ text }) => text)].join(' ').trim();
}

/** The whole question at its answer line; undefined, and said so, if it has fewer than two choices. */
export function finish(
	draft: Draft,
	line: Line,
	mark: Extract<Mark, { kind: 'answer' }>,
	mend: Mend,
	report: Report<AikenRule>,
): MultipleChoice | undefined {
	const written = trimAscii(mark.written);
	const stem = draft.stem.join('\n');
	if (draft.choices.length < 2) {
		report.add('aiken-too-few-choices', rangeOfLine(line), [excerpt(stem)]);
		return undefined;
	}
	const named = mend === 'all' ? namedChoices(draft.choices, written) : asMoodle(draft, written);
	reportAnswer(draft, line, { written, isOdd: mark.isOdd }, named, mend, report);
	const choices = draft.choices
		.map(({ text }, index) => ({ ...html(text), fraction: share(named, index) }))
		.filter(({ text }) => text !== '');
	const question: MultipleChoice = {
		type: 'multichoice',
		name: madeName(stem),
		stem: html(stem),
		single: named.right.length <= 1 || named.isAny,
		choices,
	};
	return draft.others.reduce(
		(whole, { line: at, other }) => addOtherLine(whole, at, other, report),
		question,
	);
}

/** The question with a line of another program, which says where it went. */
export function addOtherLine(
	question: MultipleChoice,
	line: Line,
	other: OtherLine,
	report: Report<AikenRule>,
): MultipleChoice {
	const { question: whole, took } = withOtherLine(question, other);
	if (took === undefined) report.add('aiken-other-line', rangeOfLine(line), [other.name]);
	else report.add('aiken-other-program', rangeOfLine(line), [other.name, took]);
	return whole;
}

function html(text: string): { text: string; format: 'html' } {
	return { text: escapeHtml(text), format: 'html' };
}

/** Moodle counts letters from A, whatever the choices are called, and looks at the first alone. */
function asMoodle({ choices }: Draft, written: string): Named {
	const counted = written.charCodeAt(0) - 65;
	return { right: counted >= 0 && counted < choices.length ? [counted] : [], isAny: false };
}

function share({ right, isAny }: Named, index: number): number {
	if (!right.includes(index)) return 0;
	return isAny ? 1 : Math.round(1e7 / right.length) / 1e7;
}

function reportAnswer(
	{ choices }: Draft,
	line: Line,
	{ written, isOdd }: { readonly written: string; readonly isOdd: boolean },
	{ right, isAny }: Named,
	mend: Mend,
	report: Report<AikenRule>,
): void {
	const letters = right.map((index) => choices[index]?.letter ?? '');
	const [letter] = letters;
	if (letter === undefined) {
		const isTwice = mend === 'all' && standsTwice(choices, written.charAt(0).toUpperCase());
		report.add(isTwice ? 'aiken-letter-twice' : 'aiken-unknown-answer', rangeOfLine(line), [
			excerpt(written),
			written.length > 1 && narrow(written).trim().length === 1 ? 'odd' : '',
		]);
	} else if (letters.length > 1) {
		const how = isAny ? 'any' : 'all';
		report.add('aiken-several-answers', rangeOfLine(line), [letters.join(', '), how]);
	} else if (isOdd || (mend === 'all' && (written.charAt(0) !== letter || !isPlain(written)))) {
		offerSpelling(line, `ANSWER: ${mend === 'all' ? letter : written}`, report);
	}
	if (mend !== 'all' && letter !== undefined && several.test(written)) {
		report.add('aiken-several-answers', rangeOfLine(line), [letter, 'one']);
	}
}

const several = /^[A-Za-z](?:[ \t]*[,;&+/][ \t]*|[ \t]+and[ \t]+)[A-Za-z]\b/i;
/** Without blanks and signs that only look like those of Aiken. */
const isPlain = (written: string): boolean => narrow(written).trim() === written;

function offerSpelling(line: Line, meant: string, report: Report<AikenRule>): void {
	const range = rangeOfLine(line);
	const title = formatFixes.write(excerpt(meant));
	report.add('aiken-spelling', range, [excerpt(meant)], { title, edits: [{ range, text: meant }] });
}

/** A choice of a question that is being read. */
interface DraftChoice {
	/** A, B, C … */
	readonly letter: string;
	/** The letter as the file has it, in capitals. */
	readonly written: string;
	readonly text: string;
}

/** Which choices an answer names. `isAny`: one of them is enough. */
interface Named {
	readonly right: readonly number[];
	readonly isAny: boolean;
}

const AND = '[ ]*[,;&+/、،][ ]*|[ ]+(?:and|und|et|y|e|и|ve|va)[ ]+';
const OR = '[ ]+(?:or|oder|ou|o|или|yoki)[ ]+';
const LIST = new RegExp(`^(\\p{L})((?:${AND}|${OR})\\p{L})+(?![\\p{L}\\p{N}])`, 'iu');
const RUN = /^[A-Z]{2,12}$/;

/** The choices that an answer line means, all of a list: "B", "b)", "A, B", "AB", or a choice's own words. */
function namedChoices(choices: readonly DraftChoice[], line: string): Named {
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
const standsTwice = (choices: readonly DraftChoice[], letter: string): boolean =>
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
