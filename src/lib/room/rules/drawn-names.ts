import { drawnNames } from '#lib/words/drawn-names.ts';
import { nameKey } from './learner-names.ts';

const { describing, animals } = drawnNames;

/** The number of names that can be drawn. */
export const drawnCount = describing.length * animals.length;

/** The drawn name at a place in the list, which starts again after its end. */
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
	if (!isTaken(nameKey(name))) return name;
	for (let number = 2; number < 10; number++) {
		const numbered = `${name} ${number}`;
		if (!isTaken(nameKey(numbered))) return numbered;
	}
	return `${name} ${last}`;
}
