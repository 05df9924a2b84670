import type { Lesson, Place } from '#lib/lesson/lesson.ts';

const KM_A_DEGREE = 111.2;

/** The places that a view of the map shows: those it names, or those inside its square; all of them in the country's. */
export function placesInView(
	lesson: Pick<Lesson, 'places' | 'views'>,
	view: string | undefined,
): readonly Place[] {
	const asked = view === undefined ? undefined : lesson.views[view];
	if (!asked) return lesson.places;
	if ('places' in asked) return lesson.places.filter(({ id }) => asked.places.includes(id));
	const centre = lesson.places.find(({ id }) => id === asked.centre);
	if (!centre) return [];
	return lesson.places.filter((place) => {
		const [north, east] = kmBetween(centre.at, place.at);
		return Math.max(Math.abs(north), Math.abs(east)) <= asked.km / 2;
	});
}

/** Kilometres north and east from one point to another, on a flat patch: good for some hundred kilometres. */
export function kmBetween(from: Place['at'], to: Place['at']): readonly [number, number] {
	const north = (to[0] - from[0]) * KM_A_DEGREE;
	const east = (to[1] - from[1]) * KM_A_DEGREE * Math.cos((from[0] * Math.PI) / 180);
	return [north, east];
}
