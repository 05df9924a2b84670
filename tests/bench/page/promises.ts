import type { ProfileName } from './profiles.ts';
import type { Summary } from './row.ts';
import { decimal, kib, mib, ms, ratio } from './table.ts';

/** All that was measured under one profile at one size. */
export interface Part {
	readonly profile: ProfileName;
	readonly size: number;
	readonly lines: readonly Summary[];
}

/** One promise and how it stands: `met` is missing where it was not measured. */
interface Verdict {
	readonly what: string;
	readonly figure: string;
	readonly most: string;
	readonly met?: boolean;
}

type Figure = number | undefined;
interface Compared {
	readonly page: Summary;
	readonly limit: Summary | undefined;
	readonly peer: Summary | undefined;
}
interface Promised {
	readonly what: string;
	readonly at: (part: Part) => boolean;
	readonly figure: (compared: Compared) => Figure;
	readonly most: number;
	readonly shown: (figure: Figure) => string;
	/** Not timed, and the same however slow things are: the largest of all profiles is told. */
	readonly counted?: true;
}

const times = (value: Figure): string => ratio(value, 1);
const count = (value: Figure): string => (value === undefined ? '–' : String(value));
const over = (value: Figure, other: Figure): Figure =>
	value === undefined || !other ? undefined : value / other;
const on =
	(...names: readonly ProfileName[]) =>
	({ profile }: Part) =>
		names.includes(profile);
const always = (): boolean => true;

const feedback = (
	beside: 'limit' | 'react-quiz',
	profile: ProfileName,
	most: number,
): Promised => ({
	what: `first feedback ÷ ${beside}`,
	at: on(profile),
	figure: ({ page, limit, peer }) =>
		over(page.feedback, (beside === 'limit' ? limit : peer)?.feedback),
	most,
	shown: times,
});

const counted = (
	what: string,
	name:
		| 'shift'
		| 'requestsToFeedback'
		| 'requestsToAlive'
		| 'document'
		| 'scriptAlive'
		| 'heap'
		| 'nodes',
	most: number,
	shown: Promised['shown'],
): Promised => ({ what, at: always, figure: ({ page }) => page[name], most, shown, counted: true });

/** What issue 13 promises of a section page and of a quiz page, each by itself. */
const promised: readonly Promised[] = [
	feedback('limit', 'fast3g', 1.25),
	feedback('react-quiz', 'fast3g', 0.6),
	feedback('limit', 'slow3g', 1.15),
	feedback('react-quiz', 'slow3g', 0.5),
	feedback('limit', 'none', 2),
	{
		what: 'first paint ÷ limit',
		at: always,
		figure: ({ page, limit }) => over(page.fcp, limit?.fcp),
		...{ most: 1.15, shown: times },
	},
	{
		what: 'script alive ÷ first feedback of react-quiz',
		at: on('fast3g'),
		figure: ({ page, peer }) => over(page.alive, peer?.feedback),
		...{ most: 1, shown: times },
	},
	{
		what: 'answer → feedback, p95 ÷ limit',
		at: on('cpu4'),
		figure: ({ page, limit }) => over(page.answer95, limit?.answer95),
		...{ most: 1.5, shown: times },
	},
	{
		what: 'blocking, ms',
		at: on('cpu4'),
		figure: ({ page }) => page.blocking,
		most: 100,
		shown: ms,
	},
	counted('layout shift', 'shift', 0, decimal),
	counted('requests to the first feedback', 'requestsToFeedback', 3, count),
	counted('requests until alive', 'requestsToAlive', 6, count),
	counted('page, KiB', 'document', 14 * 1024, kib),
	counted('script until alive, KiB', 'scriptAlive', 52 * 1024, kib),
	{ ...counted('heap, MiB', 'heap', 2.2 * 1024 ** 2, mib), at: ({ size }) => size <= 100 },
	{ ...counted('heap, MiB', 'heap', 2.6 * 1024 ** 2, mib), at: ({ size }) => size > 100 },
	counted('nodes', 'nodes', 600, count),
];

const pages = ['section', 'quiz'];

/** Every promise that speaks of what was measured: times by profile, counts once for each size. */
export function verdicts(parts: readonly Part[]): Verdict[] {
	const timed = parts.flatMap((part) =>
		promisesOf([part], false, parts, `${part.size}, ${part.profile}`),
	);
	const sizes = [...new Set(parts.map(({ size }) => size))];
	const counts = sizes.flatMap((size) =>
		promisesOf(
			parts.filter((part) => part.size === size),
			true,
			parts,
			String(size),
		),
	);
	return [...timed, ...counts, ...flatness(parts)];
}

/** Those that are counted, or timed, of these parts taken together: the largest figure of each. */
function promisesOf(
	together: readonly Part[],
	areCounted: boolean,
	all: readonly Part[],
	where: string,
): Verdict[] {
	return pages.flatMap((name) => {
		const there = together.flatMap((part) => {
			const compared = comparedIn(part, name, leastOf(all, part));
			return compared ? [{ part, compared }] : [];
		});
		return promised
			.filter((each) => (each.counted ?? false) === areCounted)
			.flatMap(({ what, at, figure, most, shown }) => {
				const asked = there.filter(({ part }) => at(part));
				if (asked.length === 0) return [];
				const figures = asked.flatMap(({ compared }) => figure(compared) ?? []);
				const largest = figures.length === 0 ? undefined : Math.max(...figures);
				return verdict(`${name}, ${where}: ${what}`, largest, most, shown);
			});
	});
}

/**
 * A page beside the peer at its size, and beside the limit with the fewest questions that were measured: with a thousand in one page
 * that is a limit of nothing.
 */
function comparedIn(part: Part, name: string, least: Part): Compared | undefined {
	const line = (target: string, { lines } = part) => lines.find((each) => each.target === target);
	const page = line(name);
	return page && { page, limit: line('limit', least), peer: line('react-quiz') };
}

/** The part under the same profile with the fewest questions. */
const leastOf = (parts: readonly Part[], { profile }: Part): Part =>
	parts
		.filter((each) => each.profile === profile)
		.reduce((least, each) => (each.size < least.size ? each : least));

function verdict(
	what: string,
	figure: Figure,
	most: number,
	shown: (figure: Figure) => string,
): Verdict {
	const met = figure === undefined ? undefined : figure <= most;
	return { what, figure: shown(figure), most: `≤ ${shown(most)}`, met };
}

const flat = ['feedback', 'document', 'heap', 'nodes'] as const;
const flatWords = {
	feedback: 'first feedback',
	document: 'bytes of the page',
	heap: 'heap',
	nodes: 'nodes',
} as const;

/** A quiz over a thousand questions beside one over ten. */
function flatness(parts: readonly Part[]): Verdict[] {
	return parts.flatMap((small) => {
		const large = parts.find(({ profile, size }) => profile === small.profile && size === 1000);
		const ten = small.size === 10 ? comparedIn(small, 'quiz', small) : undefined;
		const thousand = large && comparedIn(large, 'quiz', small);
		if (!ten || !thousand) return [];
		return flat.map((what) =>
			verdict(
				`quiz, 1000 ÷ 10, ${small.profile}: ${flatWords[what]}`,
				over(thousand.page[what], ten.page[what]),
				1.15,
				times,
			),
		);
	});
}

/** A list in Markdown, and how many are met. */
export function verdictList(all: readonly Verdict[]): string {
	const said = ({ met }: Verdict) =>
		met === undefined ? 'not measured' : met ? 'met' : '**not met**';
	const lines = all.map((each) => `- ${each.what}: ${each.figure} (${each.most}): ${said(each)}`);
	const met = all.filter((each) => each.met).length;
	const measured = all.filter((each) => each.met !== undefined).length;
	return [...lines, '', `${met} of ${measured} promises are met.`].join('\n');
}
