import type { Line } from '../../markdown/lines.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { definitionsOf } from '../../markdown/rich.ts';
import type { Chunk, Chunks } from './chunks.ts';

/** The lines `[name]: address` of a quiz file, which each of its questions may use. */
export interface Definitions {
	/** Where the names lead, by the names as Markdown compares them. */
	readonly addresses: ReadonlyMap<string, string>;
	/** Lines that define the names which a question has in brackets, leading nowhere: to be read behind the question's own. */
	linesFor(chunk: Chunk): string;
}

const definition = /^ {0,3}\[[^\]]+\]:[ \t]*\S/;
const inBrackets = /\[((?:[^[\]\\]|\\.)+)\]/gs;

/** Finds the definitions of a file. A question gets those alone that it may mean: with all of them each would take its time. */
export function definitionsIn({ before, apart, chunks }: Chunks): Definitions {
	const lines = [...before, ...apart.flat(), ...chunks.flatMap((chunk) => chunk.lines)]
		.filter(({ inside, text }) => !inside && definition.test(text))
		.map(({ text }) => text);
	if (lines.length === 0) return { addresses: new Map(), linesFor: () => '' };
	const addresses = definitionsOf(parseMarkdown(lines.join('\n')));
	return { addresses, linesFor: (chunk) => linesFor(chunk, addresses) };
}

function linesFor({ heading, lines }: Chunk, addresses: ReadonlyMap<string, string>): string {
	const text = [heading, ...lines].map(withoutMarks).join('\n');
	const found = new Map<string, string>();
	for (const [, name = ''] of text.matchAll(inBrackets)) {
		const identifier = identifierOf(name);
		if (addresses.has(identifier)) found.set(identifier, name.replace(/\s+/g, ' '));
	}
	return Array.from(found.values(), (name) => `[${name}]: #`).join('\n');
}

/** A line without the marks of quotes before it: a name may go on over lines. */
const withoutMarks = ({ text }: Line): string => text.replace(/^[\s>]+/, '');

/** A name as Markdown compares it. */
const identifierOf = (name: string): string =>
	name
		.replace(/[\t\n\r ]+/g, ' ')
		.trim()
		.toLowerCase()
		.toUpperCase()
		.toLowerCase();
