import { Asked, example, itsPage, rightOf, wrongOf } from './lesson.ts';
import { kept } from './storage.ts';
import { expect, test } from './support.ts';

const question = example;
const there = itsPage;

test('Check pressed too early says what is missing and costs nothing', async ({ page }) => {
	await page.goto(there);
	const asked = new Asked(page, question);
	await asked.button('Check').click();
	await expect(asked.status).toHaveText('Choose an answer first.');
	await asked.answer();
});

test('a first wrong try shows the hint; the answer stays and can be changed; then all is explained', async ({
	page,
}) => {
	await page.goto(there);
	const asked = new Asked(page, question);
	const [wrong = ''] = wrongOf(question);
	const [right = ''] = rightOf(question);
	await asked.option(wrong).check();
	await asked.button('Check').click();
	await expect(asked.status).toHaveText(/^\s*Not right/);
	await expect(asked.status).toContainText('Hint');
	await asked.button('Try again').click();
	await expect(asked.option(wrong)).toBeChecked();
	await asked.option(right).check();
	await asked.button('Check').click();
	await expect(asked.status).toHaveText(/^\s*Right/);
	await expect(asked.group.getByRole('link', { name: /^Source/ })).toBeVisible();
	await expect(asked.button('Next question')).toBeVisible();
});

test('what was answered stands there after a reload', async ({ page }) => {
	await page.goto(there);
	const asked = new Asked(page, question);
	await asked.answer();
	// The section read, the run begun, the answer.
	await kept(page, 'lines', 3);
	await page.reload();
	await asked.group.scrollIntoViewIfNeeded();
	await expect(asked.status).toHaveText(/^\s*Right/);
});

test('a tick that was not checked yet is still there after a reload', async ({ page }) => {
	await page.goto(there);
	const asked = new Asked(page, question);
	await asked.option(wrongOf(question)[1] ?? '').check();
	await kept(page, 'drafts');
	await page.reload();
	await asked.group.scrollIntoViewIfNeeded();
	await expect(asked.option(wrongOf(question)[1] ?? '')).toBeChecked();
});
