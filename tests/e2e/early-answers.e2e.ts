import { answersIn, first, holdScripts, isAnswer, pages } from './early.ts';
import { Asked, example, itsPage } from './lesson.ts';
import { linesIn } from './storage.ts';
import { expect, test } from './support.ts';

for (const [name, path] of pages)
	test.describe(`before any script of ${name}`, () => {
		test('Check without a tick says what is missing, and keeps nothing', async ({ page }) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked } = await first(page);
			await asked.button('Check').click();
			await expect(asked.group.locator('.early .notice')).toHaveText(/\S/);
			await expect(asked.group).toHaveAttribute('data-phase', 'asking');
			expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'asking');
			await asked.answer();
			expect(await answersIn(page)).toHaveLength(1);
		});

		test('a double press is one press: the verdict stays', async ({ page }) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, wrong } = await first(page);
			await asked.group.locator(`input[value="${wrong}"]`).check();
			await asked.button('Check').dblclick();
			await expect(asked.status).toHaveText(/^\s*Not right/);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
			await page.waitForTimeout(200);
			await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
			expect(await answersIn(page)).toHaveLength(1);
		});

		test('by keys alone; Try again pressed too is done when it can be', async ({ page }) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, wrong, right } = await first(page);
			await asked.group.locator(`input[value="${wrong}"]`).focus();
			await page.keyboard.press('Space');
			await page.keyboard.press('Enter');
			await expect(asked.status).toHaveText(/^\s*Not right/);
			await asked.button('Try again').focus();
			await page.keyboard.press('Enter');
			release();
			await expect(asked.group).toHaveAttribute('data-phase', 'retrying');
			await expect(asked.button('Check')).toBeFocused();
			await asked.group.locator(`input[value="${right}"]`).check();
			await asked.button('Check').press('Enter');
			await expect(asked.status).toHaveText(/^\s*Right/);
			await expect
				.poll(async () => (await linesIn(page)).filter(isAnswer).map(({ response }) => response))
				.toEqual([{ chosen: wrong }, { chosen: right }]);
		});

		test('what was answered stands again after a reload, and is taken over then', async ({
			page,
		}) => {
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right } = await first(page);
			await asked.group.locator(`input[value="${right}"]`).check();
			const before = Date.now();
			await asked.button('Check').press('Space');
			await expect(asked.status).toHaveText(/^\s*Right/);
			const after = Date.now();
			// Long enough that its time can't be that of the next load.
			await page.waitForTimeout(1500);
			await page.reload({ waitUntil: 'commit' });
			await expect(asked.status).toHaveText(/^\s*Right/);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			const [answer, ...more] = await answersIn(page);
			expect(more).toEqual([]);
			expect(Number(answer?.at)).toBeGreaterThanOrEqual(before);
			expect(Number(answer?.at)).toBeLessThanOrEqual(after);
			expect(
				await page.evaluate(() =>
					Object.keys(localStorage).filter((key) => key.startsWith('readback-early')),
				),
			).toEqual([]);
			await page.reload();
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			expect(await answersIn(page)).toHaveLength(1);
		});

		test('where storage is refused it is marked all the same, and said not to be kept', async ({
			page,
		}) => {
			await page.addInitScript(() => {
				for (const name of ['indexedDB', 'localStorage'])
					Object.defineProperty(window, name, {
						get() {
							throw new DOMException('refused', 'SecurityError');
						},
					});
			});
			const release = await holdScripts(page);
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right } = await first(page);
			await asked.group.locator(`input[value="${right}"]`).check();
			await asked.button('Check').click();
			await expect(asked.status).toHaveText(/^\s*Right/);
			release();
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			await expect(page.getByText('This browser does not let us remember')).toBeVisible();
		});

		test('where the device is late to open its database, the answer waits for it', async ({
			page,
		}) => {
			await page.addInitScript(() => {
				const { open } = IDBFactory.prototype;
				// Longer than a card is held back for (wake-card.ts).
				const late = 2500;
				IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
					const request = open.apply(this, given);
					const { addEventListener } = request;
					let done: ((event: Event) => unknown) | null = null;
					Object.defineProperty(request, 'onsuccess', {
						set(call: typeof done) {
							done = call;
						},
					});
					addEventListener.call(request, 'success', (event) => {
						setTimeout(() => done?.(event), late);
					});
					return request;
				};
			});
			await page.goto(path, { waitUntil: 'commit' });
			const { asked, right } = await first(page);
			await asked.group.locator(`input[value="${right}"]`).check();
			await asked.button('Check').click();
			await expect(asked.status).toHaveText(/^\s*Right/);
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await expect(asked.group).toHaveAttribute('data-phase', 'explained');
			expect(await answersIn(page)).toHaveLength(1);
		});
	});

test('a new answer of a reader whose log has one already is kept beside it, and shown', async ({
	page,
}) => {
	await page.goto(itsPage);
	const asked = new Asked(page, example);
	await asked.answer();
	expect(await answersIn(page)).toHaveLength(1);
	const release = await holdScripts(page);
	await page.reload({ waitUntil: 'commit' });
	const { wrong } = await first(page);
	await asked.group.locator(`input[value="${wrong}"]`).check();
	await asked.button('Check').click();
	await expect(asked.status).toHaveText(/^\s*Not right/);
	release();
	await expect(asked.group).toHaveAttribute('data-awake', '');
	await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
	await expect.poll(async () => (await linesIn(page)).filter(isAnswer).length).toBe(2);
	await page.reload();
	await asked.group.scrollIntoViewIfNeeded();
	await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
	expect(await answersIn(page)).toHaveLength(2);
});

test('a returning reader who touches nothing sees what was answered', async ({ page }) => {
	await page.goto(itsPage);
	const asked = new Asked(page, example);
	await asked.answer();
	const release = await holdScripts(page);
	await page.reload({ waitUntil: 'commit' });
	await asked.group.scrollIntoViewIfNeeded();
	release();
	await expect(asked.status).toHaveText(/^\s*Right/);
	expect(await answersIn(page)).toHaveLength(1);
});
