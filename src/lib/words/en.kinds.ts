/** A list as English says it: "A", "A or B", "A, B or C". */
const either = (items: readonly string[]) =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

const smallNumbers = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** A count that begins a sentence: in words up to twelve. */
const inWords = (count: number) => smallNumbers[count] ?? String(count);

const counted = (count: number, one: string, many: string) =>
	`${count} ${count === 1 ? one : many}`;

const share = (right: number, of: number, one: string, many: string) =>
	`${right} of ${counted(of, one, many)}`;

export const orderWords = {
	list: 'Your order',
	how: 'Drag the items into order, or move them with their buttons.',
	/** They are dealt so that they never lie right: leaving them is no answer. */
	notReady: 'Move at least one item first. They never come in the right order.',
	up: 'Move up',
	down: 'Move down',
	moved: (item: string, place: number, of: number) => `${item}, now ${place} of ${of}`,
	belongs: (place: number) => `Belongs in place ${place}`,
	share: (right: number, of: number) => `${share(right, of, 'pair', 'pairs')} in the right order`,
	anyOrder: (items: readonly string[]) => `${items.join(' · ')} (in any order)`,
} as const;

export const matchWords = {
	choose: 'Choose',
	how: 'Choose an answer for each line.',
	drag: 'You can also drag it there.',
	nothingYet: 'Choose an answer for each line first.',
	notReady: (missing: number) =>
		`${inWords(missing)} ${missing === 1 ? 'line still has' : 'lines still have'} no answer.`,
	belongs: (answer: string) => `Right here: ${answer}`,
	share: (right: number, of: number) => share(right, of, 'pair', 'pairs'),
} as const;

export const sortWords = {
	how: 'Choose a box for each card.',
	drag: 'You can also drag it there.',
	count: (cards: number) => counted(cards, 'card', 'cards'),
	belongs: 'Belongs here',
	nothingYet: 'Choose a box for each card first.',
	notReady: (missing: number) =>
		`${inWords(missing)} ${missing === 1 ? 'card still has' : 'cards still have'} no box.`,
	share: (right: number, of: number) => share(right, of, 'card', 'cards'),
} as const;

export const typedWords = {
	label: 'Your answer',
	notReady: 'Write an answer first.',
	belongs: (answer: string) => `Right: ${answer}`,
	spelling: (answer: string) => `Spelled: ${answer}`,
	also: (answer: string, others: readonly string[]) =>
		others.length === 0 ? answer : `${answer} (also ${either(others)})`,
} as const;

export const numberWords = {
	label: 'Your answer',
	notReady: 'Write a number first, in figures.',
	belongs: (answer: string) => `Right: ${answer}`,
	band: (low: string, high: string) => `${low} to ${high}`,
	withUnit: (number: string, unit: string) =>
		unit === '%' || unit === '°' ? `${number}${unit}` : `${number} ${unit}`,
} as const;
