import * as v from 'valibot';
import { isInViewport } from '#lib/base/viewport.ts';
import { distanceKm, type Point } from '#lib/base/sphere.ts';
import { kind, type Presentation } from '#lib/kinds/kind.ts';
import { blocks } from '#lib/kinds/rich-schema.ts';
import { placeWords as words } from '#lib/words/kinds/place.ts';

const isWithin = (value: unknown, most: number): boolean =>
	typeof value === 'number' && Math.abs(value) <= most;

/** Degrees north and east. Checked by hand: every quiz would fetch the schemas of ranges, which nothing else on its pages asks for. */
const isSpot = (value: unknown): value is [number, number] =>
	Array.isArray(value) && value.length === 2 && isWithin(value[0], 90) && isWithin(value[1], 180);
const degrees = v.custom<[number, number]>(isSpot);
const frame = v.object({ centre: degrees, km: v.tuple([v.number(), v.number()]) });
const drawing = v.object({
	frame,
	home: v.string(),
	others: v.string(),
	water: v.optional(v.string()),
});

/** Places and the map, as written; `answer`, `centre` and the places of `wrong` are indexes into `places`. */
export const placeBody = v.object({
	/** All that are offered, in the order of places.md. */
	places: v.array(v.object({ id: v.string(), name: v.string(), at: degrees })),
	answer: v.number(),
	withinKm: v.number(),
	partlyKm: v.optional(v.number()),
	wrong: v.array(v.object({ place: v.number(), feedback: v.optional(blocks) })),
	/** The view's name, where one is written. */
	map: v.optional(v.string()),
	/** The place in the view's middle: the map names it, whatever the answer is. */
	centre: v.optional(v.number()),
	frame: v.optional(frame),
	/** Land, added at build. */
	land: v.optional(drawing),
});
export type PlaceBody = v.InferOutput<typeof placeBody>;

const opened = v.object({
	places: v.array(v.object({ id: v.string(), name: v.string(), at: degrees })),
	withinKm: v.number(),
	partlyKm: v.optional(v.number()),
	/** The id of the place in the view's middle. */
	centre: v.optional(v.string()),
	frame: v.optional(frame),
	land: v.optional(drawing),
});

type Response = { place: string } | { at: [number, number] };

/** One of the two, and nothing beside it. */
function isResponse(value: unknown): value is Response {
	if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
	return 'place' in value ? typeof value.place === 'string' : 'at' in value && isSpot(value.at);
}
const response = v.custom<Response>(isResponse);

/** A spot on a map, or a place from the list: 1 within the first radius, falling evenly to 0 at the second. */
export const place = kind(
	{
		name: 'place',
		body: placeBody,
		opened,
		response,
		open(body, presentation) {
			const { withinKm, partlyKm, centre, land } = body;
			return {
				places: offered(body, presentation.nameOf),
				withinKm,
				partlyKm,
				centre: centre === undefined ? undefined : presentation.nameOf(centre),
				frame: land?.frame ?? body.frame,
				land,
			};
		},
		ready({ places }, given) {
			if ('at' in given || places.some(({ id }) => id === given.place)) return undefined;
			return words.nothingYet;
		},
		mark(body, given, _question, nameOf) {
			const right = body.places[body.answer];
			const chosen =
				'place' in given ? body.places.findIndex((_, i) => nameOf(i) === given.place) : -1;
			const at = 'at' in given ? given.at : body.places[chosen]?.at;
			const km = right && at && chosen !== body.answer ? distanceKm(at, right.at) : 0;
			const score = scoreAt(km, body);
			const expected = chosen === body.answer ? undefined : nameOf(body.answer);
			const id = 'place' in given ? given.place : 'at';
			const expectedWrong = score === 1 ? undefined : expectedWrongAt(body, chosen, at);
			return {
				score,
				parts: [{ id, sign: score === 1 ? 'right' : 'wrong', expected }],
				say: expectedWrong?.feedback ? [expectedWrong.feedback] : [],
				inWords: words.away(km, right?.name ?? ''),
			};
		},
		answer: ({ places, answer }) => [[places[answer]?.name ?? '']],
		tell({ places }, given) {
			if ('at' in given) return given.at.map((degrees) => degrees.toFixed(3)).join(', ');
			return places.find(({ id }) => id === given.place)?.name ?? '';
		},
		untried(body, tried) {
			const places = new Set(tried.flatMap((each) => ('place' in each ? [each.place] : [])));
			return offered(body, String).length - places.size;
		},
	},
	{ nothingYet: words.nothingYet },
);

/** The mark at a distance. */
export function scoreAt(
	km: number,
	{ withinKm, partlyKm }: Pick<PlaceBody, 'withinKm' | 'partlyKm'>,
): number {
	if (km <= withinKm) return 1;
	if (partlyKm === undefined || km >= partlyKm) return 0;
	return (partlyKm - km) / (partlyKm - withinKm);
}

/** The list: what lies on the map as drawn, what is expected, and so never the right place alone. */
function offered({ places, land, answer, wrong }: PlaceBody, nameOf: Presentation['nameOf']) {
	const named = new Set([answer, ...wrong.map((each) => each.place)]);
	return places.flatMap(({ name, at }, i) =>
		!land || named.has(i) || isInViewport(land.frame, at) ? [{ id: nameOf(i), name, at }] : [],
	);
}

/** The wrong place that was chosen, or that a spot meant: the nearest one within the first radius. */
function expectedWrongAt(
	{ places, wrong, withinKm }: PlaceBody,
	chosen: number,
	at: Point | undefined,
) {
	if (chosen >= 0) return wrong.find((each) => each.place === chosen);
	const near = wrong.flatMap((each) => {
		const spot = places[each.place];
		const km = at && spot ? distanceKm(at, spot.at) : Infinity;
		return km <= withinKm ? [{ each, km }] : [];
	});
	return near.sort((a, b) => a.km - b.km)[0]?.each;
}
