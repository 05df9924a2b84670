import type { Locator, Page } from 'playwright/test';
import { Asked, address, example, itsPage, lesson } from './lesson.ts';
import { expect, test, useVoices, useWidth } from './support.ts';

const night = address('koi-tash');
const switchOf = (page: Page) => page.getByRole('button', { name: 'Who says so' });
const marks = (page: Page) => page.locator('.prose a.mark');

/** The layout shift of the page so far that no press brought about. */
const shift = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((done) => {
				new PerformanceObserver((list, observer) => {
					observer.disconnect();
					const shifts = list
						.getEntries()
						.filter((entry) => Reflect.get(entry, 'hadRecentInput') !== true)
						.map((entry) => Number(Reflect.get(entry, 'value')));
					done(shifts.reduce((sum, value) => sum + value, 0));
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => done(0), 500);
			}),
	);

for (const width of [360, 1440] as const)
	for (const on of [false, true])
		test(`nothing moves while a page loads, while marks are looked at or notes opened: ${width} px, voices ${on ? 'on' : 'off'}`, async ({
			page,
		}) => {
			await useWidth(page, width);
			await useVoices(page, on);
			for (const path of ['two-men', 'koi-tash', 'afterwards', 'source']) {
				await page.goto(address(path));
				await page.waitForLoadState('networkidle');
				for (const mark of (await marks(page).all()).slice(0, 3)) {
					await mark.hover();
					await mark.focus();
					await mark.press('Enter');
				}
				expect(await shift(page), path).toBe(0);
			}
		});

test.describe('notes in the margin', () => {
	test('stand beside their lines from 1080 px on, over nothing else', async ({ page }) => {
		for (const width of [1080, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			for (const on of [false, true]) {
				await page.goto(night);
				await page.evaluate(
					(value) => document.documentElement.classList.toggle('voices', value),
					on,
				);
				for (const { id } of lesson.sections) {
					await page.goto(address(id));
					expect(await overlaps(page), `${id} ${width}`).toEqual([]);
				}
			}
		}
	});

	test('light up with their mark, and are heard once it is opened', async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(night);
		const mark = marks(page).nth(2);
		const note = page.locator('.note.of-mark').nth(2);
		const ground = (of: Locator) => of.evaluate((each) => getComputedStyle(each).backgroundColor);
		await expect(note).toBeVisible();
		const quiet = await ground(note);
		await expect(page.getByRole('note')).toHaveCount(0);
		await mark.hover();
		await expect.poll(() => ground(note)).not.toBe(quiet);
		await page.mouse.move(0, 0);
		await expect.poll(() => ground(note)).toBe(quiet);
		await mark.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('note')).toHaveCount(1);
		await expect(note).toContainText('hundreds of Atambayev');
		await expect.poll(() => ground(note)).not.toBe(quiet);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('note')).toHaveCount(0);
		await expect(note).toBeVisible();
	});

	test('below that width they open under their line', async ({ page }) => {
		await page.setViewportSize({ width: 1079, height: 900 });
		await page.goto(night);
		const note = page.locator('.note.of-mark').nth(2);
		await expect(note).toBeHidden();
		await marks(page).nth(2).click();
		await expect(note).toBeVisible();
		const [line, below] = await Promise.all([marks(page).nth(2).boundingBox(), note.boundingBox()]);
		expect((below?.y ?? 0) - (line?.y ?? 0)).toBeGreaterThan(0);
	});
});

/** Notes that lie over one another or over anything of the text. */
const overlaps = (page: Page) =>
	page.evaluate(() => {
		// What waits in a fold is on no screen, though it has a place.
		const notes = [...document.querySelectorAll('.note.of-mark')].filter(
			(note) => !note.closest('details:not([open])'),
		);
		const others = [...document.querySelectorAll('.prose > *, [data-island] > *, .next')];
		const boxOf = (element: Element) => element.getBoundingClientRect();
		const cross = (a: Element, b: Element) => {
			const [one, two] = [boxOf(a), boxOf(b)];
			const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
			const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
			return wide > 1 && high > 1;
		};
		const found = notes.flatMap((note, i) =>
			[...notes.slice(i + 1), ...others]
				.filter((other) => cross(note, other))
				.map((other) => `${note.textContent.slice(0, 20)} × ${other.tagName} ${other.className}`),
		);
		const hidden = notes.filter((note) => !note.closest('details') && boxOf(note).height === 0);
		return [...found, ...hidden.map(() => 'hidden')];
	});

test.describe('"Show me where" after an answer', () => {
	test('goes to the statement and marks it', async ({ page }) => {
		await page.goto(itsPage);
		const asked = new Asked(page, example);
		await asked.answer();
		await asked.group.getByRole('link', { name: 'Show me where' }).press('Enter');
		await expect(page).toHaveURL(/#s-P3-1$/);
		const statement = page.locator('.statement:target');
		await expect(statement).toBeInViewport();
		await expect(statement).toBeFocused();
		await expect(statement).toContainText('As a former president Atambayev had immunity');
		// The answer is where it was.
		await page.goBack();
		await expect(asked.status).toHaveText(/^\s*Right/);
	});

	test('names who says so while voices are shown', async ({ page }) => {
		await useVoices(page, true);
		await page.goto(itsPage);
		const asked = new Asked(page, example);
		await asked.answer();
		await expect(asked.group.locator('.source').first()).toContainText('the reporter, event');
		await switchOf(page).click();
		await expect(asked.group.getByText('the reporter, event').first()).toBeHidden();
	});

	test('opens the fold that a statement waits in', async ({ page }) => {
		await page.goto(address('counting-harm'));
		await expect(page.locator('#s-P10-1')).toBeHidden();
		await page.goto(`${address('counting-harm')}#s-P10-1`);
		await expect(page.locator('#s-P10-1')).toBeInViewport();
	});

	test('every question of a section leads to a place that is there', async ({ page }) => {
		for (const { id } of lesson.sections) {
			await page.goto(address(id));
			const lost = await page.evaluate(() =>
				[...document.querySelectorAll('.source a[href*="#s-"]')]
					.map((link) => link.getAttribute('href') ?? '')
					.filter((href) => !document.getElementById(href.split('#')[1] ?? '')),
			);
			expect(lost, id).toEqual([]);
		}
	});
});
