import type { Samples } from '#lib/formats/contract.ts';

/** What the toy looks like. */
export const samples: Samples = {
	good: [
		{ text: 'Capital of France? | Paris\n', types: ['shortanswer'] },
		{
			text: 'How much is 2 + 2? | 4\nWhich river is longest? | The Nile\n',
			types: ['shortanswer', 'shortanswer'],
		},
	],
	broken: ['Capital of France?', '| Paris', 'Capital of Spain? |'],
};
