/** Fields of a question in the order in which the canonical form has them. */
export const fieldOrder: readonly string[] = [
	'Source',
	'Answer',
	'Unit',
	'Map',
	'Voices',
	'Wrong',
	'Also',
	'Kind',
	'Points',
	'Order',
	'Goal',
	'Level',
	'Scoring',
	'Sensitive',
];

/** Items by their field's name, in canonical order; those of one name keep theirs. */
export function inFieldOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
	const place = (item: Item) => fieldOrder.indexOf(nameOf(item));
	return items.toSorted((a, b) => place(a) - place(b));
}
