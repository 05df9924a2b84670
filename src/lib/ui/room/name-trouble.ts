import { longestName, readTyped } from '#lib/room/rules/index.ts';
import { joining } from '#lib/words/room.ts';

const words = joining.flaws;

/** What is wrong with a typed name, in words that name the sign; nothing where it can stand. */
export function nameTrouble(typed: string): string | undefined {
	const read = readTyped(typed);
	if (read.flaw === undefined) return undefined;
	if (read.flaw === 'sign') return words.sign(shown(read.sign));
	if (read.flaw === 'empty') return typed.trim() === '' ? joining.noName : words.empty;
	return words['too-long'](longestName);
}

/** A sign as it can be shown: one that is not seen by its number, a mark on a circle. */
function shown(sign: string): string {
	const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
	if (/[\p{C}\p{Z}\u3164\uFE00-\uFE0F]/u.test(sign)) return words.unseen(code);
	return words.seen(/\p{M}/u.test(sign) ? `◌${sign}` : sign);
}
