import { distanceKm } from '#lib/base/sphere.ts';
import { exchange, lost } from '#lib/kinds/exchanging.ts';
import { place, scoreAt } from './play.ts';

/** The places of the list as a choice; a map comes in from nowhere. */
export const placeExchange = exchange(place, {
	from: () => undefined,
	to(body, _question, texts) {
		const { places, answer, wrong } = body;
		const right = places[answer];
		if (!right || places.length < 2) return { losses: [lost('not-this-kind')] };
		const near = places.some(
			(each, index) => index !== answer && scoreAt(distanceKm(each.at, right.at), body) > 0,
		);
		const choices = places.map(({ name }, index) => {
			const feedback = texts.blocks(wrong.find((each) => each.place === index)?.feedback);
			return {
				...texts.line([name]),
				fraction: index === answer ? 1 : 0,
				...(feedback !== undefined && { feedback }),
			};
		});
		return {
			answer: { type: 'multichoice', single: true, choices },
			losses: [lost('map'), ...(near ? [lost('near-places')] : [])],
		};
	},
});
