import { MAP_WIDTH, mapHeight, projectTurned, type Frame } from '#lib/base/frame.ts';
import { wrapEast } from '#lib/base/sphere.ts';
import type { Ring } from './atlas.ts';

type Spot = readonly [x: number, y: number];

/** Lines are cut a little outside the view, where their cuts are not seen. */
const BEYOND = 6;
/**
 * SVG path data of rings in a frame's units: cut at its edges, whole across the 180th meridian, relative and rounded. Steps
 * shorter than `least` units are left out.
 */
export function pathOf(frame: Frame, rings: readonly Ring[], least: number): string {
	return rings
		.flatMap((ring) => {
			const turned = unwound(ring, frame.centre[1]);
			return [-360, 0, 360].map((turn) =>
				clipped(
					turned.map(([north, east]) => projectTurned(frame, north, east + turn)),
					frame,
				),
			);
		})
		.map((line) => written(line, least))
		.join('');
}

/** A ring without jumps at the 180th meridian, in degrees east of the frame's middle; round a pole it is closed over the pole. */
function unwound(ring: Ring, middle: number): [north: number, turned: number][] {
	let last = wrapEast((ring[0]?.[0] ?? 0) - middle);
	const line = ring.map(([east = 0, north = 0]): [number, number] => {
		last += wrapEast(east - middle - last);
		return [north, last];
	});
	const [first, end] = [line[0], line.at(-1)];
	if (!first || !end || Math.abs(end[1] - first[1]) < 180) return line;
	const pole = end[0] < 0 ? -90 : 90;
	return [...line, [pole, end[1]], [pole, first[1]]];
}

/** What of a closed line lies in the view (Sutherland and Hodgman). */
function clipped(line: readonly Spot[], frame: Frame): readonly Spot[] {
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

function written(line: readonly Spot[], least: number): string {
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
