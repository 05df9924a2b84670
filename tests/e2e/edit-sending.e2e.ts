import { button, findings, newLesson, quiz, start, text, write } from './edit.ts';
import { expect, test } from './support.ts';

test('a lesson is shared by a link that says how long it is, and is read on another device', async ({
	page,
	browser,
}) => {
	await newLesson(page);
	await write(page, quiz('- [ ]'));
	await button(page, 'Share by link').click();
	await expect(page.getByText(/^The link is [\d,]+ letters long\.$/)).toBeVisible();
	const link = await page.getByLabel('Link to this lesson').inputValue();
	const other = await browser.newContext();
	const there = await other.newPage();
	await there.goto(link);
	await expect(there.getByRole('heading', { name: 'The ferry' })).toBeVisible();
	await other.close();
});

test('a long link offers a file in its place', async ({ page }) => {
	await newLesson(page);
	await write(page, quiz('- [ ]'));
	await button(page, 'Share by link').click();
	await expect(page.getByLabel('Link to this lesson')).toBeVisible();
	await expect(button(page, 'Download the file to send')).toHaveCount(0);
	const noise = Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 65521).toString(36)).join(' ');
	await write(page, quiz('- [ ]').replace('The ferry did.', noise));
	const download = page.waitForEvent('download');
	await button(page, 'Download the file to send').click();
	expect((await download).suggestedFilename()).toBe('the-ferry.zip');
});

test('a room is opened with the lesson on the desk, after it was said what is sent', async ({
	page,
}) => {
	await newLesson(page);
	await write(page, quiz('- [ ]'));
	await button(page, 'Open a room with this lesson').click();
	await expect(page.getByText(/this sends it there/)).toBeVisible();
	await button(page, 'Send it and open the room').click();
	// The server reads it first, on a thread that a busy machine may be slow to start.
	await expect(page).toHaveURL(/\/room\/[^/]+\/host$/, { timeout: 20_000 });
	await expect(page.getByText('The ferry').first()).toBeVisible();
});

test.describe('where the checker can not be fetched', () => {
	test.use({ expectedTrouble: [/reader\.worker|Failed to load resource/] });
	test('the text is kept, and the next change tries again', async ({ page }) => {
		let lost = true;
		await page.route(/reader\.worker/, (route) => (lost ? route.abort() : route.continue()));
		await start(page);
		await button(page, 'Open a lesson').click();
		await expect(page.getByText(/^The lesson could not be checked/)).toBeVisible();
		lost = false;
		await text(page).press('ControlOrMeta+End');
		await page.keyboard.type('- [] a');
		await expect(findings(page).getByRole('listitem')).not.toHaveCount(0);
	});
});
