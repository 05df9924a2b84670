import { KM_A_DEGREE, wrapEast, type Point } from './sphere.ts';

/** What a map shows: so many kilometres round a spot. North is up. */
export interface Viewport {
	readonly centre: Point;
	readonly km: readonly [width: number, height: number];
}

/** A map's land as SVG path data, in the viewport's units. */
export interface Drawing {
	readonly frame: Viewport;
	/** The country's own outline. */
	readonly home: string;
	/** Those of its neighbours. */
	readonly others: string;
	/** Lakes, over the land. What is no land at all is sea. */
	readonly water?: string;
	/** Names of the country, its neighbours and waters. */
	readonly names?: readonly AreaName[];
	/** Where on earth this is. */
	readonly globe?: Globe;
}

/** The name of a country or a water, and the middles of where it could stand inside it, the best first. */
export interface AreaName {
	readonly text: string;
	readonly of: 'home' | 'near' | 'water';
	readonly spots: readonly (readonly [x: number, y: number])[];
}

/** The half of the earth round a map, small in a corner of it: land as path data round its middle, which is at x and y. */
export interface Globe {
	readonly land: string;
	readonly at: readonly [x: number, y: number];
}

/** The radius of a map's globe, in units. */
export const GLOBE_RADIUS = 22;

/** Every map is so many units wide. */
export const MAP_WIDTH = 360;

/** How many units high a map is. */
export const mapHeight = ({ km }: Viewport): number =>
	Math.round(((MAP_WIDTH * km[1]) / km[0]) * 10) / 10;

/** Units in a kilometre. */
export const unitsAKm = ({ km }: Viewport): number => MAP_WIDTH / km[0];

/** Kilometres in a degree of longitude, at the middle of the viewport: it never becomes nothing, not even at a pole. */
const kmEast = ({ centre }: Pick<Viewport, 'centre'>) =>
	KM_A_DEGREE * Math.max(0.05, Math.cos((centre[0] * Math.PI) / 180));

/** Where a spot lies in the viewport's units, x to the east and y to the south (equirectangular at the viewport's latitude). */
export function project(viewport: Viewport, [north, east]: Point): readonly [x: number, y: number] {
	return projectTurned(viewport, north, wrapEast(east - viewport.centre[1]));
}

/** As `project`, for degrees east of the viewport's middle that may go beyond half the earth. */
export function projectTurned(viewport: Viewport, north: number, turned: number): [number, number] {
	const scale = unitsAKm(viewport);
	return [
		MAP_WIDTH / 2 + turned * kmEast(viewport) * scale,
		(viewport.km[1] / 2 - (north - viewport.centre[0]) * KM_A_DEGREE) * scale,
	];
}

/** The spot at units x and y: the other way of `project`. */
export function unproject(viewport: Viewport, [x, y]: readonly [number, number]): Point {
	const scale = unitsAKm(viewport);
	const north = viewport.centre[0] + (viewport.km[1] / 2 - y / scale) / KM_A_DEGREE;
	const east = viewport.centre[1] + (x - MAP_WIDTH / 2) / scale / kmEast(viewport);
	return [Math.min(90, Math.max(-90, north)), wrapEast(east)];
}

/** True for a spot inside the viewport, its edges included. */
export function isInViewport(viewport: Viewport, point: Point): boolean {
	const [x, y] = project(viewport, point);
	const slack = 1e-6;
	return x >= -slack && x <= MAP_WIDTH + slack && y >= -slack && y <= mapHeight(viewport) + 0.05;
}

/** A square of so many kilometres round a spot. */
export const viewportAround = (centre: Point, km: number): Viewport => ({ centre, km: [km, km] });

/** A viewport with all these spots in it and some room round them, across the 180th meridian where that is shorter. */
export function viewportCovering(points: readonly Point[], room = 0.15, leastKm = 40): Viewport {
	const norths = points.map(([north]) => north);
	const south = Math.min(...norths);
	const north = Math.max(...norths);
	const [west, width] = shortestSpan(points.map(([, east]) => east));
	const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
	const centre: Point = [round((south + north) / 2), round(wrapEast(west + width / 2))];
	const wide = Math.max(leastKm, width * kmEast({ centre }) * (1 + 2 * room));
	const high = Math.max(leastKm, (north - south) * KM_A_DEGREE * (1 + 2 * room));
	// No strip and no tower: a map is to be read on a phone.
	const km = (length: number) => Math.ceil(length);
	return { centre, km: [km(Math.max(wide, high / 1.1)), km(Math.max(high, wide * 0.45))] };
}

/** Where the shortest arc over all these degrees east begins, and how wide it is. */
function shortestSpan(easts: readonly number[]): readonly [west: number, width: number] {
	const sorted = easts.map(wrapEast).sort((a, b) => a - b);
	let west = sorted[0] ?? 0;
	let gap = 0;
	for (const [i, east] of sorted.entries()) {
		const next = sorted[i + 1] ?? (sorted[0] ?? 0) + 360;
		if (next - east <= gap) continue;
		gap = next - east;
		west = next;
	}
	return [wrapEast(west), 360 - gap];
}
