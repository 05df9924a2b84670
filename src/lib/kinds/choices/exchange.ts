import { choicesTo, isOurs, optionsFrom, rightChoices } from '#lib/kinds/exchange-options.ts';
import { changed, exchange, lost } from '#lib/kinds/exchanging.ts';
import { choices } from './play.ts';

/** Shares that Moodle takes: of more right or wrong choices than these the share is rounded to the next. */
const shares = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20];

/** Several right choices, and single ones of which several are wholly right. */
export const choicesExchange = exchange(choices, {
	from(foreign, texts) {
		if (foreign.type !== 'multichoice') return undefined;
		const right = rightChoices(foreign);
		if (foreign.single && right.size < 2) return undefined;
		const imported = optionsFrom(foreign, right, texts);
		if ('reason' in imported) return imported;
		const losses = foreign.single
			? [changed('one-of-several')]
			: isOurs(foreign, right)
				? []
				: [changed('equal-shares')];
		return { ...imported, losses: [...losses, ...imported.losses] };
	},
	to(body, _question, texts) {
		const hits = body.options.filter(({ right }) => right).length;
		const wrong = body.options.length - hits;
		const written = choicesTo(
			body,
			(option) => (option.right ? shareOf(hits) : -shareOf(wrong)),
			texts,
		);
		const rounded = [hits, wrong].some((count) => count > 0 && !shares.includes(count));
		return {
			answer: { type: 'multichoice', single: false, choices: written.choices },
			losses: [...written.losses, ...(rounded ? [lost('shares-rounded')] : [])],
		};
	},
});

/** One part of so many, as Moodle lists it: in percent it has five decimals. */
function shareOf(count: number): number {
	const listed = shares.findLast((each) => each <= count) ?? 1;
	return Number((100 / listed).toFixed(5)) / 100;
}
