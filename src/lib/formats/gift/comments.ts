import { trimAscii } from '../ascii.ts';

/** What Moodle reads from a question's comments: the first id and all tags; and what else they say. */
export interface Remarks {
	readonly idnumber?: string;
	readonly tags: readonly string[];
	readonly rest: readonly string[];
}

/** Reads `[id:…]` and `[tag:…]` from comment lines; `\]` is a bracket inside them. */
export function remarksOf(comments: readonly string[]): Remarks {
	let idnumber: string | undefined;
	const tags: string[] = [];
	const rest: string[] = [];
	for (const comment of comments) {
		const ids = bracketed(comment, '[id:');
		const tagged = bracketed(ids.rest, '[tag:');
		idnumber ??= ids.values[0];
		for (const tag of tagged.values) tags.push(tag);
		const remains = tagged.rest.slice(2);
		if (remains === comment.slice(2)) rest.push(remains);
		else if (trimAscii(remains) !== '') rest.push(` ${trimAscii(remains)}`);
	}
	return { ...(idnumber ? { idnumber } : {}), tags, rest };
}

function bracketed(text: string, mark: string): { values: string[]; rest: string } {
	const values: string[] = [];
	let rest = '';
	let from = 0;
	let index = text.indexOf(mark);
	while (index >= 0) {
		const end = closing(text, index + mark.length);
		// Without an end there is none for the marks behind it either.
		if (end < 0) break;
		if (end > index + mark.length) {
			values.push(trimAscii(text.slice(index + mark.length, end).replaceAll('\\]', ']')));
			rest += text.slice(from, index);
			from = end + 1;
		}
		index = text.indexOf(mark, end + 1);
	}
	return { values, rest: rest + text.slice(from) };
}

function closing(text: string, from: number): number {
	for (let i = from; i < text.length; i++) {
		if (text.charAt(i) === ']') return i;
		if (text.startsWith('\\]', i)) i++;
	}
	return -1;
}
