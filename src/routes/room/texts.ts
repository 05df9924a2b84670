import * as v from 'valibot';
import { plainText } from '#lib/base/rich.ts';
import { inlines } from '#lib/kinds/rich-schema.ts';

const item = v.object({ id: v.string(), text: inlines });

/** What the items of a question say, by their names in the room, wherever its kind keeps them. */
export function textsOf(opened: unknown): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	const walk = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		const read = v.safeParse(item, value);
		if (read.success) texts.set(read.output.id, plainText(read.output.text));
		else for (const each of Object.values(value)) walk(each);
	};
	walk(opened);
	return texts;
}

/** Whether a question is answered by choosing among options: only then do counts of items tell something. */
export const isChosen = (opened: unknown): boolean =>
	v.is(v.object({ options: v.array(item) }), opened);

/** A response in words: its texts and numbers in their order, items by what they say. */
export function responseInWords(response: unknown, texts: ReadonlyMap<string, string>): string {
	if (typeof response === 'string') return texts.get(response) ?? response;
	if (typeof response === 'number') return String(response);
	if (typeof response !== 'object' || response === null) return '';
	return Object.values(response)
		.map((each) => responseInWords(each, texts))
		.filter((text) => text !== '')
		.join(', ');
}
