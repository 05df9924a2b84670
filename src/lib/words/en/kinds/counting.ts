/** A list as English says it: "A", "A or B", "A, B or C". */
export const either = (items: readonly string[]) =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

const smallNumbers = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** A count that begins a sentence: in words up to twelve. */
export const inWords = (count: number) => smallNumbers[count] ?? String(count);

/** "1 card", "4 cards". */
export const counted = (count: number, one: string, many: string) =>
	`${count} ${count === 1 ? one : many}`;

/** "3 of 4 pairs". */
export const share = (right: number, of: number, one: string, many: string) =>
	`${right} of ${counted(of, one, many)}`;
