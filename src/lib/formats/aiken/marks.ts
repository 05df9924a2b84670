import type { Mend } from '../format.ts';
import { latinLook, narrow } from '../text.ts';

/** What one line is: a choice with its letter, the right answer as written, or words of a question. */
export type Mark =
	| {
			readonly kind: 'choice';
			readonly letter: string;
			/** The letter as the file has it, in capitals. */
			readonly written: string;
			readonly text: string;
			readonly isOdd: boolean;
	  }
	| { readonly kind: 'answer'; readonly written: string; readonly isOdd: boolean }
	| { readonly kind: 'words' };

const CHOICE = /^([A-Z])[).]/;
const ANSWER = /^ANSWER:/;
const ODD_CHOICE = /^(?:\(([A-Za-z])\)|([a-z])\)|([a-z])\.(?=[ \t]))/;
const ODD_ANSWER = /^answer[ \t]{0,9}[:=.\u2013-]?[ \t]{0,9}\(?([A-Za-z])\)?[.)]?$/i;

/**
 * Reads a line's sign. `next` is the letter of the choice that could come now; other spellings count
 * only there and only when mended, so that "a. m." in a question stays words.
 */
export function markOf(text: string, next: string | undefined, mend: Mend): Mark {
	const choice = CHOICE.exec(text)?.[1];
	// "B. Franklin invented what?" begins a question, not a choice.
	const isName = mend !== 'none' && next === undefined && choice !== 'A';
	if (choice !== undefined && !isName) {
		return { kind: 'choice', letter: choice, written: choice, text: text.slice(2), isOdd: false };
	}
	if (ANSWER.test(text)) return { kind: 'answer', written: text.slice(7), isOdd: false };
	if (mend === 'none' || next === undefined) return { kind: 'words' };
	const odd = ODD_CHOICE.exec(text);
	const letter = (odd?.[1] ?? odd?.[2] ?? odd?.[3])?.toUpperCase();
	if (odd && letter === next) {
		return {
			kind: 'choice',
			letter,
			written: letter,
			text: text.slice(odd[0].length),
			isOdd: true,
		};
	}
	const answer = next === 'A' ? undefined : ODD_ANSWER.exec(text)?.[1];
	if (answer) return { kind: 'answer', written: answer.toUpperCase(), isOdd: true };
	return { kind: 'words' };
}

/** How "answer" is written at the head of its line in banks of other languages. Longer ones first where two begin alike. */
const answerWords = [
	...['CORRECT ANSWER', 'RIGHT ANSWER', 'ANSWER', 'ANS'],
	...['ПРАВИЛЬНЫЙ ОТВЕТ', 'ВЕРНЫЙ ОТВЕТ', 'ОТВЕТ', 'ВІДПОВІДЬ', 'ЖООП', 'ЖАУАП', 'ОТГОВОР'],
	...['RÉPONSE', 'REPONSE', 'ANTWORT', 'RESPUESTA', 'RESPOSTA', 'RISPOSTA', 'CEVAP', 'JAVOB'],
	...['ODPOWIEDŹ', 'ODPOVĚĎ', 'ΑΠΑΝΤΗΣΗ', 'תשובה'],
	...['الإجابة الصحيحة', 'الإجابة', 'الاجابة', 'الجواب', 'پاسخ', 'جواب'],
	...['正确答案', '正確答案', '答案', '正解', '解答', '정답'],
];
/** Alphabets whose letters name choices in their order. */
const alphabets = ['АБВГДЕЖЗИКЛМ', 'ΑΒΓΔΕΖΗΘΙΚΛΜ', 'ابجدهو', 'אבגדהו'];
const HEAD = 60;
const MEANT_CHOICE = /^(?:\((\p{L})\)|(\p{L}) ?([.)、:]))( ?)/u;
const LETTER = /^ {0,9}\(?\p{L}\)?[.)]?$/u;

/** A letter's place in the alphabet of its script, from 0; -1 for Latin and any other letter. */
export function placeOf(letter: string): number {
	const plain = letter === 'أ' ? 'ا' : letter;
	return alphabets.map((alphabet) => alphabet.indexOf(plain)).find((place) => place >= 0) ?? -1;
}

/**
 * Reads a line's sign as it was plainly meant: also with no-break blanks, full-width signs, letters of other alphabets that look the
 * same or stand at the same place, and "answer" in other languages. `next` is the letter of the choice that could come now.
 */
export function mendedMark(line: string, next: string | undefined): Mark {
	// A blank of any kind before a sign is none of its own.
	const text = line.trimStart();
	const known = markOf(text, next, 'all');
	if (known.kind !== 'words' || next === undefined) return known;
	const head = narrow(text.slice(0, HEAD));
	const choice = choiceIn(text, head, next);
	if (choice) return choice;
	return (next === 'A' ? undefined : answerIn(text, head)) ?? known;
}

function choiceIn(text: string, head: string, next: string): Mark | undefined {
	const match = MEANT_CHOICE.exec(head);
	const letter = match?.[1] ?? match?.[2];
	if (!match || letter === undefined) return undefined;
	const [whole, , , sign, blank] = match;
	const written = letter.toUpperCase();
	// With a plain colon it is somebody's words: "A: Hello!"
	if (sign === ':' && !text.startsWith('：', whole.length - (blank ?? '').length - 1))
		return undefined;
	if (sign === '.' && letter !== written && blank === '') return undefined;
	const isNext = latinLook(written) === next || placeOf(written) === next.charCodeAt(0) - 65;
	if (!isNext) return undefined;
	return { kind: 'choice', letter: next, written, text: text.slice(whole.length), isOdd: true };
}

function answerIn(text: string, head: string): Mark | undefined {
	const upper = head.toUpperCase();
	const word =
		upper.length === head.length ? answerWords.find((each) => begins(upper, each)) : undefined;
	if (word === undefined) return undefined;
	const rest = head.slice(word.length);
	const sign = /^ ?[:=.\u2013\u2014-] ?/.exec(rest)?.[0] ?? '';
	const written = text.slice(word.length + sign.length);
	const isMeant = sign.includes(':') || LETTER.test(narrow(written));
	return isMeant ? { kind: 'answer', written, isOdd: true } : undefined;
}

/** The word, also in letters that only look like its own, and no longer one. */
function begins(upper: string, word: string): boolean {
	const piece = upper.slice(0, word.length);
	if (piece !== word && latinLook(piece) !== word) return false;
	return !/^\p{L}/u.test(upper.slice(word.length)) || !/\p{sc=Latn}|\p{sc=Cyrl}/u.test(word);
}
