import { latinLook, narrow } from '../look-alikes.ts';
import { markOf, type Mark } from './marks.ts';

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
const CHOICE = /^(?:\((\p{L})\)|(\p{L}) ?([.)、:]))( ?)/u;
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
	const match = CHOICE.exec(head);
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
