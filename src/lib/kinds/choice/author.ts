import { author, type Fit, type Sample } from '#lib/kinds/authoring.ts';
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
import { choice } from './play.ts';

/** A task list with one tick, or with none yet. */
export const choiceAuthor = author(choice, {
	fields: [],
	attributes: optionAttributes,
	fits,
	read: readOptions,
	check: checkOptions,
	write: writeOptions,
	keepsOrder: optionsKeepOrder,
	meaning: optionsMeaning,
	samples,
});

function fits(shape: Shape): Fit {
	const items = taskItems(shape);
	if (items.length === 0) return 'no';
	return items.filter(({ box }) => box === 'ticked').length <= 1 ? 'by-default' : 'no';
}

function samples(body: OptionsBody): Sample[] {
	const each = body.options.map((option, index): Sample => {
		const response = { chosen: String(index) };
		if (option.right) return { is: 'right', response, score: 1 };
		return { is: 'wrong', response, score: 0 };
	});
	const others = [{ chosen: 0 }, { chosen: [String(0)] }, { chosen: String(body.options.length) }];
	return [...each, ...malformed(others)];
}
