import type { Page } from 'playwright/test';
import { kindGroups } from '../../src/lib/ui/legend.ts';
import { lessons } from './giving.ts';
import { address } from './lesson.ts';
import {
	axe,
	expect,
	expectNoSidewaysScroll,
	inThemes,
	test,
	useVoices,
	useWidth,
} from './support.ts';

const night = address('koi-tash');
const switchOf = (page: Page) => page.getByRole('button', { name: 'Who says so' });
const discs = (page: Page) => page.locator('.prose .voice-disc:visible');
const marks = (page: Page) => page.locator('.prose a.mark');

test.describe('the switch', () => {
	test('is off at first, and what it was set to lasts over pages, reloads and coming back', async ({
		page,
	}) => {
		await page.goto(night);
		await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'false');
		await expect(discs(page)).toHaveCount(0);
		await expect(page.getByRole('group', { name: 'Who says so on this page' })).toBeHidden();
		await switchOf(page).click();
		await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'true');
		await expect(discs(page).first()).toHaveText(/^Re/);
		await page.reload();
		await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'true');
		await page.goto(address('source'));
		await expect(page.locator('#P11 .voice-disc').first()).toBeVisible();
		await switchOf(page).click();
		await page.goBack();
		await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'false');
		await expect(discs(page)).toHaveCount(0);
	});

	test('is reached and pressed by the keyboard', async ({ page }) => {
		await page.goto(night);
		await page.getByRole('link', { name: 'Quiz', exact: true }).focus();
		await page.keyboard.press('Tab');
		await expect(switchOf(page)).toBeFocused();
		await page.keyboard.press('Space');
		await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'true');
		await page.keyboard.press('Enter');
		await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'false');
	});

	test('works where storage is refused, as long as the page lasts', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		await page.goto(night);
		await switchOf(page).click();
		await expect(discs(page).first()).toBeVisible();
		await page.reload();
		await expect(discs(page)).toHaveCount(0);
	});

	test('keeps other tabs in step', async ({ page, context }) => {
		await page.goto(night);
		const other = await context.newPage();
		await other.goto(address('source'));
		await switchOf(other).click();
		await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'true');
		await expect(discs(page).first()).toBeVisible();
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('there is no switch, and a citation leads to its paragraph', async ({ page }) => {
		await page.goto(night);
		await expect(page.locator('[data-voices-switch]')).toBeHidden();
		await expect(discs(page)).toHaveCount(0);
		await marks(page).first().click();
		await expect(page).toHaveURL(/\/source#P7$/);
	});
});

test('who says a statement is heard before its words while discs are shown, and only then', async ({
	page,
}) => {
	await page.goto(address('counting-harm'));
	const heard = () => page.locator('#s-P11-1').ariaSnapshot();
	expect(await heard()).not.toContain('health ministry');
	await switchOf(page).click();
	expect(await heard()).toContain('health ministry, stated officially:');
	// The letters are for the eye.
	expect(await heard()).not.toContain('HM');
});

for (const { id, sections } of lessons)
	test(`the legend lists the voices and kinds on each page, no more and no fewer: ${id}`, async ({
		page,
	}) => {
		await useVoices(page, true);
		for (const path of [...sections.map((section) => section.id), 'source']) {
			await page.goto(`/${id}/${path}`);
			const found = await page.evaluate(() => {
				const legend = document.querySelector('.legend');
				const inLegend = (element: Element) => legend?.contains(element) ?? false;
				// What is for paper or no script is text until then; explanations that come later stand there too.
				const told = [...document.querySelectorAll('main noscript')].map((each) => {
					const read = document.createElement('div');
					read.innerHTML = each.textContent;
					return read;
				});
				const all = (selector: string) => [
					...document.querySelectorAll(`main ${selector}`),
					...told.flatMap((each) => [...each.querySelectorAll(selector)]),
				];
				const voices = all('[data-voice]');
				const kinds = all('.kind').filter((each) => !inLegend(each));
				const idOf = (element: Element) => element.getAttribute('data-voice') ?? '';
				const kindOf = (element: Element) => /kind-([a-z]+)/.exec(element.className)?.[1] ?? '';
				return {
					listed: voices.filter(inLegend).map(idOf),
					there: voices.filter((each) => !inLegend(each)).map(idOf),
					kinds: kinds.map(kindOf),
					listedKinds: [...(legend?.querySelectorAll('[data-kind-group]') ?? [])].map(
						(each) => each.getAttribute('data-kind-group') ?? '',
					),
				};
			});
			const groups = Object.entries(kindGroups).flatMap(([group, kinds]) =>
				kinds.some((kind) => found.kinds.includes(kind)) ? [group] : [],
			);
			expect([...found.listed].sort(), path).toEqual([...new Set(found.there)].sort());
			expect([...found.listedKinds].sort(), path).toEqual(groups.sort());
		}
	});

for (const width of [360, 1440] as const)
	for (const on of [false, true])
		test(`axe finds nothing, notes closed and open, in both themes: ${width} px, voices ${on ? 'on' : 'off'}`, async ({
			page,
		}) => {
			test.slow();
			await useWidth(page, width);
			await useVoices(page, on);
			for (const path of ['koi-tash', 'who-says', 'source']) {
				await page.goto(address(path));
				await inThemes(page, () => axe(page));
				await expectNoSidewaysScroll(page);
				if (path === 'source') continue;
				for (const opener of [marks(page).nth(1), page.locator('.prose a.word').first()])
					await opener.click();
				await expect(page.getByRole('note')).toHaveCount(2);
				await inThemes(page, () => axe(page));
				await expectNoSidewaysScroll(page);
			}
		});

test('in forced colours and on paper a disc is letters in a ring, and the legend comes along', async ({
	page,
}) => {
	await useVoices(page, true);
	await page.goto(night);
	const look = () =>
		discs(page)
			.first()
			.evaluate((disc) => {
				const { borderTopWidth, borderTopColor, color, backgroundColor } = getComputedStyle(disc);
				return { borderTopWidth, ring: borderTopColor, letters: color, ground: backgroundColor };
			});
	await page.emulateMedia({ forcedColors: 'active' });
	const forced = await look();
	expect(forced.borderTopWidth).toBe('1px');
	expect(forced.ring).not.toBe(forced.ground);
	expect(forced.letters).not.toBe(forced.ground);
	await page.emulateMedia({ forcedColors: null, media: 'print' });
	const printed = await look();
	expect(printed).toEqual({
		borderTopWidth: '1px',
		ring: 'rgb(0, 0, 0)',
		letters: 'rgb(0, 0, 0)',
		ground: 'rgba(0, 0, 0, 0)',
	});
	await expect(page.locator('.legend')).toBeVisible();
});
