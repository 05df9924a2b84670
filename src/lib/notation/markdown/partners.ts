/**
 * For a sign without its partner the parser looks through all that stands between empty lines: ticks and comments that nothing closes,
 * stars and underscores that close what nothing opened. So many looks are free for each letter of a text; a person needs a handful in all.
 */
const looksPerLetter = 8;

/** Brackets in brackets in brackets: nobody writes so many, one in the other. */
const deepest = 50;

const budgetOf = (text: string): number => looksPerLetter * Math.max(text.length, 500);

/** True where a text has so few signs that none of them can be too lonely or too deep, told without looking for partners: most texts are such. */
export function hasTooFewSigns(text: string): boolean {
	let brackets = 0;
	let others = 0;
	for (const [sign] of text.matchAll(/[[`*_]|<!--/g)) {
		if (sign === '[') brackets++;
		else others++;
	}
	return brackets <= deepest && others * text.length <= budgetOf(text);
}

/** Places in a text where signs stand that would cost more looks than it may have. */
export function lonelySigns(text: string): readonly { start: number; end: number }[] {
	const budget = budgetOf(text);
	const lonely: { start: number; end: number }[] = [];
	let [ticks, marks, comments] = [0, 0, 0];
	for (const block of blocksIn(text)) {
		for (const run of deepIn(text, block)) lonely.push(run);
		for (const run of ticksIn(text, block)) {
			ticks += block.end - run.start;
			if (ticks > budget) lonely.push(run);
		}
		for (const run of commentsIn(text, block)) {
			comments += block.end - run.start;
			if (comments > budget) lonely.push(run);
		}
		for (const run of closersIn(text, block)) {
			marks += run.looks;
			if (marks > budget) lonely.push(run);
		}
	}
	return lonely.sort((a, b) => a.start - b.start);
}

interface Run {
	readonly start: number;
	readonly end: number;
}

/** What stands between empty lines. */
function* blocksIn(text: string): Generator<Run> {
	let start = 0;
	for (const { 0: gap, index } of text.matchAll(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g)) {
		yield { start, end: index };
		start = index + gap.length;
	}
	yield { start, end: text.length };
}

const runsIn = (text: string, { start, end }: Run, pattern: RegExp): Run[] =>
	Array.from(text.slice(start, end).matchAll(pattern), ({ 0: signs, index }) => ({
		start: start + index,
		end: start + index + signs.length,
	}));

/** Brackets that stand too deep in others, those that close them among them. */
function deepIn(text: string, block: Run): Run[] {
	let depth = 0;
	return runsIn(text, block, /[[\]]/g).filter(({ start }) => {
		const opens = text.charAt(start) === '[';
		if (opens) depth++;
		const isDeep = depth > deepest;
		if (!opens && depth > 0) depth--;
		return isDeep;
	});
}

/** Runs of ticks behind which none of the same length stands. */
function* ticksIn(text: string, block: Run): Generator<Run> {
	const runs = runsIn(text, block, /`+/g);
	const last = new Map(runs.map(({ start, end }) => [end - start, start]));
	let open = 0;
	for (const { start, end } of runs) {
		if (open === end - start) open = 0;
		else if (open === 0 && (last.get(end - start) ?? 0) > start) open = end - start;
		else if (open === 0) yield { start, end };
	}
}

/** Where comments open among words and nothing closes them: at the beginning of a line one may go on behind an empty line. */
function commentsIn(text: string, block: Run): Run[] {
	const closed = text.slice(block.start, block.end).lastIndexOf('-->') + block.start;
	return runsIn(text, block, /(?<=[^\s>][ \t]{0,3})<(?=!--)/g).filter(
		({ start }) => start > closed,
	);
}

/** Stars and underscores that may close and have nothing to close, and the runs before them that are looked at in vain. */
function* closersIn(text: string, block: Run): Generator<Run & { readonly looks: number }> {
	const opened = new Map<string, number>();
	for (const [looks, { start, end }] of runsIn(text, block, /\*+|_+/g).entries()) {
		const sign = text.charAt(start);
		const open = opened.get(sign) ?? 0;
		const closes = start > block.start && !/\s/.test(text.charAt(start - 1));
		if (closes && open > 0) opened.set(sign, open - 1);
		else if (closes) yield { start, end, looks };
		const opens = end < block.end && !/\s/.test(text.charAt(end));
		if (opens && !(closes && open > 0)) opened.set(sign, (opened.get(sign) ?? 0) + 1);
	}
}
