import type { FindingName } from '#lib/base/finding-names.ts';
import { isInViewport, type Viewport } from '#lib/base/viewport.ts';
import { meantBy, type Instead } from '#lib/base/nearest.ts';
import { distanceKm } from '#lib/base/sphere.ts';
import { author, type Fit, type Flaw, type Reading, type Sample } from '#lib/kinds/authoring.ts';
import {
	readExpectedWrong,
	unexplainedWrong,
	writeExpectedWrong,
} from '#lib/kinds/expected-wrong.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { malformed } from '#lib/kinds/options-author.ts';
import {
	fieldsNamed,
	type SettingPlace,
	type SettingView,
	type Shape,
	type Spot,
} from '#lib/kinds/shape.ts';
import { placeFindings as findings } from '#lib/words/kinds/place-author.ts';
import { place, scoreAt, type PlaceBody } from './play.ts';

/** `Answer: @koi-tash within 8 km, partly within 18 km`; `Map:` names the view. */
export const placeAuthor = author(place, {
	fields: ['Answer', 'Map', 'Wrong'],
	attributes: [],
	fits,
	read,
	check,
	write: ({ places, answer, withinKm, partlyKm, wrong, map }, writer) => {
		const id = (index: number) => `@${places[index]?.id ?? ''}`;
		const partly = partlyKm === undefined ? '' : `, partly within ${plain(partlyKm)} km`;
		return {
			answer: [],
			fields: [
				`Answer: ${id(answer)} within ${plain(withinKm)} km${partly}`,
				...(map === undefined ? [] : [`Map: ${map}`]),
				...wrong.map((each) => writeExpectedWrong({ ...each, text: id(each.place) }, writer)),
			],
		};
	},
	// A place that is added behind it leaves what was answered as it is.
	meaning: ({ places, answer, withinKm, partlyKm }) => [
		[answer, places[answer]?.id, places[answer]?.at],
		[withinKm, partlyKm],
	],
	samples,
	withLand(body, { [body.map ?? 'country']: land }) {
		if (!land) return body;
		const { home, others, water } = land;
		return { ...body, land: { frame: viewportOf(land.frame), home, others, water } };
	},
});

function fits(shape: Shape): Fit {
	const [answer] = fieldsNamed(shape, 'Answer');
	if (!answer || shape.answer) return 'no';
	return answer.value.trim().startsWith('@') ? 'by-default' : 'if-named';
}

const written =
	/^@?([^\s,]+)(?:[\s,]+within\s+(\d+(?:\.\d+)?)\s*km\b(?:[\s,]+partly(?:\s+within)?\s+(\d+(?:\.\d+)?)\s*km)?)?\s*\.?$/i;
const shapeOfAnswer = findings.answer;

/** Says what is wrong at a line, and what to write there where that is plain. */
type Say = (name: FindingName, message: string, spot?: Spot, instead?: Instead) => undefined;

/** Reads all fields; without a right place there is no body, and what names a place that is not there says so at its line. */
function read(shape: Shape): Reading<PlaceBody> {
	const { places: known } = shape.setting;
	const [answer] = fieldsNamed(shape, 'Answer');
	const [map] = fieldsNamed(shape, 'Map');
	const { wrong, troubles } = readExpectedWrong(shape);
	const say: Say = (name, message, spot, instead) => {
		troubles.push({ name, message, spot, instead });
		return undefined;
	};
	const [, id, within, partly] = written.exec(answer?.value.trim() ?? '') ?? [];
	if (id === undefined || within === undefined) say('bad-value', shapeOfAnswer, answer?.spot);
	const find = (text: string, spot: Spot | undefined): string | undefined => {
		const word = text.trim().replace(/^@/, '');
		const wanted = word.toLowerCase();
		if (!known || known.has(wanted)) return wanted;
		const { hint, instead } = meantBy(word, known);
		return say('unknown-place', findings.unknownPlace(wanted, hint), spot, instead);
	};
	const right = id === undefined ? undefined : find(id, answer?.spot);
	const expectedWrong = wrong.flatMap((each) => {
		const found = find(each.text, each.spot);
		return found === undefined ? [] : [{ ...each, id: found }];
	});
	const view = viewOf(shape, say);
	if (right === undefined || within === undefined || !known || !view) return { troubles };
	const listed = offeredIn(known, view, [right, ...expectedWrong.map((each) => each.id)]);
	const indexOf = (wanted: string) => listed.findIndex((each) => each.id === wanted);
	return {
		body: {
			places: listed,
			answer: indexOf(right),
			withinKm: Number(within),
			...(partly !== undefined && { partlyKm: Number(partly) }),
			wrong: expectedWrong.map((each) => ({
				place: indexOf(each.id),
				...(each.feedback && { feedback: each.feedback }),
			})),
			...(map && { map: map.value }),
			...(view.centre !== undefined && { centre: indexOf(view.centre) }),
			...(view.viewport && { frame: viewportOf(view.viewport) }),
		},
		spots: [
			answer?.spot ?? { start: 0, end: 0 },
			map?.spot ?? answer?.spot ?? { start: 0, end: 0 },
			...expectedWrong.map(({ spot }) => spot),
		],
		troubles,
	};
}

/** Where findings stand: the answer's line, the map's, then one for each wrong place. */
const [AT_ANSWER, AT_MAP, AT_WRONG] = [0, 1, 2];

const viewportOf = ({ centre, km }: Viewport): NonNullable<PlaceBody['frame']> => ({
	centre: [centre[0], centre[1]],
	km: [km[0], km[1]],
});

function viewOf(shape: Shape, say: Say): SettingView | undefined {
	const { views } = shape.setting;
	const [map] = fieldsNamed(shape, 'Map');
	if (!map) return {};
	const view = views?.get(map.value) ?? (views ? undefined : {});
	if (view) return view;
	const { hint, instead } = meantBy(map.value, views ?? []);
	const use = hint || findings.views([...(views?.keys() ?? [])]);
	return say('bad-value', findings.unknownView(map.value, use), map.spot, instead);
}

/** The places of a view and those that the question names, in the order of places.md. */
function offeredIn(
	known: ReadonlyMap<string, SettingPlace>,
	{ viewport, centre, places }: SettingView,
	named: readonly string[],
): PlaceBody['places'] {
	const isShown = (id: string, { at }: SettingPlace) =>
		id === centre || (places ? places.includes(id) : !viewport || isInViewport(viewport, at));
	return [...known].flatMap(([id, spot]): PlaceBody['places'] =>
		named.includes(id) || isShown(id, spot)
			? [{ id, name: spot.name, at: [spot.at[0], spot.at[1]] }]
			: [],
	);
}

/** Radii the wrong way round, a right place outside its map; wrong places that are right, expected twice or unexplained. */
function check({ places, answer, withinKm, partlyKm, wrong, frame }: PlaceBody): Flaw[] {
	const flaws: Flaw[] = unexplainedWrong(wrong).map((flaw) => ({
		...flaw,
		item: (flaw.item ?? 0) + AT_WRONG,
	}));
	const bad = (message: string, item: number) => flaws.push({ name: 'bad-value', message, item });
	if (withinKm <= 0) bad(findings.noRadius, AT_ANSWER);
	if (partlyKm !== undefined && partlyKm <= withinKm) {
		bad(findings.radii, AT_ANSWER);
	}
	const right = places[answer];
	if (frame && right && !isInViewport(frame, right.at)) {
		bad(findings.notShown, AT_MAP);
	}
	for (const [i, each] of wrong.entries()) {
		if (each.place === answer) {
			bad(findings.isRight, AT_WRONG + i);
		} else if (wrong.slice(0, i).some((other) => other.place === each.place)) {
			const message = findings.twice;
			flaws.push({ name: 'duplicate-option', message, item: AT_WRONG + i });
		}
	}
	return flaws;
}

/** Kilometres as the notation has them. */
const plain = (km: number): string =>
	km.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 3 });

/** Every place of the list; spots right in place, at the edges of both radii, half between, and at the other end of the earth. */
function samples(body: PlaceBody, question: Question): Sample[] {
	const right = body.places[body.answer];
	if (!right) return [];
	const whole = (score: number) => (score === 1 || question.partial ? score : 0);
	const scored = (response: unknown, exact: number): Sample => {
		const score = whole(exact);
		return { is: score === 1 ? 'right' : score > 0 ? 'part right' : 'wrong', response, score };
	};
	const offered = place.readOpened(place.open(question, { nameOf: String })).places;
	const listed = offered.map(({ id, at }) =>
		scored({ place: id }, id === String(body.answer) ? 1 : scoreAt(distanceKm(at, right.at), body)),
	);
	const [north, east] = right.at;
	/** Along the meridian, towards the equator: degrees of the sphere's mean radius. */
	const away = (km: number) => ({ at: [north - Math.sign(north || 1) * (km / 111.195), east] });
	const { withinKm, partlyKm } = body;
	const spots = [scored({ at: [north, east] }, 1), scored(away(withinKm * 0.99), 1)];
	if (partlyKm === undefined) spots.push(scored(away(withinKm * 1.01), 0));
	else {
		const half = (withinKm + partlyKm) / 2;
		const { at } = away(half);
		const km = distanceKm([at[0] ?? 0, at[1] ?? 0], right.at);
		spots.push(scored({ at }, scoreAt(km, body)), scored(away(partlyKm * 1.01), 0));
	}
	spots.push(scored({ at: [-north, east > 0 ? east - 180 : east + 180] }, 0));
	return [
		...listed,
		...spots,
		...malformed([
			{ place: '' },
			{ place: String(body.places.length) },
			{ place: 0 },
			{ at: [north] },
			{ at: [91, 0] },
			{ at: [0, 181] },
			{ at: [String(north), east] },
			{ place: String(body.answer), at: [north, east] },
		]),
	];
}
