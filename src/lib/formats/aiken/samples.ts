import type { Samples } from '../contract.ts';

/** What Aiken looks like, and what no reader can make a question of. */
export const samples: Samples = {
	good: [
		{
			text: 'Which river is longest?\nA) The Rhine\nB) The Nile\nANSWER: B\n',
			types: ['multichoice'],
		},
		{
			text: 'Does ice float?\nA. Yes\nB. No\nC. Sometimes\nANSWER: A\n\nIs it cold?\nA. No\nB. Yes\nANSWER: B\n',
			types: ['multichoice', 'multichoice'],
		},
	],
	broken: [
		'Which one is it?\nA) This\nANSWER: A',
		'Which one is it?\nA) This\nB) That',
		'ANSWER: A',
	],
};
