import type { Page } from 'playwright/test';
import { button, newLesson, quiz, write } from './edit.ts';
import { ownServer } from './own-server.ts';
import { test } from './room.ts';
import { axe, expect } from './support.ts';

const HOST_PASSWORD = 'seven foxes of Bishkek';
const password = (page: Page) => page.getByLabel('Password for hosting');
const give = (page: Page) => page.getByRole('button', { name: 'Give the password' });

/** A server that asks for a password, and what each page sent to it and kept. */
async function asking(someone: (options: { origin: string; expected: string }) => Promise<Page>) {
	const server = await ownServer({ HOST_PASSWORD });
	const page = await someone({ origin: server.origin, expected: '40' });
	const urls: string[] = [];
	page.on('request', (request) => urls.push(request.url()));
	return { ...server, page, urls };
}

test('hosting asks for the password once in a browser, and keeps it nowhere', async ({
	someone,
}) => {
	const { page, urls, stop } = await asking(someone);
	try {
		await page.goto('/room');
		await page.getByRole('button', { name: 'Open the room' }).click();
		await expect(password(page)).toBeFocused();
		await axe(page);
		await page.keyboard.type('six foxes');
		await page.keyboard.press('Enter');
		await expect(page.getByText('That is not the password.')).toBeVisible();
		await password(page).fill(HOST_PASSWORD);
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Room code')).toHaveText(/^[2-9A-HJ-NP-Z]{6}$/);
		await page.goto('/room');
		await page.getByRole('button', { name: 'Open the room' }).click();
		await expect(page.getByLabel('Room code')).toHaveText(/^[2-9A-HJ-NP-Z]{6}$/);
		await expect(password(page)).toHaveCount(0);
		const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
		for (const text of [kept, decodeURIComponent(urls.join())]) expect(text).not.toContain('foxes');
	} finally {
		stop();
	}
});

test('the editor asks for it as well when a lesson is sent to a room', async ({ someone }) => {
	const { page, stop } = await asking(someone);
	try {
		await newLesson(page);
		await write(page, quiz('- [ ]'));
		await button(page, 'Open a room with this lesson').click();
		await page.getByRole('button', { name: 'Send it and open the room' }).click();
		await password(page).fill(HOST_PASSWORD);
		await give(page).click();
		const made = { timeout: 20_000 };
		await expect(page.getByLabel('Room code')).toHaveText(/^[2-9A-HJ-NP-Z]{6}$/, made);
	} finally {
		stop();
	}
});
