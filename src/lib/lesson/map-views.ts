import { frameOver, frameRound, type Frame } from '#lib/base/frame.ts';
import type { MapView, Place } from './lesson.ts';

/** What a view of places.md shows; undefined where its places are not there. The country's view is drawn by its outline. */
export function frameOfView(
	places: readonly Pick<Place, 'id' | 'at'>[],
	view: MapView,
): Frame | undefined {
	if ('centre' in view) {
		const centre = places.find(({ id }) => id === view.centre);
		return centre && frameRound(centre.at, view.km);
	}
	const shown = places.filter(({ id }) => view.places.includes(id));
	return shown.length > 0 ? frameOver(shown.map(({ at }) => at)) : undefined;
}
