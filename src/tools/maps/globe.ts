import {
	GLOBE_RADIUS,
	MAP_WIDTH,
	mapHeight,
	type Drawing,
	type Globe,
} from '#lib/base/viewport.ts';
import { landOfEarth } from './atlas.ts';
import type { Ring } from './ring.ts';
import { written, type Spot } from './paths.ts';

/** Steps of the globe's coasts, in whole units, and what is too small for it: it is as small as a coin, and weighs little. */
const STEP = 3;
const LEAST = 6;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The half of the earth with a map's middle in its own, in the corner of the map with least of the country. */
export function globeOf({ frame, home }: Pick<Drawing, 'frame' | 'home'>): Globe {
	const land = landOfEarth()
		.map((ring) => seen(ring, frame.centre))
		.filter((spots) => widthOf(spots) >= LEAST)
		.map((spots) => written(spots, STEP))
		.join('');
	return { land, at: cornerFor(home, mapHeight(frame)) };
}

/** A ring as seen from far above a spot (orthographic); what lies behind is drawn to the rim, and a ring all behind is none. */
function seen(ring: Ring, [north0, east0]: readonly [number, number]): Spot[] {
	const spots = ring.spots.map(([north, east]) => {
		const [phi, turn, phi0] = [radians(north), radians(east - east0), radians(north0)];
		const x = Math.cos(phi) * Math.sin(turn);
		const y = Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(turn);
		const front = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(turn);
		const reach = front < 0 ? Math.hypot(x, y) || 1 : 1;
		const unit = (share: number) => Math.round((share / reach) * GLOBE_RADIUS);
		const at: Spot = [unit(x), unit(-y)];
		return { at, isSeen: front >= 0 };
	});
	return spots.some(({ isSeen }) => isSeen) ? spots.map(({ at }) => at) : [];
}

const widthOf = (spots: readonly Spot[]): number =>
	Math.max(
		0,
		...([0, 1] as const).map((axis) => {
			const along = spots.map((spot) => spot[axis]);
			return Math.max(...along) - Math.min(...along);
		}),
	);

/** Of the four corners, below before above, the one farthest from where the country's outline begins its areas. */
function cornerFor(home: string, height: number): Spot {
	const off = GLOBE_RADIUS + 6;
	const corners: Spot[] = [
		[MAP_WIDTH - off, height - off],
		[off, height - off],
		[MAP_WIDTH - off, off],
		[off, off],
	];
	const outline = spotsOf(home);
	const nearest = ([x, y]: Spot) =>
		Math.min(...outline.map(([ax, ay]) => Math.hypot(ax - x, ay - y)), Infinity);
	const [first, ...rest] = corners.map((corner) => ({ corner, far: nearest(corner) }));
	const best = rest.reduce(
		(a, b) => (b.far > a.far + 8 ? b : a),
		first ?? { corner: [0, 0], far: 0 },
	);
	return best.corner;
}

/** The spots of path data as `written` makes it. */
function spotsOf(path: string): Spot[] {
	return [...path.matchAll(/M([^z]*)z/g)].flatMap(([, area = '']) => {
		const numbers = [...area.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(Number);
		let [x, y] = [0, 0];
		return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i): Spot => {
			[x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
			return [x, y];
		});
	});
}
