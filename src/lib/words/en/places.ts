const directions = 'north,north-east,east,south-east,south,south-west,west,north-west'.split(',');

/** A distance as people say it: "0.4 km", "24 km", "2,990 km". */
function kilometres(km: number, atLeast = 0): string {
	const step = Math.max(km < 0.95 ? 0.1 : km < 100 ? 1 : 10, atLeast);
	const rounded = Math.round(km / step) * step;
	return `${rounded.toLocaleString('en', { maximumFractionDigits: 1 })} km`;
}

/**
 * Where a spot lies, seen from a place; `eighth` counts from north, clockwise. Under 100 m it is the place itself. Of a spot that is
 * known only within some kilometres the distance is no more exact than that: "about 20 km".
 */
function seenFrom(km: number, eighth: number, place: string, withinKm = 0): string {
	if (km < Math.max(0.1, withinKm)) return withinKm ? `near ${place}` : place;
	const distance = withinKm ? `about ${kilometres(km, 2 * withinKm)}` : kilometres(km);
	return `${distance} ${directions[eighth] ?? ''} of ${place}`;
}

const listOf = new Intl.ListFormat('en', { type: 'conjunction' });

/** Where places lie in a country; `eighth` is undefined for its middle. */
function liesIn(places: readonly string[], eighth: number | undefined, country: string): string {
	const part = eighth === undefined ? 'middle' : directions[eighth];
	return `\u200e${listOf.format(places)} ${places.length === 1 ? 'lies' : 'lie'} in the ${part} of ${country}`;
}

/** What maps say. */
export const mapWords = {
	map: (places: readonly string[]) =>
		places.length === 0 ? 'Map' : `Map with ${places.join(', ')}`,
	north: 'N',
	distance: kilometres,
	seenFrom,
	/** A map's point in a sentence. It runs as English does, whatever a place is called: a mark of direction leads it. */
	lies: (place: string, where: string) => `\u200e${place} lies ${where}`,
	liesIn,
	outlines: 'Outlines: Natural Earth',
} as const;
