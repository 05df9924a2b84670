import { isInViewport } from '#lib/base/viewport.ts';
import { claimOf } from './home/claim.ts';
import { allLessons } from './lessons.server.ts';

/** What the first page asks at once, of the first lesson that has such a statement; and each lesson's map with what its report names. */
export function load() {
	const listed = allLessons.filter((lesson) => lesson.listed);
	const maps = listed.flatMap(({ id, maps, places }) => {
		const drawing = maps?.country;
		if (!drawing) return [];
		const named = places.filter(
			({ source, at }) => source.length > 0 && isInViewport(drawing.frame, at),
		);
		return [
			{ id, drawing, places: named.map(({ name, at, withinKm }) => ({ name, at, withinKm })) },
		];
	});
	return { claim: listed.map(claimOf).find((claim) => claim !== undefined), maps };
}
