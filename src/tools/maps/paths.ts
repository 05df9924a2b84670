import { MAP_WIDTH, mapHeight, projectTurned, type Viewport } from '#lib/base/viewport.ts';
import type { Ring } from './ring.ts';

/** A spot in a map's units. */
export type Spot = readonly [x: number, y: number];

/** Lines are cut a little outside the view, where their cuts are not seen. */
const BEYOND = 6;
/**
 * SVG path data of rings in a frame's units: cut at its edges, whole across the 180th meridian, relative and rounded. Steps
 * shorter than `least` units are left out.
 */
export function pathOf(frame: Viewport, rings: readonly Ring[], least: number): string {
	return linesIn(frame, rings)
		.map((line) => written(line, least))
		.join('');
}

/** Rings as closed lines in a frame's units, cut at its edges. */
export function linesIn(frame: Viewport, rings: readonly Ring[]): (readonly Spot[])[] {
	const shown = degreesIn(frame);
	return rings
		.filter(({ south, north }) => south <= shown.north && north >= shown.south)
		.flatMap((ring) =>
			[-720, -360, 0, 360, 720]
				.map((turn) => turn - frame.centre[1])
				.filter((turn) => ring.west + turn <= shown.reach && ring.east + turn >= -shown.reach)
				.map((turn) => ring.spots.map(([north, east]) => projectTurned(frame, north, east + turn))),
		)
		.map((line) => clipped(line, frame));
}

/** What a frame shows in degrees, and a little more; `reach` is how far from its middle, to the east and to the west. */
function degreesIn(frame: Viewport): {
	readonly south: number;
	readonly north: number;
	readonly reach: number;
} {
	const high = (mapHeight(frame) / 2 + BEYOND) / unitsADegree(frame, 'north');
	const [middle] = frame.centre;
	return {
		south: middle - high,
		north: middle + high,
		reach: (MAP_WIDTH / 2 + BEYOND) / unitsADegree(frame, 'east'),
	};
}

function unitsADegree(frame: Viewport, to: 'north' | 'east'): number {
	const [x, y] = projectTurned(
		frame,
		frame.centre[0] + (to === 'north' ? 1 : 0),
		to === 'east' ? 1 : 0,
	);
	return to === 'east' ? x - MAP_WIDTH / 2 : (MAP_WIDTH * frame.km[1]) / frame.km[0] / 2 - y;
}

/** What of a closed line lies in the view (Sutherland and Hodgman). */
function clipped(line: readonly Spot[], frame: Viewport): readonly Spot[] {
	const edges: readonly [axis: 0 | 1, at: number, keep: 1 | -1][] = [
		[0, -BEYOND, 1],
		[0, MAP_WIDTH + BEYOND, -1],
		[1, -BEYOND, 1],
		[1, mapHeight(frame) + BEYOND, -1],
	];
	return edges.reduce((spots, [axis, at, keep]) => {
		const isIn = (spot: Spot) => (spot[axis] - at) * keep >= 0;
		return spots.flatMap((spot, i): Spot[] => {
			const before = spots[(i + spots.length - 1) % spots.length] ?? spot;
			const crosses = isIn(spot) !== isIn(before) ? [crossing(before, spot, axis, at)] : [];
			return isIn(spot) ? [...crosses, spot] : crosses;
		});
	}, line);
}

function crossing(a: Spot, b: Spot, axis: 0 | 1, at: number): Spot {
	const share = (at - a[axis]) / (b[axis] - a[axis]);
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Path data of a closed line: relative, rounded to tenths. Steps shorter than `least` are left out, and what is then no area. */
export function written(line: readonly Spot[], least: number): string {
	const tenths = (units: number) => Math.round(units * 10);
	const kept: Spot[] = [];
	for (const spot of line) {
		const last = kept.at(-1);
		if (!last || Math.hypot(spot[0] - last[0], spot[1] - last[1]) >= least) kept.push(spot);
	}
	const [first, ...rest] = kept.map(([x, y]): Spot => [tenths(x), tenths(y)]);
	// Islands smaller than a dot are none.
	if (!first || rest.length < 2) return '';
	let last = first;
	const steps = rest.map((spot) => {
		const step = [spot[0] - last[0], spot[1] - last[1]];
		last = spot;
		return step.map(short).join(' ');
	});
	return `M${first.map(short).join(' ')}l${steps.join(' ')}z`.replace(/ -/g, '-');
}

const short = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');
