import { hasTooFewSigns, lonelySigns } from './partners.ts';

/** Containers (quotes, lists) that a line may open, one in the other; nobody reads as many. */
const deepest = 20;
/** Columns that so many lists take, one in the other: from there on no item begins, since each line below is led through all of them. */
const farthestIn = 2 * deepest;
/** Containers that lines of a text open in another one on the same line (`- > a`), all together: each is another list or quote. */
const mostInside = 800;
/** Signs of one sort in lines without an empty one between them; far more than a page has. */
const most = 2000;
/** Bars of tables, as the signs; a table of a thousand rows is none that anybody reads. */
const mostBars = 3000;
/** Lines without an empty one between them. */
const mostLines = 5000;

const marker = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
const nested = new RegExp(`^((?:${marker}))((?:${marker})+)`, 'gm');
/** The mark of an item that is far in; no blank stands on both sides of the seam, so that a line of blanks is looked through once. */
const indented = /^([ \t>]{10,})([-+*]|\d{1,9}[.)])(?=[ \t])/gm;
const markers = /[ \t]*(?:[->+*]|\d+[.)])/g;

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
	[']', '\uFF3D'],
	['`', '\u02CB'],
	['|', '\uFF5C'],
	['\\', '\u29F5'],
	['&', '\uFF06'],
	['<', '\u2039'],
]);

/** Signs that are counted, each sort by itself: the most that stay between two empty lines, and in a whole text. */
const counted: readonly (readonly [signs: RegExp, inBlock: number, inText: number])[] = [
	[/[*_]+/g, most, 4 * most],
	[/\[/g, most, 1.5 * most],
	[/\]/g, most, 1.5 * most],
	[/&/g, most, 2 * most],
	[/</g, most, 2 * most],
	[/\\/g, most, 2 * most],
	[/\|/g, mostBars, 2 * mostBars],
];

/**
 * A text in which what no person writes is no Markdown any more: quotes in quotes in quotes, thousands of stars without a blank
 * line. The parser would take minutes over them, since its time grows with their square. Every offset stays as it is.
 */
export function limitNesting(text: string): string {
	const paired = withoutLonely(text);
	if (text.length < most) return paired;
	const seen = counted.map(() => 0);
	return shallow(paired)
		.split(/((?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r))/)
		.map((block) => tameBlock(block, seen))
		.join('');
}

/** Shows what lines open in a container, where it is too deep or too often. */
function shallow(text: string): string {
	let inside = 0;
	const near = text.replace(indented, (whole, lead: string, first: string) =>
		columnsOf(lead) < farthestIn ? whole : lead + shown(first),
	);
	return near.replace(nested, (_, first: string, more: string) => {
		let depth = 1;
		const kept = more.replace(markers, (each) =>
			++depth <= deepest && ++inside <= mostInside ? each : shown(each),
		);
		return first + kept;
	});
}

/** How far in a line begins, by what it begins with. */
function columnsOf(lead: string): number {
	let columns = 0;
	for (const sign of lead) columns += sign === '\t' ? 4 - (columns % 4) : 1;
	return columns;
}

/** The first place where a text is tamed, if there is one. */
export function wildAt(text: string): number | undefined {
	const calm = limitNesting(text);
	if (calm === text) return undefined;
	let at = 0;
	while (text[at] === calm[at]) at++;
	return at;
}

/** Shows signs that would be looked for too often, of which there are none in what people write. */
function withoutLonely(text: string): string {
	if (hasTooFewSigns(text)) return text;
	let done = 0;
	let result = '';
	for (const { start, end } of lonelySigns(text)) {
		result += text.slice(done, start) + shown(text.slice(start, end));
		done = end;
	}
	return result + text.slice(done);
}

/** `seen` are the signs of each sort in the blocks above. */
function tameBlock(block: string, seen: number[]): string {
	const calm = counted.reduce((text, [pattern, inBlock, inText], sort) => {
		const above = seen[sort] ?? 0;
		const kept = Math.min(inBlock, inText - above);
		let count = 0;
		const shorter = text.replace(pattern, (run) => (++count > kept ? shown(run) : run));
		seen[sort] = above + Math.min(count, inBlock);
		return shorter;
	}, block);
	if (calm.length < mostLines) return calm;
	let lines = 0;
	return calm.replace(/[^\r\n]+/g, (line) =>
		++lines > mostLines ? ' '.repeat(line.length) : line,
	);
}

function shown(signs: string): string {
	return signs.replace(/[>\-+*_.)[\]`|\\&<]/g, (sign) => standIns.get(sign) ?? sign);
}
