/** Containers (quotes, lists) that a line may open, one in the other; nobody reads as many. */
const deepest = 20;
/** Runs of stars or underscores, or brackets, in lines without an empty one between them; far more than a page has. */
const most = 2000;
/** Lines without an empty one between them. */
const mostLines = 5000;

const marker = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
const nested = new RegExp(`^((?:${marker}){${String(deepest)}})((?:${marker})+)`, 'gm');

/** Signs by which Markdown is read, and what stands in for one that is only shown: of the same length, and alike. */
const standIns = new Map([
	['>', '\u203A'],
	['-', '\u2010'],
	['+', '\uFF0B'],
	['*', '\u2217'],
	['_', '\uFF3F'],
	['.', '\u2024'],
	[')', '\uFF09'],
	['[', '\uFF3B'],
]);

/**
 * A text in which what no person writes is no Markdown any more: quotes in quotes in quotes, thousands of stars without a blank
 * line. The parser would take minutes over them, since its time grows with their square. Every offset stays as it is.
 */
export function tame(text: string): string {
	if (text.length < most) return text;
	const shallow = text.replace(nested, (_, kept: string, more: string) => kept + shown(more));
	return shallow
		.split(/((?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r))/)
		.map((block) => (block.length < most ? block : tameBlock(block)))
		.join('');
}

/** The first place where a text is tamed, if there is one. */
export function wildAt(text: string): number | undefined {
	const calm = tame(text);
	if (calm === text) return undefined;
	let at = 0;
	while (text[at] === calm[at]) at++;
	return at;
}

function tameBlock(block: string): string {
	const calm = [/[*_]+/g, /\[/g].reduce((text, pattern) => {
		let count = 0;
		return text.replace(pattern, (run) => (++count > most ? shown(run) : run));
	}, block);
	let lines = 0;
	return calm.replace(/[^\r\n]+/g, (line) =>
		++lines > mostLines ? ' '.repeat(line.length) : line,
	);
}

function shown(signs: string): string {
	return signs.replace(/[>\-+*_.)[]/g, (sign) => standIns.get(sign) ?? sign);
}
