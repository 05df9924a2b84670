import { plainText, type Inline } from '#lib/base/rich.ts';
import { changed, exchange, lost, type Loss } from '#lib/kinds/exchanging.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { match } from './play.ts';

const { left: item, right: answer } = importedLesson.columns;

/** Left sides with their right ones; a right one without a left is a spare answer. */
export const matchExchange = exchange(match, {
	from(foreign, texts) {
		if (foreign.type !== 'match') return undefined;
		const losses: Loss[] = [];
		const pairs: { left: Inline[]; right: Inline[] }[] = [];
		const spare: Inline[][] = [];
		for (const { left, leftFormat, right } of foreign.pairs) {
			const [from, to] = [
				texts.cell({ text: left, format: leftFormat }),
				texts.cell({ text: right, format: 'plain' }),
			];
			if (to.length === 0) losses.push(changed('empty-right'));
			else if (from.length === 0) spare.push(to);
			else pairs.push({ left: from, right: to });
		}
		return { body: { columns: { left: [item], right: [answer] }, pairs, spare }, losses };
	},
	to({ columns, pairs, spare }, _question, texts) {
		const named = [columns.left, columns.right].map(plainText).join('|');
		const rights = [...pairs.map(({ right }) => right), ...spare];
		const isPlain = (text: readonly Inline[]) => text.every((each) => typeof each === 'string');
		return {
			answer: {
				type: 'match',
				pairs: [
					...pairs.map(({ left, right }) => {
						const { text, format } = texts.line(left);
						return { left: text, leftFormat: format, right: texts.words(right) };
					}),
					...spare.map((right) => {
						const { format } = texts.line([]);
						return { left: '', leftFormat: format, right: texts.words(right) };
					}),
				],
			},
			losses: [
				...(named === `${item}|${answer}` ? [] : [lost('columns')]),
				...(rights.every(isPlain) ? [] : [lost('markup')]),
			],
		};
	},
});
