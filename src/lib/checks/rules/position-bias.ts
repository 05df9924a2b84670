import { atLeast, hitsOf } from '#lib/base/chance.ts';
import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson, Place } from '#lib/notation/index.ts';
import { choicesOf } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * Options are shuffled, so only those count that keep their place: `Order: fixed`, numbers and dates, and pinned ones. Among all of a
 * lesson with as many options the right one stands in one place so often that chance would do it in fewer than one lesson of twenty.
 */
export const positionBias: Rule = { name: 'position-bias', lesson };

/** Chance that is still believed. */
const believed = 0.05;

function lesson({ questions }: LocatedLesson): (RuleFinding & Place)[] {
	const bySize = new Map<number, { asked: LocatedQuestion; place: number }[]>();
	for (const each of questions) {
		const size = choicesOf(each).length;
		const place = placeOfKey(each);
		if (place === undefined) continue;
		bySize.set(size, [...(bySize.get(size) ?? []), { asked: each, place }]);
	}
	return [...bySize].flatMap(([size, questions]) => {
		const hits = hitsOf(questions.map(() => 1 / size));
		return [...Array(size).keys()].flatMap((place) => {
			const here = questions.filter((each) => each.place === place);
			const last = here.at(-1);
			if (!last || size * atLeast(hits, here.length) >= believed) return [];
			const message = ruleWords['position-bias'](here.length, questions.length, size, place + 1);
			return [{ file: last.asked.file, span: last.asked.heading, message }];
		});
	});
}

/** Where the one right option stands for every learner; undefined where it is shuffled. */
function placeOfKey(asked: LocatedQuestion): number | undefined {
	const choices = choicesOf(asked);
	const pinned = (pin?: string) => choices.filter(({ option }) => option.pin === pin);
	const key = choices.find(({ right }) => right);
	if (!key || choices.filter(({ right }) => right).length > 1) return undefined;
	if (asked.question.shuffle && !key.option.pin) return undefined;
	return [...pinned('first'), ...pinned(), ...pinned('last')].indexOf(key);
}
