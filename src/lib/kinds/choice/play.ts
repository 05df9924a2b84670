import * as v from 'valibot';
import { kind } from '#lib/kinds/kind.ts';
import {
	markOptions,
	openOptions,
	optionsBody,
	optionsOpened,
	rightOptions,
	tellOptions,
} from '#lib/kinds/options.ts';
import { choiceWords } from '#lib/words/kinds/choice.ts';

const response = v.object({ chosen: v.string() });

/** One right answer among several: 1 or 0. */
export const choice = kind(
	{
		name: 'choice',
		body: optionsBody,
		opened: optionsOpened,
		response,
		open: (body, presentation, question) => openOptions(body, presentation, question.shuffle),
		ready: (opened, { chosen }) =>
			opened.options.some(({ id }) => id === chosen) ? undefined : choiceWords.notReady,
		mark(body, { chosen }, _question, nameOf) {
			const set = new Set([chosen]);
			const right = body.options.some((each, index) => each.right && nameOf(index) === chosen);
			return {
				score: right ? 1 : 0,
				parts: markOptions(body, set, nameOf),
				say: [],
			};
		},
		answer: rightOptions,
		tell: (opened, { chosen }) => tellOptions(opened, [chosen]),
		ticks: ({ options }) => options.map(({ id }) => ({ value: id, response: { chosen: id } })),
		untried: (body, tried) => body.options.length - new Set(tried.map((each) => each.chosen)).size,
	},
	{ nothingYet: choiceWords.notReady },
);
