import { exchange, lost } from '#lib/kinds/exchanging.ts';
import { sort } from './play.ts';

/** Cards with the names of their boxes, as pairs; no other program's boxes come in. */
export const sortExchange = exchange(sort, {
	from: () => undefined,
	to({ boxes }, _question, texts) {
		const pairs = boxes.flatMap(({ name, cards }) =>
			cards.map((card) => {
				const { text, format } = texts.line(card.text);
				return { left: text, leftFormat: format, right: texts.words(name) };
			}),
		);
		const hasWords = boxes.some(({ cards }) => cards.some(({ feedback }) => feedback));
		return {
			answer: { type: 'match', pairs },
			losses: [lost('sort-as-match'), ...(hasWords ? [lost('item-words')] : [])],
		};
	},
});
