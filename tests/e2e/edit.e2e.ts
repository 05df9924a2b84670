import { button, findings, newLesson, preview, quiz, start, text, write } from './edit.ts';
import {
	axe,
	expect,
	expectNoSidewaysScroll,
	inThemes,
	test,
	useWidth,
	widths,
} from './support.ts';

test('a lesson is written from nothing with the keyboard alone, broken, mended by one press and answered', async ({
	page,
}) => {
	await newLesson(page);
	await expect(page.getByText('Nothing to mend.')).toBeVisible();
	await write(page, quiz('- [ ]').replace('- [x]', '- (x)'));
	const finding = findings(page).getByRole('listitem').filter({ hasText: 'line 7' });
	await expect(finding).toBeVisible();
	const fix = finding.getByRole('button', { name: /^Fix: / });
	await fix.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Nothing to mend.')).toBeVisible();
	await expect(text(page)).toContainText('- [x] The ferry');
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

const bankFile = (name: string, content: string | Buffer) => ({
	...{ name, mimeType: 'text/plain' },
	buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

test('a file that is no bank is named with what to do, and there is nothing to open', async ({
	page,
}) => {
	await start(page);
	const zip = Buffer.from('PK\u0003\u0004'.padEnd(26, '\0') + '\u0011\0\0\0word/document.xml');
	await page.locator('[data-bank]').setInputFiles(bankFile('quiz.docx', zip));
	await expect(
		page.getByRole('heading', { name: 'quiz.docx is no bank of questions' }),
	).toBeFocused();
	await expect(page.getByText('This is a Word document. Save it as plain text')).toBeVisible();
	await expect(button(page, 'Open in the editor')).toHaveCount(0);
	await axe(page);
	await page.keyboard.press('Tab');
	await expect(button(page, 'Not now')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(button(page, 'Import questions')).toBeFocused();
	await expect(page.getByRole('heading', { name: /quiz\.docx/ })).toHaveCount(0);
});

test('letters of an old file are told, and another reading is one press away', async ({ page }) => {
	await start(page);
	const bytes = Buffer.from('caf2ee3f7b3dcbe8ece07ecae8f2ee7d', 'hex');
	await page.locator('[data-bank]').setInputFiles(bankFile('old.txt', bytes));
	const lines = page.getByRole('list', { name: 'Questions of the file' });
	await expect(lines).toContainText('Кто?');
	await page
		.getByRole('radio', { name: /koi8-r|windows-1255/ })
		.first()
		.check();
	await expect(lines).not.toContainText('Кто?');
	await expect(page.getByRole('heading', { name: 'What became of old.txt' })).toBeFocused();
});

test('the bank that is chosen last is the one that comes, whatever is still read', async ({
	page,
}) => {
	await start(page);
	const big = Array.from({ length: 4000 }, (_, i) => `::Big ${i}:: Which ${i}? {=a ~b}\n\n`).join(
		'',
	);
	const input = page.locator('[data-bank]');
	await input.setInputFiles(bankFile('big.gift', big));
	await expect(page.getByText('big.gift is being read.')).toBeVisible();
	await expect(page.getByRole('heading', { name: /What became of/ })).toHaveCount(0);
	await input.setInputFiles(bankFile('small.gift', '::Small:: What is small? {=this ~that}\n'));
	await expect(page.getByRole('heading', { name: 'What became of small.gift' })).toBeFocused();
	const lines = page.getByRole('list', { name: 'Questions of the file' }).getByRole('listitem');
	await expect(lines).toHaveCount(1);
	await input.setInputFiles(bankFile('big.gift', big));
	await expect(page.getByText('big.gift is being read.')).toBeVisible();
	await expect(button(page, 'Open in the editor')).toHaveCount(0);
	await button(page, 'Stop').click();
	await expect(button(page, 'Import questions')).toBeFocused();
	await expect(page.getByText('big.gift')).toHaveCount(0);
	await input.setInputFiles(bankFile('small.gift', '::Small:: What is small? {=this ~that}\n'));
	await button(page, 'Open in the editor').click();
	await expect(text(page)).toContainText('What is small?');
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

test('axe finds nothing in any panel, in both themes', async ({ page }) => {
	test.slow();
	const look = () => inThemes(page, () => axe(page));
	await useWidth(page, 1440);
	await start(page);
	await look();
	await newLesson(page);
	await write(page, quiz('- []'));
	await expect(findings(page).getByRole('listitem')).not.toHaveCount(0);
	await look();
	await button(page, 'Share by link').click();
	await expect(page.getByLabel('Link to this lesson')).toBeVisible();
	await look();
	await button(page, 'Open a room with this lesson').click();
	await button(page, 'Add a section').click();
	await look();
	await text(page).focus();
	await page.keyboard.press('ControlOrMeta+f');
	await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
	await look();
	await page.keyboard.press('Escape');
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('Le');
	await expect(page.getByRole('option', { name: /^Level:/ })).toBeVisible();
	await look();
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
