import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { zipSync, strToU8 } from 'fflate';
import { lessonFragment } from '../../src/lib/lesson/link.ts';
import { readFolder } from '../../src/tools/read-folder.ts';
import { lesson } from './lesson.ts';
import { axe, expect, expectNoSidewaysScroll, test, themes, useTheme } from './support.ts';

const { files } = readFolder(join('questions', lesson.id));
const fragment = await lessonFragment({ id: lesson.id, files });
const [first] = lesson.sections;

const opened = (page: Page) => expect(page.locator('[data-awake=true]')).toBeVisible();

test('a lesson in a link is read and answered without a network, and answers outlive a reload', async ({
	page,
	context,
}) => {
	await page.goto('/shared');
	await opened(page);
	await context.setOffline(true);
	await page.evaluate((hash) => (location.hash = hash), fragment);
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeFocused();
	await page.getByRole('link', { name: 'Start reading' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
	const question = page.getByRole('group').first();
	await question.scrollIntoViewIfNeeded();
	await question.getByRole('radio').first().check();
	await question.getByRole('button', { name: 'Check' }).click();
	await expect(question).toHaveAttribute('data-phase', /explained|retrying|hinted|asking/);
	await expect(question.getByRole('radio').first()).toBeChecked();
	await context.setOffline(false);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
	await question.scrollIntoViewIfNeeded();
	await expect(question.getByRole('radio').first()).toBeChecked();
});

test('back goes back, and a link to a place on the page does not cost the lesson', async ({
	page,
}) => {
	await page.goto(`/shared#${fragment}&at=${first?.id}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
	await page.evaluate(() => (location.hash = 'P3'));
	await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(1000);
	await page.getByRole('link', { name: 'All sections' }).click();
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
});

test('a zip does the same, and what is no lesson is told', async ({ page }) => {
	await page.goto('/shared#lesson=abc');
	await expect(page.getByRole('alert')).toContainText('the end of the link is missing');
	const zip = zipSync(
		Object.fromEntries([...files].map(([name, text]) => [`${lesson.id}/${name}`, strToU8(text)])),
	);
	const input = page.getByLabel('Open a lesson’s file (zip)');
	await input.setInputFiles({
		name: 'x.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from('no'),
	});
	await expect(page.getByRole('alert')).toContainText('no lesson');
	await input.setInputFiles({
		name: 'x.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from(zip),
	});
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await expect(page.getByRole('alert')).toHaveText('');
});

for (const theme of themes) {
	test(`axe finds nothing, ${theme}`, async ({ page }) => {
		await useTheme(page, theme);
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('/shared');
		await opened(page);
		await axe(page);
		await page.goto(`/shared#${fragment}`);
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
		await axe(page);
		await page.getByRole('link', { name: 'Start reading' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
		await axe(page);
		await expectNoSidewaysScroll(page);
	});
}
