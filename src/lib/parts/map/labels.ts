import type { AreaName } from '#lib/base/viewport.ts';

/** A rectangle in a map's units. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A mark on a map, as a disc, and its name. */
export interface Spot {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly name: string;
}

/** The size of names in a map's units, and the height of their boxes. */
const LABEL_SIZE = 14;
const LABEL_HEIGHT = 18;
const GAP = 3;

/** Widths of letters as shares of their size: no sans the system may have is wider. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u, 1.05],
	[/[MW@ШЩЖЮМ—]/u, 1],
	[/[\p{Lu}\p{Nd}mwшщжюмы]/u, 0.75],
	[/[ilj.,:;'’|!ıI -]/u, 0.42],
];

/** How wide a name may become, in a map's units: nothing is measured, since maps are drawn where there is no screen. */
export function labelWidth(name: string): number {
	const shares = Array.from(
		name.normalize('NFC').replace(/\p{Mn}/gu, ''),
		(letter) => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.64,
	);
	return Math.ceil(shares.reduce((sum, share) => sum + share, 0) * LABEL_SIZE + 4);
}

/** The size of a country's name, in capitals with room between them. */
const AREA_SIZE = 10;
const AREA_SPACE = 1.5;

/** How wide and high the name of a country may become, in a map's units; that of a water is in small letters. */
export function areaNameSize(name: string, of: AreaName['of'] = 'near') {
	const width = (letters: string) => (labelWidth(letters) * AREA_SIZE) / LABEL_SIZE;
	return {
		width: of === 'water' ? width(name) : width(name.toUpperCase()) + name.length * AREA_SPACE,
		height: AREA_SIZE + 2,
	};
}

/** A box for each country's and water's name, or none where marks, names of places and names before it leave it no room. */
export function placeAreaNames(
	names: readonly AreaName[],
	taken: readonly Box[],
): (Box | undefined)[] {
	const all = [...taken];
	return names.map(({ text, of, spots }) => {
		const { width, height } = areaNameSize(text, of);
		const found = spots
			.map(([x, y]) => ({ x: x - width / 2, y: y - height / 2, width, height }))
			.find((box) => !all.some((other) => overlaps(box, other)));
		if (found) all.push(found);
		return found;
	});
}

/** Beside a mark: right, left, above, below, then the corners. */
const SIDES = [
	[1, 0],
	[-1, 0],
	[0, -1],
	[0, 1],
	[1, -1],
	[1, 1],
	[-1, -1],
	[-1, 1],
] as const;
const RINGS = [0, 8, 18, 30, 44];

/**
 * A box for each name, in the order of the spots: inside the view, over no other name, no mark and nothing `kept`. A name without room
 * has none; earlier spots choose first. The same spots, the same boxes.
 */
export function placeLabels(
	spots: readonly Spot[],
	view: { readonly width: number; readonly height: number },
	kept: readonly Box[] = [],
): (Box | undefined)[] {
	const marks = [...spots.map(markBox), ...kept];
	const taken: Box[] = [];
	return spots.map((spot) => {
		const box = candidates(spot).find(
			(each) =>
				isInside(each, view) && ![...taken, ...marks].some((other) => overlaps(each, other)),
		);
		if (box) taken.push(box);
		return box;
	});
}

/** True where two boxes share an area. */
export const overlaps = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The marks of spots, as boxes. */
export const markBoxes = (spots: readonly Spot[]): Box[] => spots.map(markBox);

/** The square round a spot. */
export const boxRound = ([x, y]: readonly [number, number], radius: number): Box => ({
	x: x - radius,
	y: y - radius,
	width: 2 * radius,
	height: 2 * radius,
});

/** The way from one spot to another, bent upwards, and boxes over it and what stands at its top; nothing where one is missing. */
export function arcBetween(from: Spot | undefined, to: Spot | undefined, name: string) {
	if (!from || !to) return undefined;
	const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
	const bend = Math.hypot(to.x - from.x, to.y - from.y) / 5;
	const at = [x, y - bend / 2] as const;
	const width = labelWidth(name);
	const top = { x: at[0] - width / 2, y: at[1] - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
	const along = Array.from({ length: 24 }, (_, i) => {
		const t = (i + 2) / 27;
		const curve = (a: number, b: number, c: number) =>
			(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
		return boxRound([curve(from.x, x, to.x), curve(from.y, y - bend, to.y)], 2);
	});
	return {
		path: `M${from.x} ${from.y}Q${Math.round(x)} ${Math.round(y - bend)} ${to.x} ${to.y}`,
		at,
		boxes: [top, ...along],
	};
}

/** The dot of a spot; the area of an approximate one may lie under a name. */
function markBox({ x, y, radius }: Spot): Box {
	const r = Math.min(radius, 5);
	return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function candidates({ x, y, radius, name }: Spot): Box[] {
	const width = labelWidth(name);
	return RINGS.flatMap((ring) =>
		SIDES.map(([right, down]) => {
			const reach = Math.min(radius, 20) + GAP + ring;
			return {
				x: x + right * (reach + width / 2) - width / 2,
				y: y + down * (reach + LABEL_HEIGHT / 2) - LABEL_HEIGHT / 2,
				width,
				height: LABEL_HEIGHT,
			};
		}),
	);
}

const isInside = (box: Box, view: { readonly width: number; readonly height: number }): boolean =>
	box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height;
