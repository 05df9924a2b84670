import { share } from './counting.ts';

/** What a question to put in order says. */
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
