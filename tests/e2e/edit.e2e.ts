import { button, findings, newLesson, preview, quiz, start, text, write } from './edit.ts';
import {
	axe,
	expect,
	expectNoSidewaysScroll,
	test,
	themes,
	useTheme,
	useWidth,
	widths,
} from './support.ts';

test('a lesson is written from nothing with the keyboard alone, broken, mended by one press and answered', async ({
	page,
}) => {
	await newLesson(page);
	await expect(page.getByText('Nothing to mend.')).toBeVisible();
	await write(page, quiz('- []'));
	const finding = findings(page).getByRole('listitem').filter({ hasText: 'line 9' });
	await expect(finding).toBeVisible();
	const fix = finding.getByRole('button', { name: /^Fix: / });
	await fix.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Nothing to mend.')).toBeVisible();
	await expect(text(page)).toContainText('- [ ] The tug');
	const question = preview(page).getByRole('group', { name: 'What sailed again?' });
	await question.getByRole('radio', { name: 'The ferry' }).focus();
	await page.keyboard.press('Space');
	await question.getByRole('button', { name: 'Check' }).focus();
	await page.keyboard.press('Enter');
	await expect(question).toHaveAttribute('data-phase', 'explained');
	await expect(question.getByText('The ferry did.')).toBeVisible();
});

test('Tab leads into the text and out of it again', async ({ page }) => {
	await newLesson(page);
	await expect(page.getByText('Nothing to mend.')).toBeVisible();
	await text(page).focus();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(text(page)).not.toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(text(page)).toBeFocused();
});

test('a question is seen in each of its states, and the result of a whole run', async ({
	page,
}) => {
	await start(page);
	await page.getByRole('combobox', { name: 'Lesson' }).selectOption('examples');
	await button(page, 'Open a lesson').click();
	const show = page.getByRole('combobox', { name: 'Show questions' });
	const shown = preview(page).locator('fieldset[data-question]').last();
	await show.selectOption('right');
	await expect(shown).toHaveAttribute('data-phase', 'explained');
	await expect(shown.getByRole('status')).toContainText('Right');
	await show.selectOption('not right, explained');
	await expect(shown).toHaveAttribute('data-phase', 'explained');
	await expect(shown.getByRole('status')).toContainText(/Not right|Partly right/);
	await button(page, 'See the result').click();
	await expect(preview(page).getByText(/ points$/)).toBeVisible();
	await show.selectOption('as they are found');
	await expect(shown).toHaveAttribute('data-phase', 'asking');
});

test('a paragraph is cited at the cursor, and completion names it with its gist', async ({
	page,
}) => {
	await newLesson(page);
	await write(page, quiz('- [ ]').replace('Source: P1\n', ''));
	await button(page, 'Cite P1').click();
	await expect(text(page)).toContainText('Source: P1');
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('\n\nLevel: inf');
	await expect(page.getByRole('option', { name: /^infer/ })).toBeVisible();
	// A list that has only just come takes no key yet, so that nobody takes what they did not see.
	await page.waitForTimeout(150);
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('Level: infer');
});

test('a bank of questions comes in with a line for each, and opens as a lesson that runs', async ({
	page,
}) => {
	await start(page);
	const bank = '::Sea:: What is salty? {=The sea ~The lake}\n\nWrite on ferries. {}\n\nBroken {=\n';
	await page
		.locator('[data-bank]')
		.setInputFiles({ name: 'bank.gift', mimeType: 'text/plain', buffer: Buffer.from(bank) });
	await expect(page.getByRole('heading', { name: 'What became of bank.gift' })).toBeFocused();
	const lines = page.getByRole('list', { name: 'Questions of the file' }).getByRole('listitem');
	await expect(lines).toHaveCount(3);
	await expect(lines.filter({ hasText: 'Left out' })).toHaveCount(2);
	await axe(page);
	await button(page, 'Open in the editor').click();
	await expect(text(page)).toContainText('The sea');
	const question = preview(page).getByRole('group', { name: /salty|Sea/ });
	await question.getByRole('radio', { name: 'The sea' }).check();
	await question.getByRole('button', { name: 'Check' }).click();
	await expect(question.getByText('Right', { exact: true }).first()).toBeVisible();
});

test('a question of another kind is begun by one press, with its stem ready to be written over', async ({
	page,
}) => {
	await newLesson(page);
	await expect(page.getByText('Nothing to mend.')).toBeVisible();
	await page.getByRole('combobox', { name: 'Kind of question' }).selectOption('Put in order');
	await button(page, 'Add a question').click();
	await page.keyboard.type('What came when?');
	await expect(text(page)).toContainText('## What came when? {#order-2}');
	await expect(preview(page).getByRole('group', { name: 'What came when?' })).toBeVisible();
});

test('a file is tidied by one press, and undone by one key', async ({ page }) => {
	await newLesson(page);
	await write(page, quiz('- [ ]').replace('Source: P1', 'source:P1'));
	await button(page, 'Tidy this file').click();
	await expect(text(page)).toContainText('Source: P1');
	await text(page).focus();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(text(page)).toContainText('source:P1');
});

for (const theme of themes)
	test(`axe finds nothing in any panel: ${theme}`, async ({ page }) => {
		test.slow();
		await useTheme(page, theme);
		await useWidth(page, 1440);
		await start(page);
		await axe(page);
		await newLesson(page);
		await write(page, quiz('- []'));
		await expect(findings(page).getByRole('listitem')).not.toHaveCount(0);
		await axe(page);
		await button(page, 'Share by link').click();
		await expect(page.getByLabel('Link to this lesson')).toBeVisible();
		await axe(page);
		await button(page, 'Open a room with this lesson').click();
		await button(page, 'Add a section').click();
		await axe(page);
		await text(page).focus();
		await page.keyboard.press('ControlOrMeta+f');
		await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
		await axe(page);
		await page.keyboard.press('Escape');
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.type('Le');
		await expect(page.getByRole('option', { name: /^Level:/ })).toBeVisible();
		await axe(page);
	});

for (const width of widths)
	test(`nothing sticks out at ${width} px`, async ({ page }) => {
		await useWidth(page, width);
		await start(page);
		await expectNoSidewaysScroll(page);
		await newLesson(page);
		await expectNoSidewaysScroll(page);
		await expect(preview(page)).toBeVisible();
	});
