import { findingWeights } from '../../src/lib/base/finding-names.ts';
import { axe, expect, expectNoSidewaysScroll, inThemes, test, useWidth } from './support.ts';

const list = '/help/findings';
const names = Object.keys(findingWeights);
/** One in each severity, the longest lines, and the longest name among them. */
const shown = ['detached-feedback', 'missing-source', 'unmarked-negative', 'reserved-name'];

test('every finding is listed once, and its page says where its bad example is found', async ({
	page,
	request,
}) => {
	await page.goto(list);
	await expect(page).toHaveTitle('What the checker finds · Readback');
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(names.length);
	for (const name of names) {
		const answer = await request.get(`${list}/${name}`);
		expect(answer.status(), name).toBe(200);
		const html = await answer.text();
		expect(html, name).toContain('<meta name="description"');
		expect(html, name).toMatch(/<strong[^>]*>Line \d+<\/strong>/);
		await expect(page.getByRole('link', { name, exact: true })).toHaveCount(1);
	}
});

test('from the list to a finding and back, by links', async ({ page }) => {
	await page.goto(list);
	await page.getByRole('link', { name: 'broken-checkbox' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('broken-checkbox');
	await expect(page.getByText('Line 5')).toBeVisible();
	await expect(page.locator('pre').first().locator('mark')).toHaveText('- [] In the church\n');
	await page.getByRole('link', { name: 'All findings' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the checker finds');
});

test.describe('a name that is no finding', () => {
	test.use({ expectedTrouble: [/404/] });
	test('has no page', async ({ page }) => {
		const answer = await page.goto(`${list}/no-such-finding`);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'There is no page at this address',
		);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('a finding reads whole', async ({ page }) => {
		await page.goto(`${list}/split-list`);
		await expect(page.locator('pre')).toHaveCount(2);
	});
});

test('list and findings, in both themes, narrow and wide: nothing for axe, nothing sideways', async ({
	page,
}) => {
	for (const path of [list, ...shown.map((name) => `${list}/${name}`)]) {
		await page.goto(path);
		for (const width of [360, 1440] as const) {
			await useWidth(page, width);
			await inThemes(page, () => axe(page));
			await expectNoSidewaysScroll(page);
		}
	}
});
