import { address, Asked, example, itsPage, lesson, settled, shown, startQuiz } from './lesson.ts';
import { goOffline, goOnline, isNewer, keptWhole, test, versionsOf } from './offline.ts';
import { kept } from './storage.ts';
import { axe, expect } from './support.ts';

test('an update is told of and taken when its reader wants it, with the run as it was; no page mixes two', async ({
	page,
	context,
	front,
}) => {
	await page.goto(address());
	await keptWhole(page);
	await startQuiz(page, { count: /^6/ });
	const first = await shown(page);
	await first.answer();
	front.update();
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await expect(page.getByRole('status').filter({ hasText: 'A new version' })).toBeVisible();
	await axe(page);
	// Kept whole under both, until no page of the older one is open: this one asks on.
	expect(await versionsOf(page, lesson.id)).toHaveLength(2);
	await first.leave('Next question');
	await expect(page.getByText('Question 2 of 6')).toBeVisible();
	const second = await shown(page);
	await second.answer();
	await page.getByRole('button', { name: 'Load it' }).click();
	await settled(page);
	await expect(page.locator('html')).not.toHaveAttribute('data-version', '');
	await second.isRight();
	await page.goto(address());
	await expect(isNewer(page)).toBeVisible();
	await keptWhole(page);
	await goOffline(context, front);
	await page.goto(address('quiz'));
	await expect(isNewer(page)).toBeVisible();
});

test('an update while offline changes nothing; it comes with the network, whole', async ({
	page,
	context,
	front,
}) => {
	await page.goto(address());
	await keptWhole(page);
	await goOffline(context, front);
	front.update();
	await page.goto(itsPage);
	await expect(isNewer(page)).toBeHidden();
	await page.goto(address('quiz'));
	await expect(page.locator('[data-island="quiz"][data-awake]')).toBeVisible();
	await goOnline(context, front);
	// Broken off in the middle, it leaves all as it was.
	front.left = 12;
	await page.goto(itsPage);
	await page
		.evaluate(async () => (await navigator.serviceWorker.ready).update())
		.catch(() => undefined);
	await expect.poll(() => front.left).toBeLessThan(0);
	await page.goto(address());
	await expect(isNewer(page)).toBeHidden();
	front.left = Infinity;
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await expect(page.getByRole('status').filter({ hasText: 'A new version' })).toBeVisible();
	await page.reload();
	await expect(isNewer(page)).toBeVisible();
});

test('storage that the browser clears away is filled again, and answers stay', async ({
	page,
	context,
	front,
}) => {
	await page.goto(itsPage);
	await keptWhole(page);
	const question = new Asked(page, example);
	await question.group.scrollIntoViewIfNeeded();
	await question.answer();
	await kept(page, 'lines');
	const clear = () =>
		page.evaluate(async () => {
			await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
		});
	await clear();
	await page.reload();
	await question.isRight();
	await keptWhole(page);
	await keptWhole(page, '*');
	await goOffline(context, front);
	await page.reload();
	await question.isRight();
});

test('a device without room keeps nothing, and works while there is a network; with room it keeps', async ({
	page,
	context,
	front,
}) => {
	const devtools = await context.newCDPSession(page);
	const limit = (quotaSize?: number) =>
		devtools.send('Storage.overrideQuotaForOrigin', { origin: front.origin, quotaSize });
	await limit(300_000);
	await page.goto(address());
	await expect
		.poll(() => front.asked.filter((path) => path.includes('/_app/')).length)
		.toBeGreaterThan(20);
	await page.goto(itsPage);
	const question = new Asked(page, example);
	await question.group.scrollIntoViewIfNeeded();
	await question.answer();
	expect(await versionsOf(page, '*')).toEqual([]);
	await limit();
	await page.reload();
	await keptWhole(page);
	await goOffline(context, front);
	await page.reload();
	await question.isRight();
});
