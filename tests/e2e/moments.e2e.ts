import type { Page } from 'playwright/test';
import { answersIn, first, holdScripts, pages } from './early.ts';
import { address, shown } from './lesson.ts';
import { expect, test } from './support.ts';

/** A machine four times as slow: waking lasts long enough for presses to fall into it. */
async function slowly(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

interface Moment {
	/** From now to the tick, and from the tick to the press on Check (ms): 0 is at once, in the same task. */
	readonly wait: number;
	readonly gap: number;
	readonly value: string;
}

/** Ticks and checks in the page itself, so that nothing comes between: when it did (ms), and whether the card was awake then. */
const pressIn = (page: Page, moment: Moment) =>
	page.evaluate(async ({ wait, gap, value }) => {
		const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
		if (wait > 0) await sleep(wait);
		const input = document.querySelector<HTMLInputElement>(`form.question [value="${value}"]`);
		const form = input?.form;
		input?.click();
		if (gap > 0) await sleep(gap);
		const awake = form?.closest('[data-awake]') !== null;
		form?.querySelector<HTMLElement>('button.main')?.click();
		return { at: Date.now(), awake };
	}, moment);

/** Before the script comes, then every 20 ms from its coming on, then long after it has woken. */
const moments = Array.from({ length: 20 }, (_, i) => i);

for (const [name, path] of pages)
	test(`no question is lost or asked twice at 20 moments of loading ${name}`, async ({
		browser,
		baseURL,
	}) => {
		test.setTimeout(180_000);
		const states = new Set<boolean>();
		for (const i of moments) {
			const context = await browser.newContext({ baseURL });
			const page = await context.newPage();
			const release = await holdScripts(page);
			await slowly(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right, wrong } = await first(page);
			const isRight = i % 2 === 0;
			const value = isRight ? right : wrong;
			const said = isRight ? /^\s*Right/ : /^\s*Not right/;
			const where = `moment ${i}`;
			if (i > 0) release();
			if (i === 19) await expect(asked.group).toHaveAttribute('data-awake', '');
			const { at, awake } = await pressIn(page, { wait: i * 20, gap: i % 3 === 0 ? 0 : 15, value });
			states.add(awake);
			await expect(asked.status, where).toHaveText(said);
			if (i === 0) release();

			const stands = async (when: string) => {
				const phase = isRight ? 'explained' : /hinted|explained/;
				await expect(asked.group, `${where}, ${when}`).toHaveAttribute('data-awake', '');
				await expect(asked.group, `${where}, ${when}`).toHaveAttribute('data-phase', phase);
				await expect(asked.status, `${where}, ${when}`).toHaveText(said);
				await expect(asked.group.locator(`input[value="${value}"]`)).toBeChecked();
				await expect(asked.group.locator('.early')).toHaveCount(0);
				const answers = await answersIn(page);
				expect(answers, `${where}, ${when}`).toHaveLength(1);
				expect(answers[0], where).toMatchObject({
					question: asked.question.id,
					response: { chosen: value },
				});
				expect(Math.abs(Number(answers[0]?.at) - at), where).toBeLessThan(1000);
			};
			await stands('awake');
			await page.reload();
			await asked.group.scrollIntoViewIfNeeded();
			await stands('after a reload');
			if (path === address('quiz') && isRight) {
				await asked.leave('Next question');
				await expect(page.getByText('Question 2 of 12')).toBeVisible();
				expect((await shown(page)).question.id).not.toBe(asked.question.id);
			}
			await context.close();
		}
		expect([...states].sort(), 'pressed while it slept, and when it was awake').toEqual([
			false,
			true,
		]);
	});
