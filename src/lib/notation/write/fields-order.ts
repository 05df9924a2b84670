import { commonFields, fieldNames } from '../read/quiz/fields-of.ts';

const [source, ...common] = commonFields;
const ofKinds = fieldNames.filter((name) => !commonFields.some((each) => each === name));

/** Fields of a question in the order in which the canonical form has them: what it rests on, its answer, all else. */
export const fieldOrder: readonly string[] = [source, ...ofKinds, ...common];

/** Items by their field's name, in canonical order; those of one name keep theirs. */
export function inFieldOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
	const place = (item: Item) => fieldOrder.indexOf(nameOf(item));
	return items.toSorted((a, b) => place(a) - place(b));
}
