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

/** Middles for a name's box inside lines, those with the most room about them first and apart from one another. */
function roomFor(text: string, lines: readonly (readonly Spot[])[], frame: Viewport): Spot[] {
	const { width, height } = areaNameSize(text);
	const high = mapHeight(frame);
	const found: { spot: Spot; room: number }[] = [];
	for (let x = width / 2 + 3; x <= MAP_WIDTH - width / 2 - 3; x += STEP)
		for (let y = height / 2 + 3; y <= high - height / 2 - 3; y += STEP) {
			const fits = (by: number) =>
				corners([x, y], width * by, height * by).every((spot) => isInside(spot, lines));
			if (!fits(1)) continue;
			const room = [1.3, 1.7, 2.2, 3].filter(fits).length;
			found.push({ spot: [Math.round(x), Math.round(y)], room });
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

/** Spots round a box: borders bend between its corners. */
const corners = ([x, y]: Spot, width: number, height: number): Spot[] =>
	[-0.5, -0.25, 0, 0.25, 0.5].flatMap((right): Spot[] => [
		[x + right * width, y - height / 2],
		[x + right * width, y + height / 2],
	]);

/** True where a spot lies inside an odd number of closed lines. */
function isInside([x, y]: Spot, lines: readonly (readonly Spot[])[]): boolean {
	let inside = false;
	for (const line of lines) {
		let [ax, ay] = line.at(-1) ?? [0, 0];
		for (const [bx, by] of line) {
			if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
			[ax, ay] = [bx, by];
		}
	}
	return inside;
}
