import { seeded, shuffled } from '#lib/base/seeded.ts';
import type { Asked, Card } from './cards.ts';

/** So many questions are asked at once. */
export const SITTING = 10;

/** Kinds whose answers are made and not found among others, said back in one's own words first. */
const produced: readonly string[] = ['recall', 'typed', 'number', 'order'];

/**
 * The questions of one sitting, in the order asked, from what is due, the most urgent first. What its learner was sure of and had
 * wrong comes first, then what has to be said or made, then the rest; sections take turns. The same seed gives the same order.
 */
export function sittingOf<Q extends Asked>(
	due: readonly Card<Q>[],
	seed: string,
	count = SITTING,
): readonly Card<Q>[] {
	const random = seeded(`${seed}/review`);
	const chosen = shuffled(due.slice(0, count), random);
	const groups = [
		chosen.filter(({ sureAndWrong }) => sureAndWrong),
		...[true, false].map((isProduced) =>
			chosen.filter(
				({ sureAndWrong, question }) =>
					!sureAndWrong && produced.includes(question.kind) === isProduced,
			),
		),
	];
	const order: Card<Q>[] = [];
	for (const group of groups) order.push(...mixed(group, order.at(-1)?.question.section));
	return order;
}

/** No two of one section one after the other, as far as that can be: always one of the section with most left. */
function mixed<Q extends Asked>(cards: readonly Card<Q>[], before: string | undefined): Card<Q>[] {
	const left = [...cards];
	const order: Card<Q>[] = [];
	let last = before;
	while (left.length > 0) {
		const others = left.filter(({ question }) => question.section !== last);
		const from = others.length > 0 ? others : left;
		const count = ({ question: { section } }: Card<Q>) =>
			left.filter(({ question }) => question.section === section).length;
		const most = Math.max(...from.map(count));
		const next = from.find((card) => count(card) === most);
		if (!next) break;
		left.splice(left.indexOf(next), 1);
		order.push(next);
		last = next.question.section;
	}
	return order;
}

/** Which of a question's wordings comes next: another than the last one, where there is one. 0 is the heading. */
export const nextWording = (last: number | undefined, also: number): number =>
	last === undefined ? 0 : (last + 1) % (also + 1);
