import * as v from 'valibot';
import { chosenText, usual, type Choices } from './usual.ts';

const choices = v.object({
	policy: v.picklist(['study', 'test']),
	/** JSON has no Infinity: it is kept as null. */
	count: v.pipe(
		v.nullable(v.number()),
		v.transform((count) => count ?? Infinity),
	),
	section: v.optional(v.string()),
	mixed: v.boolean(),
	which: v.optional(v.picklist(['missed', 'new'])),
});

/** What was chosen on this device last; the usual where that can't be read. */
export function chosenBefore(): Choices {
	try {
		const read = v.safeParse(choices, JSON.parse(chosenText() ?? 'null'));
		return read.success ? read.output : usual;
	} catch {
		return usual;
	}
}
