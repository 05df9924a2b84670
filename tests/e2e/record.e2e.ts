import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { Asked, example, itsPage, lesson } from './lesson.ts';
import { alterLines, kept } from './storage.ts';
import { axe, expect, expectNoSidewaysScroll, test, widths } from './support.ts';

async function answered(page: Page, is: 'right' | 'wrong' = 'right'): Promise<void> {
	await page.goto(itsPage);
	await new Asked(page, example).check(is);
	await kept(page, 'lines', 3);
}

async function saved(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save my record as a file' }).click();
	return readFileSync(await (await download).path(), 'utf8');
}

const bring = (page: Page, text: string) =>
	page
		.getByLabel('A record saved on another device')
		.setInputFiles({ name: 'r.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a record tells what was answered, and is taken to another device, once', async ({
	page,
	browser,
	baseURL,
}) => {
	await page.goto('/record');
	await expect(page.getByText('Nothing is recorded here yet.')).toBeVisible();
	await answered(page);
	await page.goto('/record');
	const row = page.getByRole('row', {
		name: lesson.sections.find(({ id }) => id === example.section)?.title,
	});
	await expect(row).toContainText('1 of');
	await page.getByText('Everything, one by one').click();
	await expect(page.getByText(/Right: /)).toBeVisible();
	await axe(page);
	const text = await saved(page);

	const other = await (await browser.newContext({ baseURL })).newPage();
	await answered(other, 'wrong');
	await other.goto('/record');
	await bring(other, text);
	await expect(other.getByText(/^Kept: \d+ lines\.$/)).toBeVisible();
	await bring(other, text);
	await expect(other.getByText('All of it was here already.')).toBeVisible();
	await other.getByText('Everything, one by one').click();
	await expect(other.getByText(/^.*Not right: /)).toBeVisible();
	await expect(other.getByText(/Right: /).first()).toBeVisible();
	await other.context().close();
});

test('a file that is spoilt in the middle, or of a newer version, gives what is good and says what is not', async ({
	page,
}) => {
	await answered(page);
	await page.goto('/record');
	const rows = (await saved(page)).trimEnd().split('\n');
	await page.evaluate(() => indexedDB.deleteDatabase('readback'));
	await page.goto('/record');
	const newer = JSON.stringify({ v: 2, id: 'n', lesson: lesson.id, type: 'sung' });
	await bring(page, [...rows.with(2, (rows[2] ?? '').slice(0, 40)), newer].join('\n'));
	await expect(page.getByText('Line 3 of the file can not be read and is left out.')).toBeVisible();
	await expect(page.getByText(/Of these, 1 line is of/)).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save what could not be read' }).click();
	expect(readFileSync(await (await download).path(), 'utf8')).toBe(
		`${(rows[2] ?? '').slice(0, 40)}\n`,
	);
	await expect(page.getByText('1 line of a newer version of Readback')).toBeVisible();
	await bring(page, 'no record');
	await expect(page.getByText('This is no record saved by Readback.')).toBeVisible();
});

test('what is deleted is asked about first: a lesson, a record, everything', async ({ page }) => {
	await answered(page);
	await page.goto('/record');
	const button = page.getByRole('button', { name: `Delete what I did in “${lesson.title}”` });
	await button.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByRole('heading', { name: 'By lesson' })).toBeVisible();
	await button.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
	await expect(page.getByText('Deleted.')).toBeVisible();
	await expect(page.getByText('Nothing is recorded here yet.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Nothing is recorded here yet.')).toBeVisible();
});

test('a line that lies spoilt in the device is named and goes along; another tab’s answers come in', async ({
	page,
	context,
}) => {
	await answered(page);
	await alterLines(page, 'answered', { at: 'noon' });
	await page.goto('/record');
	await expect(page.getByText('1 line can not be read.')).toBeVisible();
	expect(await saved(page)).toContain('"at":"noon"');
	const tab = await context.newPage();
	await tab.goto(itsPage);
	await new Asked(tab, example).answer();
	await page.getByText('Everything, one by one').click();
	await expect(page.getByText(/Right: /)).toBeVisible();
});

test('where storage is refused the page says so and goes on', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { get: () => undefined });
	});
	await page.goto('/record');
	await expect(page.getByText('Storage may be cleared by this browser')).toBeVisible();
	const line = { v: 1, type: 'read', id: 'x', at: 1, device: 'd', lesson: lesson.id, section: 's' };
	await bring(page, `{"readback":"log","v":1}\n${JSON.stringify(line)}\n`);
	await expect(page.getByText('It could not be kept: is this device full?')).toBeVisible();
});

test('it fits every width, light and dark', async ({ page }) => {
	await answered(page, 'wrong');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto('/record');
			await expect(page.getByRole('heading', { name: 'By lesson' })).toBeVisible();
			await expectNoSidewaysScroll(page);
			await axe(page);
			await page.screenshot({
				path: `test-results/record-${width}-${colorScheme}.png`,
				fullPage: true,
			});
		}
	}
});
