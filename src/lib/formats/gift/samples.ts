import type { Samples } from '../contract.ts';

/** What GIFT looks like, and what no reader can make a question of. */
export const samples: Samples = {
	good: [
		{ text: 'Ice floats on water.{TRUE}\n', types: ['truefalse'] },
		{
			text: '::Rivers::Which river is longest? {\n\t=The Nile\n\t~The Rhine#Only 1,230 km\n}\n\nTwo {=2 =two}\n',
			types: ['multichoice', 'shortanswer'],
		},
		{
			text: '$CATEGORY: Numbers\n\nHow many legs has a spider? {#8:0}\n\nMatch. {\n\t=one -> 1\n\t=two -> 2\n}\n',
			types: ['category', 'numerical', 'match'],
		},
	],
	broken: [
		'Which one? {=this ~that',
		'Which one? =this ~that}',
		'Which one? {~this}',
		'Match. {=one -> 1 =two}',
		'How many? {#eight}',
	],
};
