import { author, type Fit, type Sample } from '#lib/kinds/authoring.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { OptionsBody } from '#lib/kinds/options.ts';
import {
	checkOptions,
	malformed,
	optionAttributes,
	optionsKeepOrder,
	optionsMeaning,
	readOptions,
	taskItems,
	writeOptions,
} from '#lib/kinds/options-author.ts';
import type { Shape } from '#lib/kinds/shape.ts';
import { choices } from './play.ts';

/** A task list with several ticks; with one where `Kind:` says so. */
export const choicesAuthor = author(choices, {
	fields: [],
	// Each of its options is weighed.
	seconds: 35,
	attributes: optionAttributes,
	fits,
	read: readOptions,
	check: checkOptions,
	write: (body, writer) => {
		const several = body.options.filter((option) => option.right).length > 1;
		return { ...writeOptions(body, writer), fields: several ? [] : ['Kind: choices'] };
	},
	keepsOrder: optionsKeepOrder,
	meaning: optionsMeaning,
	samples,
});

function fits(shape: Shape): Fit {
	const items = taskItems(shape);
	if (items.length === 0) return 'no';
	return items.filter(({ box }) => box === 'ticked').length > 1 ? 'by-default' : 'if-named';
}

/** Everything right, each way to have less, and everything ticked; scores by the published formula, not by `mark`. */
function samples({ options }: OptionsBody, question: Question): Sample[] {
	const ids = (right: boolean) =>
		options.flatMap((option, index) => (option.right === right ? [String(index)] : []));
	const right = ids(true);
	const wrong = ids(false);
	const given = (hits: number, falseAlarms: number): Sample => {
		const share = hits / right.length - falseAlarms / wrong.length;
		const score = share === 1 || question.partial ? Math.max(0, share) : 0;
		const is = score === 1 ? 'right' : score > 0 ? 'part right' : 'wrong';
		return {
			is,
			response: { chosen: [...right.slice(0, hits), ...wrong.slice(0, falseAlarms)] },
			score,
		};
	};
	const some = right.flatMap((_, hits) => [given(hits + 1, 0), given(hits + 1, 1)]);
	const others = [{ chosen: [] }, { chosen: '0' }, { chosen: [String(options.length)] }];
	return [...some, given(0, 1), given(right.length, wrong.length), ...malformed(others)];
}
