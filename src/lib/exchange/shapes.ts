/** Letters, digits and signs that mean nothing between words, neither to Markdown nor to the notation; `\_` as a gap has it. */
const inside = String.raw`(?:[\p{L}\p{M}\p{N}.,;?!'’"“”„«»()/%$€£°–—…-]|\\_)`;
/** Words with one blank between two; not those that begin as the item of a list does. */
const words = String.raw`(?!\d+[.)])[\p{L}\p{N}]${inside}*(?: ${inside}+)*`;

const ofWords = new RegExp(
	String.raw`^(?:(## )${words} \{#[a-z][a-z0-9-]*\}|(- \[[x ]\] | {0,2}> |)${words})$`,
	'u',
);
const exact = /^(?:|> \[!(?:TIP|NOTE)\]|Kind: choices?|Order: (?:fixed|shuffled))$/;

/** Longer texts are looked at by their reader. */
const longest = 4000;

/**
 * What a question's text has besides plain words: its lines, by their marks. Two texts of one shape are read alike but for the words, so that
 * of a bank's thousand questions of one shape one has to be read back. Undefined where a line has any sign more, or a value: such
 * texts are read each by itself.
 */
export function shapeOf(written: string): string | undefined {
	if (written.length > longest) return undefined;
	const lines: string[] = [];
	for (const line of written.split('\n')) {
		const found = exact.test(line) ? undefined : ofWords.exec(line);
		if (found === null) return undefined;
		lines.push(found ? `${found[1] ?? found[2] ?? ''}words` : line);
	}
	return lines.join('\n');
}
