import * as v from 'valibot';
import { kind } from '#lib/kinds/kind.ts';
import {
	markOptions,
	openOptions,
	optionsBody,
	optionsOpened,
	rightOptions,
	tellOptions,
	type OptionsBody,
} from '#lib/kinds/options.ts';
import { choicesWords } from '#lib/words/kinds/choices.ts';

const response = v.object({ chosen: v.array(v.string()) });

/** Several right answers: `max(0, h/K − f/(N−K))` over N options, K right, h hits, f false alarms. */
export const choices = kind(
	{
		name: 'choices',
		body: optionsBody,
		opened: optionsOpened,
		response,
		open: (body, presentation, question) => openOptions(body, presentation, question.shuffle),
		ready(opened, { chosen }) {
			const known = opened.options.filter(({ id }) => chosen.includes(id));
			return known.length > 0 && known.length === chosen.length ? undefined : choicesWords.notReady;
		},
		mark(body, { chosen }, _question, nameOf) {
			const set = new Set(chosen);
			return {
				score: score(body, set, nameOf),
				parts: markOptions(body, set, nameOf),
				say: [],
			};
		},
		answer: rightOptions,
		tell: (opened, { chosen }) => tellOptions(opened, chosen),
	},
	{ nothingYet: choicesWords.notReady },
);

function score(
	{ options }: OptionsBody,
	chosen: ReadonlySet<string>,
	nameOf: (index: number) => string,
): number {
	const right = options.filter((each) => each.right).length;
	const isChosen = (_: unknown, index: number) => chosen.has(nameOf(index));
	const ticked = options.filter(isChosen);
	const hits = ticked.filter((each) => each.right).length;
	const falseAlarms = ticked.length - hits;
	return Math.max(0, hits / right - falseAlarms / (options.length - right));
}
