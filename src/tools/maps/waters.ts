import {
	project,
	MAP_WIDTH,
	mapHeight,
	unitsAKm,
	type AreaName,
	type Viewport,
} from '#lib/base/viewport.ts';
import { areaNameSize } from '#lib/parts/map/labels.ts';

/**
 * Seas and great lakes: a spot in the middle of each, and over how many kilometres its name may stretch. Names as English
 * atlases have them; measured on Natural Earth's outlines (public domain), which the packages carry without names.
 */
const WATERS: readonly (readonly [name: string, north: number, east: number, km: number])[] = [
	['Issyk-Kul', 42.44, 77.25, 170],
	['Lake Balkhash', 46.3, 74.6, 400],
	['Aral Sea', 45.3, 59.8, 230],
	['Caspian Sea', 41.6, 51, 380],
	['Lake Baikal', 53.3, 107.8, 300],
	['Lake Ladoga', 60.9, 31.4, 150],
	['Lake Victoria', -1.1, 33, 280],
	['Lake Tanganyika', -6.3, 29.6, 160],
	['Lake Malawi', -11.8, 34.5, 160],
	['Lake Chad', 13.2, 14.2, 160],
	['Lake Titicaca', -15.8, -69.4, 150],
	['Lake Superior', 47.7, -87.6, 450],
	['Lake Michigan', 43.6, -87, 200],
	['Lake Huron', 44.9, -82.4, 250],
	['Black Sea', 43.2, 34.4, 800],
	['Mediterranean Sea', 34.2, 19, 1400],
	['Red Sea', 20.5, 38.3, 400],
	['Baltic Sea', 57.6, 19.6, 350],
	['North Sea', 56.3, 3.2, 550],
	['Persian Gulf', 27.3, 51, 400],
	['Arabian Sea', 15.5, 64, 1500],
	['Bay of Bengal', 14.5, 88.5, 1000],
	['Gulf of Mexico', 25, -90, 1200],
	['Caribbean Sea', 15.2, -75.5, 1500],
	['Sea of Okhotsk', 54, 149, 1000],
	['Sea of Japan', 40, 135, 700],
	['Yellow Sea', 35.5, 123.3, 500],
	['South China Sea', 14, 114.5, 1100],
	['Tasman Sea', -37, 161, 1500],
	['Norwegian Sea', 68, 2, 900],
	['Barents Sea', 74, 38, 900],
];

/** The waters in a view that are wide enough in it to bear their names. Other languages than English have none here. */
export function watersIn(frame: Viewport, lang: string): AreaName[] {
	if (!/^en\b/.test(lang)) return [];
	return WATERS.flatMap(([text, north, east, km]): AreaName[] => {
		const { width, height } = areaNameSize(text, 'water');
		const [x, y] = project(frame, [north, east]);
		const fits =
			km * unitsAKm(frame) >= width * 0.75 &&
			Math.abs(x - MAP_WIDTH / 2) <= (MAP_WIDTH - width) / 2 &&
			Math.abs(y - mapHeight(frame) / 2) <= (mapHeight(frame) - height) / 2;
		const aside = Math.max(6, (km * unitsAKm(frame) - width) / 2);
		// In its middle, or else aside of it, or along its shore.
		const spots = [0, height].flatMap((down) =>
			[0, aside, -aside].map((by) => [Math.round(x + by), Math.round(y + down)] as const),
		);
		return fits ? [{ text, of: 'water', spots }] : [];
	});
}
