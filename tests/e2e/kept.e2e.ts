import type { Browser, BrowserContext, Page } from 'playwright/test';
import { seeded } from '../../src/lib/base/seeded.ts';
import { Asked, address, example, itsPage, lesson, shown, startQuiz } from './lesson.ts';
import { linesIn } from './storage.ts';
import { expect, test } from './support.ts';

/** All of them with RUNS=200. */
const kills = Number(process.env.RUNS ?? 20);
const answersOf = async (page: Page, question: string) =>
	(await linesIn(page)).filter((line) => line.type === 'answered' && line.question === question);

/** Answers, and tells whether a verdict was painted: the page says so itself, from the frame after. */
async function answerAndWatch(context: BrowserContext, is: 'right' | 'wrong') {
	const page = await context.newPage();
	let seen = false;
	page.on('console', (message) => (seen ||= message.text() === 'seen'));
	await page.addInitScript(() => {
		new MutationObserver(() => {
			const phase = document.querySelector('fieldset[data-phase]')?.getAttribute('data-phase');
			if (phase !== 'asking') console.debug('seen');
		}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-phase'] });
	});
	await page.goto(itsPage);
	await new Asked(page, example).check(is);
	return { page, seen: () => seen };
}

/** A kill between the press and half a second later; whether the learner had seen the verdict, and whether it is there again. */
async function killed(browser: Browser, baseURL: string, n: number) {
	const random = seeded(`kill/${n}`);
	const context = await browser.newContext({ baseURL });
	const { page, seen } = await answerAndWatch(context, random() < 0.5 ? 'right' : 'wrong');
	const wait = Math.floor(random() * 10 < 5 ? random() * 40 : random() * 500);
	await page.waitForTimeout(wait);
	if (n % 2 === 0) {
		const session = await context.newCDPSession(page);
		void session.send('Page.crash').catch(() => undefined);
		await page.waitForEvent('crash');
	} else {
		await page.evaluate(() => (location.href = '/'));
		await page.waitForURL('/');
	}
	const told = seen();
	await page.close().catch(() => undefined);
	const after = await context.newPage();
	await after.goto(itsPage);
	const { group } = new Asked(after, example);
	await group.scrollIntoViewIfNeeded();
	await expect(group).toHaveAttribute('data-awake', '');
	if (told)
		await expect(group, `kill ${n} after ${wait} ms`).not.toHaveAttribute('data-phase', 'asking');
	const answers = await answersOf(after, example.id);
	await context.close();
	return { told, kept: answers.length };
}

test(`what was shown as marked is in the log after ${kills} kills between the press and half a second`, async ({
	browser,
	baseURL,
}) => {
	test.setTimeout(600_000 + kills * 20_000);
	let told = 0;
	for (let n = 0; n < kills; n++) {
		const result = await killed(browser, baseURL ?? '', n);
		if (result.told) {
			told += 1;
			expect(result.kept, `kill ${n}`).toBe(1);
		}
	}
	// Enough of them came after the verdict to say anything.
	expect(told).toBeGreaterThan(kills / 2);
	console.log(`${kills} kills, ${told} after the verdict, 0 lost`);
});

/** Refuses to keep lines of the log, or what is set aside, as a full device does. */
const refuse = (page: Page, what: { readonly lines: boolean; readonly aside: boolean }) =>
	page.addInitScript(({ lines, aside }) => {
		const full = (): never => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
			return lines && this.name === 'lines' ? full() : add.apply(this, given);
		};
		if (aside) Storage.prototype.setItem = full;
	}, what);

const said = (page: Page) => page.getByText('This browser does not let us remember').first();

for (const aside of [true, false])
	test(`a refused write is said wherever one answers${aside ? ', also where nothing can be set aside' : ''}`, async ({
		page,
	}) => {
		await refuse(page, { lines: true, aside });
		await page.goto(itsPage);
		const asked = new Asked(page, example);
		await asked.answer();
		await expect(said(page)).toBeInViewport();
		if (!aside) {
			// Set aside, it is there again, and still said to be unsafe.
			await page.reload();
			await asked.group.scrollIntoViewIfNeeded();
			await expect(asked.status).toHaveText(/^\s*Right/);
			await expect(said(page)).toBeVisible();
		}
		const check = page.locator('[data-island=check]');
		await check.scrollIntoViewIfNeeded();
		await expect(check.getByRole('group')).toHaveAttribute('data-awake', '');
		const first = await shown(page);
		await first.check('right');
		await expect(check.getByText('This browser does not let us remember')).toBeVisible();

		await page.goto(address());
		const guess = page.locator('fieldset[data-question]');
		await guess.scrollIntoViewIfNeeded();
		await expect(guess).toHaveAttribute('data-awake', '');
		await guess.getByRole('radio').first().check();
		await guess.getByRole('button', { name: 'Keep my guess' }).click();
		await expect(said(page)).toBeVisible();

		await startQuiz(page);
		await expect(page.getByText('Question 1 of 12')).toBeVisible();
		await (await shown(page)).check('right');
		await expect(said(page)).toBeVisible();
	});

test('where nothing can be set aside, a verdict waits until its answer is in the log', async ({
	page,
}) => {
	await refuse(page, { lines: false, aside: true });
	await page.addInitScript(() => {
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given) {
			const request = add.apply(this, given);
			request.addEventListener('success', () => {
				const phase = document.querySelector('fieldset[data-phase]')?.getAttribute('data-phase');
				Reflect.set(window, 'phase', phase);
			});
			return request;
		};
	});
	await page.goto(itsPage);
	const asked = new Asked(page, example);
	await asked.answer();
	// While its transaction was still open, the card asked.
	expect(await page.evaluate(() => String(Reflect.get(window, 'phase')))).toBe('asking');
	expect(await answersOf(page, example.id)).toHaveLength(1);
	await expect(said(page)).toBeHidden();
	await page.reload();
	await asked.group.scrollIntoViewIfNeeded();
	await expect(asked.status).toHaveText(/^\s*Right/);
});

test.describe('two tabs', () => {
	test('the one behind shows what was answered in the other, and marks nothing of its own', async ({
		page,
		context,
	}) => {
		const behind = await context.newPage();
		for (const tab of [page, behind]) {
			await tab.goto(itsPage);
			await expect(new Asked(tab, example).group).toHaveAttribute('data-awake', '');
		}
		await new Asked(behind, example).group.scrollIntoViewIfNeeded();
		await new Asked(behind, example).group.getByRole('radio').first().check();
		await new Asked(page, example).check('wrong');
		await expect(new Asked(page, example).status).toHaveText(/^\s*Not right/);
		const { group, status } = new Asked(behind, example);
		await expect(group).toHaveAttribute('data-phase', 'hinted');
		await expect(status).toContainText('in another tab');
		await expect(status).toContainText('Not right');
	});

	test('the one that heard nothing looks into the log before it marks', async ({
		page,
		context,
	}) => {
		const behind = await context.newPage();
		await behind.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
		const asleep = new Asked(behind, example);
		const awake = new Asked(page, example);
		await page.goto(itsPage);
		await behind.goto(itsPage);
		// Both know the log as it was: empty.
		for (const { group } of [asleep, awake]) {
			await group.scrollIntoViewIfNeeded();
			await group.getByRole('radio').first().check();
		}
		await awake.check('wrong');
		await expect(awake.status).toHaveText(/^\s*Not right/);
		await asleep.check('right');
		await expect(asleep.group).toHaveAttribute('data-phase', 'hinted');
		await expect(asleep.status).toContainText('in another tab');
		await expect(asleep.status).toContainText('Not right');
		expect(await answersOf(behind, example.id)).toHaveLength(1);
		// From there on it goes on as the other would.
		await asleep.button('Try again').click();
		await asleep.check('right');
		await expect(asleep.status).toHaveText(/^\s*Right/);
		expect(await answersOf(behind, example.id)).toHaveLength(2);
	});

	test('of a quiz agree on where it stands', async ({ page, context }) => {
		await startQuiz(page, { count: '6' });
		const behind = await context.newPage();
		await behind.goto(page.url());
		await expect(behind.getByText('Question 1 of 6')).toBeVisible();
		const first = await shown(page);
		await first.answer();
		await first.leave('Next question');
		await expect(behind.getByText('Question 2 of 6')).toBeVisible();
		expect((await shown(behind)).question.id).toBe((await shown(page)).question.id);
	});
});

test('a clock set back turns nothing round: the answer given last is shown, and counts as the last', async ({
	page,
}) => {
	const check = () => page.locator('[data-island=check]');
	const path = address(lesson.sections[0]?.id);
	await page.goto(path);
	await check().scrollIntoViewIfNeeded();
	await (await shown(page)).check('right');
	await expect(check().locator('.verdict')).toHaveText(/^\s*Right/);
	const first = (await shown(page)).question.id;
	await page.addInitScript(() => {
		const { now } = Date;
		Date.now = () => now() - 3 * 24 * 3600_000;
	});
	await page.goto(path);
	await check().scrollIntoViewIfNeeded();
	await expect(check().locator('.verdict')).toHaveText(/^\s*Right/);
	await (await shown(page)).leave('Next question');
	await expect.poll(async () => (await linesIn(page)).at(-1)?.type).toBe('moved');
	await page.reload();
	await check().scrollIntoViewIfNeeded();
	await expect(check().getByText(/^Question 2 of/)).toBeVisible();
	expect((await shown(page)).question.id).not.toBe(first);
});
