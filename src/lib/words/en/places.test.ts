import { expect, test } from 'vitest';
import { mapWords } from './places.ts';

test.each([
	[22.9, undefined, '23 km south of Bishkek'],
	[2988, undefined, '2,990 km south of Bishkek'],
	[0.05, undefined, 'Bishkek'],
	[22.9, 5, 'about 20 km south of Bishkek'],
	[22.9, 1, 'about 22 km south of Bishkek'],
	[2988, 5, 'about 2,990 km south of Bishkek'],
	[3, 5, 'near Bishkek'],
])('%d km, known within %s km, is said no more exactly: %s', (km, withinKm, said) => {
	expect(mapWords.seenFrom(km, 4, 'Bishkek', withinKm)).toBe(said);
});
