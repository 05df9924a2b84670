import { isInViewport } from '#lib/base/viewport.ts';
import { slicesOf } from './[lesson]/slices.server.ts';
import { claimOf } from './home/claim.ts';
import { allLessons } from './lessons.server.ts';

/**
 * What the first page asks at once, of the first lesson that has such a statement; each lesson's map with what its report names; and
 * where its questions are to be had: what is due is found on the device.
 */
export function load() {
	const listed = allLessons.filter((lesson) => lesson.listed);
	const maps = listed.flatMap(({ id, maps, places }) => {
		if (!maps?.country) return [];
		// A small picture: waters go without their names.
		const names = maps.country.names?.filter((area) => area.of !== 'water');
		const drawing = { ...maps.country, names };
		const named = places.filter(
			({ source, at }) => source.length > 0 && isInViewport(drawing.frame, at),
		);
		return [
			{ id, drawing, places: named.map(({ name, at, withinKm }) => ({ name, at, withinKm })) },
		];
	});
	const reviewed = listed.map((lesson) => ({
		lesson: lesson.id,
		index: slicesOf(lesson).indexName,
	}));
	return { claim: listed.map(claimOf).find((claim) => claim !== undefined), maps, reviewed };
}
