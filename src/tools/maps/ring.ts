import { wrapEast, type Point } from '#lib/base/sphere.ts';

/** A closed line of spots without jumps at the 180th meridian: degrees east may go beyond it. With the box it lies in. */
export interface Ring {
	readonly spots: readonly Point[];
	readonly south: number;
	readonly north: number;
	readonly west: number;
	readonly east: number;
}

/** A ring as GeoJSON has it, degrees east before north, unwound; one that goes round a pole is closed over the pole. */
export function ringOf(positions: readonly (readonly number[])[]): Ring {
	let last = positions[0]?.[0] ?? 0;
	const line = positions.map(([east = 0, north = 0]): Point => {
		last += wrapEast(east - last);
		return [north, last];
	});
	const spots = closedOverPole(line);
	const box = { south: 90, north: -90, west: Infinity, east: -Infinity };
	for (const [north, east] of spots) {
		box.south = Math.min(box.south, north);
		box.north = Math.max(box.north, north);
		box.west = Math.min(box.west, east);
		box.east = Math.max(box.east, east);
	}
	return { spots, ...box };
}

function closedOverPole(line: readonly Point[]): readonly Point[] {
	const [first, end] = [line[0], line.at(-1)];
	if (!first || !end || Math.abs(end[1] - first[1]) < 180) return line;
	const pole = end[0] < 0 ? -90 : 90;
	return [...line, [pole, end[1]], [pole, first[1]]];
}
