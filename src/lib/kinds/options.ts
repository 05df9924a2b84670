import * as v from 'valibot';
import { plainText } from '#lib/base/rich.ts';
import { shuffled } from '#lib/base/seeded.ts';
import type { Presentation, Part } from './kind.ts';
import { blocks, inlines } from './rich-schema.ts';

/** One answer to tick, as its author wrote it. */
const option = v.object({
	text: inlines,
	right: v.boolean(),
	/** What is said to those who chose it. */
	feedback: v.optional(blocks),
	/** What is said when it is right and was not chosen. */
	leftOut: v.optional(blocks),
	mistake: v.optional(v.string()),
	pin: v.optional(v.picklist(['first', 'last'])),
});
export type Option = v.InferOutput<typeof option>;

/** The data of a question whose answer is ticked. */
export const optionsBody = v.object({ options: v.array(option) });
export type OptionsBody = v.InferOutput<typeof optionsBody>;

/** What the learner sees of it. */
export const optionsOpened = v.object({
	options: v.array(v.object({ id: v.string(), text: inlines })),
});
export type OptionsOpened = v.InferOutput<typeof optionsOpened>;

/** The options without their answers, in the order presented; pinned ones stay first or last. */
export function openOptions(
	body: OptionsBody,
	presentation: Presentation,
	shuffle: boolean,
): OptionsOpened {
	const written = body.options.map((each, index) => ({ each, id: presentation.nameOf(index) }));
	const free = written.filter(({ each }) => each.pin === undefined);
	const presented = shuffle && presentation.random ? shuffled(free, presentation.random) : free;
	const pinned = (pin: Option['pin']) => written.filter(({ each }) => each.pin === pin);
	return {
		options: [...pinned('first'), ...presented, ...pinned('last')].map(({ each, id }) => ({
			id,
			text: each.text,
		})),
	};
}

/** A sign, and the author's words, for every option that was chosen or should have been; chosen ones first. */
export function markOptions(
	body: OptionsBody,
	chosen: ReadonlySet<string>,
	nameOf: Presentation['nameOf'],
): Part[] {
	const parts = body.options.flatMap((each, index): Part[] => {
		const id = nameOf(index);
		if (!chosen.has(id)) return each.right ? [{ id, sign: 'missed', say: each.leftOut }] : [];
		if (each.right) return [{ id, sign: 'right', say: each.feedback }];
		return [{ id, sign: 'wrong', mistake: each.mistake, say: each.feedback }];
	});
	return [
		...parts.filter(({ id }) => chosen.has(id)),
		...parts.filter(({ id }) => !chosen.has(id)),
	];
}

/** Chosen options in words, in the order in which they stood. */
export const tellOptions = ({ options }: OptionsOpened, chosen: readonly string[]): string =>
	options.flatMap(({ id, text }) => (chosen.includes(id) ? plainText(text) : [])).join('; ');

/** The right options in words. */
export const rightOptions = (body: OptionsBody) =>
	body.options.filter((each) => each.right).map((each) => each.text);
