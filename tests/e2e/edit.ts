import type { Page } from 'playwright/test';
import { expect } from './support.ts';

/** The text that is open, to be written in. */
export const text = (page: Page) => page.getByRole('textbox', { name: /^Text of / });
/** The list of findings. */
export const findings = (page: Page) => page.getByRole('list', { name: 'Findings' });
/** The learner's view. */
export const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
/** A button by its whole name. */
export const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: true });
/** What says that the draft is kept. */
export const kept = (page: Page) => page.getByText(/^Draft kept on this device/);

/** The start, awake. */
export async function start(page: Page): Promise<void> {
	await page.goto('/edit');
	await expect(page.getByRole('heading', { name: 'Editor', level: 1 })).toBeVisible();
	await expect(page.locator('[data-island="edit"]')).toHaveAttribute('data-awake', '');
}

/** A new lesson with a question of one's own on the desk, written with the keyboard alone. */
export async function newLesson(page: Page): Promise<void> {
	await start(page);
	const keys = page.keyboard;
	await button(page, 'New lesson').focus();
	await keys.press('Enter');
	await expect(page.getByRole('heading', { name: 'Step 1 of 4: Title' })).toBeFocused();
	await keys.press('Tab');
	await keys.type('The ferry');
	await page.getByLabel('What is it about, in one sentence?').focus();
	await keys.type('When the ferry sailed again.');
	await keys.press('Enter');
	await expect(page.getByRole('heading', { name: 'Step 2 of 4: The article' })).toBeFocused();
	await page.getByLabel('The title of the article').focus();
	await keys.type('The ferry sails');
	await page.getByLabel('The first facts, in your own words').focus();
	await keys.type('On Monday the ferry sailed again.');
	await button(page, 'Next').focus();
	await keys.press('Enter');
	await expect(page.getByRole('heading', { name: 'Step 3 of 4: Who speaks' })).toBeFocused();
	await button(page, 'Next').focus();
	await keys.press('Space');
	await expect(page.getByRole('heading', { name: 'Step 4 of 4: A first question' })).toBeFocused();
	await page.getByLabel('A first question', { exact: true }).focus();
	await keys.type('What sailed again?');
	for (const [i, answer] of ['The ferry', 'The tug', 'The raft'].entries()) {
		await page.getByRole('textbox', { name: `Answer ${i + 1}`, exact: true }).focus();
		await keys.type(answer);
		await page.getByLabel(`What a learner reads after choosing answer ${i + 1}`).focus();
		await keys.type(`About ${answer.toLowerCase()}.`);
	}
	await page.getByLabel('The explanation that everybody reads afterwards').focus();
	await keys.type('The ferry did, on Monday.');
	await button(page, 'Begin writing').focus();
	await keys.press('Enter');
	await expect(text(page)).toBeVisible();
}

/** Writes over the whole text that is open. */
export async function write(page: Page, written: string): Promise<void> {
	await text(page).focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(written);
}

/** A quiz file with one question; `option` begins its wrong answer. */
export const quiz = (option: string) => `---
title: The ferry
---

## What sailed again? {#what-sailed-again}

- [x] The ferry
  > On Monday.
${option} The tug
  > It stayed.

> [!NOTE]
> The ferry did.

Source: P1
`;
