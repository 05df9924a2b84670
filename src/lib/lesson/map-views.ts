import { viewportCovering, viewportAround, type Viewport } from '#lib/base/viewport.ts';
import type { MapView, Place } from './lesson.ts';

/** What a view of places.md shows; undefined where its places are not there. The country's view is drawn by its outline. */
export function viewportOfView(
	places: readonly Pick<Place, 'id' | 'at'>[],
	view: MapView,
): Viewport | undefined {
	if ('centre' in view) {
		const centre = places.find(({ id }) => id === view.centre);
		return centre && viewportAround(centre.at, view.km);
	}
	const shown = places.filter(({ id }) => view.places.includes(id));
	return shown.length > 0 ? viewportCovering(shown.map(({ at }) => at)) : undefined;
}
