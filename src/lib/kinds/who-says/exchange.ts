import { exchange, lost } from '#lib/kinds/exchanging.ts';
import { whoSaysKind } from './play.ts';

/** The statement with a choice of its voices; what kind of statement it is has no place elsewhere. */
export const whoSaysExchange = exchange(whoSaysKind, {
	from: () => undefined,
	to({ statement, voices, voice }, _question, texts) {
		if (voices.length < 2 || !voices[voice]) return { losses: [lost('not-this-kind')] };
		return {
			stem: [{ type: 'quote', children: statement }],
			answer: {
				type: 'multichoice',
				single: true,
				choices: voices.map(({ name }, index) => ({
					...texts.line([name]),
					fraction: index === voice ? 1 : 0,
				})),
			},
			losses: [lost('kind-of-statement')],
		};
	},
});
