import { readNumber } from '#lib/base/read-number.ts';

/** Right numbers as an author writes them: a middle with what lies around it, or two ends. */
export type NumberAnswer =
	| { readonly at: number; readonly within: number }
	| { readonly low: number; readonly high: number };

/** Reads `52`, `24..28` and `26 ± 2`; undefined for anything else. Plain numbers first, then as the language writes them. */
export function readNumberAnswer(value: string, lang: string): NumberAnswer | undefined {
	const [first = '', second, ...more] = value.split(/\s*(?:\.{2,3}|…|±|\+\/?-)\s*/);
	if (more.length > 0) return undefined;
	const number = plainNumber(first, lang);
	const other = second === undefined ? number : plainNumber(second, lang);
	if (number === undefined || other === undefined) return undefined;
	return second !== undefined && /±|\+\/?-/.test(value)
		? { at: number, within: Math.abs(other) }
		: { low: number, high: other };
}

/** True where an `Answer:` is one number, a range or a band. */
export const isNumberAnswer = (value: string, lang: string): boolean =>
	readNumberAnswer(value, lang) !== undefined;

/** `1.5` is one and a half in every language; `1,5` is what the lesson's language makes of it. */
export function plainNumber(text: string, lang: string): number | undefined {
	const plain = text.trim().replace('−', '-');
	return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : readNumber(text, lang);
}
