import { MAP_WIDTH, mapHeight, type AreaName, type Viewport } from '#lib/base/viewport.ts';
import { areaNameSize } from '#lib/parts/map/labels.ts';
import type { Country } from './atlas.ts';
import { linesIn, type Spot } from './paths.ts';

/** Middles are tried this many units apart. */
const STEP = 9;
/** How many middles a name keeps: names of places come first, and may stand in the best one. */
const KEPT = 9;

/** The names of the countries in a view, each where it has room inside its own borders; one that has none is left out. */
export function namesIn(frame: Viewport, countries: readonly Country[], lang: string): AreaName[] {
	const names = new Intl.DisplayNames([lang], { type: 'region' });
	return countries.flatMap(({ code, home, areas }) => {
		const lines = code
			? linesIn(frame, areas.flat())
					.map(thinned)
					.filter((line) => line.length > 2)
			: [];
		const text = code && lines.length > 0 ? names.of(code) : undefined;
		if (text === undefined) return [];
		const spots = roomFor(text, lines, frame);
		return spots.length > 0 ? [{ text, of: home ? 'home' : 'near', spots }] : [];
	});
}

/** A line with a spot at most every three units: enough to know what lies inside it, and a hundred times sooner known. */
function thinned(line: readonly Spot[]): readonly Spot[] {
	let last: Spot = [Infinity, Infinity];
	return line.filter((spot) => {
		if (Math.hypot(spot[0] - last[0], spot[1] - last[1]) < 3) return false;
		last = spot;
		return true;
	});
}

/** Middles for a name's box inside lines, those with the most room beside them first and apart from one another. */
function roomFor(text: string, lines: readonly (readonly Spot[])[], frame: Viewport): Spot[] {
	const { width, height } = areaNameSize(text);
	const high = mapHeight(frame);
	const found: { spot: Spot; room: number }[] = [];
	for (let y = height / 2 + 3; y <= high - height / 2 - 3; y += STEP) {
		const rows = [y - height / 2, y, y + height / 2].map((row) => spansAt(row, lines));
		for (const [from, to] of rows.reduce(common, [[3, MAP_WIDTH - 3]])) {
			const free = to - from - width;
			if (free < 0) continue;
			const room = Math.min(3, Math.floor((to - from) / width));
			for (const share of [0.5, 0.2, 0.8])
				found.push({ spot: [Math.round(from + width / 2 + share * free), Math.round(y)], room });
		}
	}
	const mean = (axis: 0 | 1) => found.reduce((sum, { spot }) => sum + spot[axis], 0) / found.length;
	const [middleX, middleY] = [mean(0), mean(1)];
	const off = ([x, y]: Spot) => Math.hypot(x - middleX, y - middleY);
	const kept: Spot[] = [];
	for (const { spot } of found.sort((a, b) => b.room - a.room || off(a.spot) - off(b.spot))) {
		const isApart = kept.every(
			([x, y]) => Math.abs(x - spot[0]) > width / 2 || Math.abs(y - spot[1]) > 1.5 * height,
		);
		if (isApart && kept.length < KEPT) kept.push(spot);
	}
	return kept;
}

type Span = readonly [from: number, to: number];

/** What of a row lies inside an odd number of closed lines. */
function spansAt(y: number, lines: readonly (readonly Spot[])[]): Span[] {
	const crossings: number[] = [];
	for (const line of lines) {
		let [ax, ay] = line.at(-1) ?? [0, 0];
		for (const [bx, by] of line) {
			if (ay > y !== by > y) crossings.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
			[ax, ay] = [bx, by];
		}
	}
	crossings.sort((a, b) => a - b);
	return crossings.flatMap((from, i): Span[] => {
		const to = crossings[i + 1];
		return i % 2 === 0 && to !== undefined ? [[from, to]] : [];
	});
}

/** What lies in both of two rows. */
const common = (some: readonly Span[], others: readonly Span[]): Span[] =>
	some.flatMap(([from, to]) =>
		others.map(([a, b]): Span => [Math.max(from, a), Math.min(to, b)]).filter(([a, b]) => b > a),
	);
