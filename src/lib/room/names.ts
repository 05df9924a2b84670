import { drawnNames } from '#lib/words/drawn-names.en.ts';

const longest = 24;
/** Letters of any script, each with at most two marks, digits, and the signs that names are written with. */
const allowed = /^(?:\p{L}\p{M}{0,2}|\p{N}|[ .'’-])+$/u;
/** Control, zero-width and bidirectional characters, and others that are not seen. */
const unseen =
	/[\p{C}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/gu;

/** A name as it will stand on the host's page, or undefined where it holds anything but letters, digits and name signs. */
export function readName(typed: string): string | undefined {
	const name = typed.normalize('NFC').replace(/ +/g, ' ').replace(/^ | $/g, '');
	if ([...name].length > longest || !/\p{L}/u.test(name)) return undefined;
	return allowed.test(name) && name.search(unseen) === -1 ? name : undefined;
}

/** What two names must not share: case, width and marks put aside. */
export function foldName(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[ .'’-]/g, '');
}

/** A text without characters that are not seen (line breaks become spaces): for words that learners type. */
export function visible(text: string): string {
	return text.replace(/[\t\r\n]+/g, ' ').replace(unseen, '');
}

const { describing, animals } = drawnNames;

/** The number of names that can be drawn. */
export const drawnCount = describing.length * animals.length;

/** The drawn name at a place in the list, which begins anew at its end. */
export function drawnName(place: number): string {
	const at = ((Math.floor(place) % drawnCount) + drawnCount) % drawnCount;
	const word = describing[at % describing.length] ?? '';
	return `${word} ${animals[Math.floor(at / describing.length)] ?? ''}`;
}

/** Whether a name is one of the list. */
export function isDrawn(name: string): boolean {
	const [word = '', animal = '', ...more] = name.split(' ');
	return describing.includes(word) && animals.includes(animal) && more.length === 0;
}

/** The name itself, or the first free of `name 2` … `name 9`, else `name last`, which the caller knows to be new. */
export function freeName(name: string, isTaken: (folded: string) => boolean, last: number): string {
	if (!isTaken(foldName(name))) return name;
	for (let number = 2; number < 10; number++) {
		const numbered = `${name} ${number}`;
		if (!isTaken(foldName(numbered))) return numbered;
	}
	return `${name} ${last}`;
}
