import { mapWords } from '../places.ts';

/** What a question about a place says. */
export const placeWords = {
	list: 'Places',
	how: 'Tap the map, or choose a place from the list. Both count the same.',
	keys: 'Arrow keys move the cross, with Shift in small steps.',
	map: 'Map to mark a spot on',
	middle: 'the middle of the map',
	spot: (where: string) => `Your spot: ${where}`,
	away: (km: number, place: string) => `${mapWords.distance(km)} from ${place}`,
	/** With the right place known: where it lies, or how far off the response was. */
	result: (away: string, right: string) => (away === '' ? right : `Your spot: ${away}`),
	nothingYet: 'Mark a spot on the map or choose a place first.',
} as const;
