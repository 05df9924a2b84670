import { bearing, distanceKm, eighth } from '#lib/base/sphere.ts';
import { isInViewport, type Viewport } from '#lib/base/viewport.ts';
import type { Lesson, Place } from '#lib/lesson/lesson.ts';
import { viewportOfView } from '#lib/lesson/map-views.ts';

type Mapped = Pick<Lesson, 'places' | 'views' | 'maps'>;

/** What a view shows, drawn or not; undefined for the country's where its outline is not known. */
export function viewportOf(lesson: Mapped, view: string | undefined): Viewport | undefined {
	const name = view ?? 'country';
	const written = Object.hasOwn(lesson.views, name) ? lesson.views[name] : undefined;
	return lesson.maps?.[name]?.frame ?? (written && viewportOfView(lesson.places, written));
}

/** The places that a view of the map shows: those it names, or those inside it; all of them where it is not known. */
export function placesInView(lesson: Mapped, view: string | undefined): readonly Place[] {
	const written = view !== undefined ? lesson.views[view] : undefined;
	if (written && 'places' in written) {
		return lesson.places.filter(({ id }) => written.places.includes(id));
	}
	const viewport = viewportOf(lesson, view);
	return viewport ? lesson.places.filter(({ at }) => isInViewport(viewport, at)) : lesson.places;
}

/** In which of eight directions from the middle of a view places lie together; undefined where they lie in it. */
export function partOf(
	{ centre, km }: Viewport,
	places: readonly Pick<Place, 'at'>[],
): number | undefined {
	const mean = (axis: 0 | 1) => places.reduce((sum, { at }) => sum + at[axis], 0) / places.length;
	const at = [mean(0), mean(1)] as const;
	return distanceKm(centre, at) < Math.min(...km) / 6 ? undefined : eighth(bearing(centre, at));
}
