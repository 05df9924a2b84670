import type { Browser } from 'playwright/test';
import { gated, gates, overGate } from '../bench/page/gates.ts';
import { summaryOf } from '../bench/page/row.ts';
import { BeyondHands, visitFirst, visitToLook } from '../bench/page/visits.ts';
import { address, lesson } from './lesson.ts';
import { expect, test } from './support.ts';

/** As `npm run bench:page` visits pages, without what it makes slower: how many, not how long. */
async function weighed(browser: Browser, name: 'section' | 'quiz', url: string) {
	const where = { name, url, keeps: true };
	const look = await beginning(() => visitToLook(browser, where, 'none', 0));
	const first = await beginning(() => visitFirst(browser, where, 'none'));
	expect(first.feedback, 'the first question is answered').toBeDefined();
	expect(first.alive, 'its answer is kept').toBeDefined();
	return summaryOf(name, [{ target: name, profile: 'none', size: 0, round: 1, look, first }]);
}

/** A quiz is dealt by chance, and may begin with a question that is not simply chosen in: then another one is. */
async function beginning<T>(visit: () => Promise<T>): Promise<T> {
	for (let deals = 1; ; deals++)
		try {
			return await visit();
		} catch (error) {
			if (!(error instanceof BeyondHands) || deals === 40) throw error;
		}
}

const pages = { section: address(lesson.sections[0]?.id), quiz: address('quiz') } as const;

for (const name of ['section', 'quiz'] as const)
	test(`requests, script, nodes and layout shift of a ${name} stay within their gates`, async ({
		browser,
		baseURL,
	}) => {
		const measured = await weighed(browser, name, `${baseURL ?? ''}${pages[name]}`);
		const figures = gated.map((figure) => `${figure} ${measured[figure] ?? '?'}`);
		test.info().annotations.push({ type: 'measured', description: figures.join(', ') });
		expect(overGate(name, measured), JSON.stringify(gates[name])).toEqual([]);
	});
