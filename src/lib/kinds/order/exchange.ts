import {
	changed,
	exchange,
	leftOut,
	lost,
	type BodyImport,
	type Rejection,
} from '#lib/kinds/exchanging.ts';
import { order, type OrderBody } from './play.ts';

/** Items in their right order. */
export const orderExchange = exchange(order, {
	from(foreign, texts): BodyImport<OrderBody> | Rejection | undefined {
		if (foreign.type !== 'ordering') return undefined;
		const items = foreign.items.map((item) => ({ text: texts.line(item) }));
		if (items.some(({ text }) => text.length === 0)) return { reason: leftOut('empty-answer') };
		const [, count, layout = ''] =
			/^\s*(\d*)\s*(.*)$/s.exec(foreign.extras?.gift?.ordering ?? '') ?? [];
		const asksAll = !count || Number(count) === items.length;
		const isUsual = asksAll && /^(ALL( VERTICAL)?)?\s*$/i.test(layout);
		return { body: { items }, losses: isUsual ? [] : [changed('layout')] };
	},
	to({ items }, _question, texts) {
		return {
			answer: { type: 'ordering', items: items.map(({ text }) => texts.line(text)) },
			losses: [
				...(items.some(({ tie }) => tie) ? [lost('ties')] : []),
				...(items.some(({ feedback }) => feedback) ? [lost('item-words')] : []),
			],
		};
	},
});
