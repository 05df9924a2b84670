import { inWords, counted, share } from './counting.ts';

/** What a question to sort into boxes says. */
export const sortWords = {
	how: 'Choose a box for each card, by its letter.',
	drag: 'You can also drag it there.',
	count: (cards: number) => counted(cards, 'card', 'cards'),
	belongs: (letter: string) => `Belongs in ${letter}`,
	nothingYet: 'Choose a box for each card first.',
	notReady: (missing: number) =>
		`${inWords(missing)} ${missing === 1 ? 'card still has' : 'cards still have'} no box.`,
	share: (right: number, of: number) => share(right, of, 'card', 'cards'),
} as const;
