import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../lessons/good');

/** A small lesson without an error, by file name: what every shape is put into. */
export const good: ReadonlyMap<string, string> = new Map(
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** The good lesson with some of its files exchanged. */
export function lessonOf(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
	return new Map([...good, ...Object.entries(files)]);
}

/** A piece again and again, up to so many characters and never one more. */
export function times(piece: string, length: number): string {
	return piece.repeat(Math.floor(length / piece.length));
}

/** Pieces that count, up to so many characters. */
export function counted(piece: (i: number) => string, length: number): string {
	const pieces: string[] = [];
	let sum = 0;
	for (let i = 0; ; i++) {
		const next = piece(i);
		sum += next.length;
		if (sum > length) return pieces.join('');
		pieces.push(next);
	}
}

/** A question without an error but for what is put in: `stem` above its answer, `more` below. */
export const question = (id: string, stem = '', more = '') =>
	`## When, of ${id}? {#${id}}\n\n${stem}- [x] On Monday\n  > Yes.\n- [ ] On Friday\n  > No.\n${more}\n> [!NOTE]\n> On Monday.\n\nSource: P1\n\n`;
