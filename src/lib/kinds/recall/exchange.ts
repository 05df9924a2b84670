import { exchange, lost } from '#lib/kinds/exchanging.ts';
import { recall } from './play.ts';

/** An answer in prose, as an essay whose note has the points. */
export const recallExchange = exchange(recall, {
	from: () => undefined,
	to: () => ({ losses: [lost('not-this-kind')] }),
});
