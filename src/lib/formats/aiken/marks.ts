import type { Mend } from '../question.ts';

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
