/** A spot on the earth: degrees north and east. */
export type Point = readonly [north: number, east: number];

const RADIUS_KM = 6371.0088;
/** Kilometres in a degree of latitude, on the sphere of the mean radius. */
export const KM_A_DEGREE = (RADIUS_KM * Math.PI) / 180;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two spots along the earth's surface (haversine). */
export function distanceKm([north, east]: Point, [north2, east2]: Point): number {
	const across = Math.sin(radians(east2 - east) / 2);
	const along = Math.sin(radians(north2 - north) / 2);
	const chord = along ** 2 + Math.cos(radians(north)) * Math.cos(radians(north2)) * across ** 2;
	return 2 * RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** Degrees from north, clockwise, in [0, 360), that lead from one spot to another by the shortest way. */
export function bearing([north, east]: Point, [north2, east2]: Point): number {
	const [from, to, turn] = [radians(north), radians(north2), radians(east2 - east)];
	const y = Math.sin(turn) * Math.cos(to);
	const x = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
	return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

/** Which of eight directions a bearing is nearest to: 0 north, 1 north-east … 7 north-west. */
export const eighth = (degrees: number): number => Math.round(degrees / 45) % 8;

/** Degrees east in [-180, 180). */
export const wrapEast = (east: number): number => ((((east + 180) % 360) + 360) % 360) - 180;
