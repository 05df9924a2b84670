import {
	Asked,
	example,
	itsPage,
	questions,
	rightOf,
	shown,
	wrongOf,
	startQuiz,
} from './lesson.ts';
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
	await expect(asked.button('Go on reading')).toBeVisible();
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

test('Check stays in sight above an open keyboard, and a press on it is a press', async ({
	page,
}) => {
	// What a phone of 360 px leaves above its keyboard.
	await page.setViewportSize({ width: 360, height: 320 });
	const typed = questions.find(({ kind }) => kind === 'typed');
	if (!typed) throw new Error('The lesson has no typed question.');
	await startQuiz(page, { count: /^All/, section: typed.section });
	while ((await shown(page)).question.id !== typed.id) {
		const before = await shown(page);
		await page.getByRole('button', { name: 'Skip this question' }).click();
		await expect(before.group).toHaveCount(0);
	}
	const asked = new Asked(page, typed);
	await asked.group.getByRole('textbox', { name: 'Your answer' }).focus();
	await page.keyboard.type('no such word');
	await expect(asked.button('Check')).toBeInViewport({ ratio: 1 });
	await asked.button('Check').click();
	await expect(asked.status).toHaveText(/^\s*Not right/);
});

test('a double press on Check is one press: the verdict stays', async ({ page }) => {
	await page.goto(itsPage);
	const asked = new Asked(page, example);
	await asked.option(wrongOf(example)[0] ?? '').check();
	await asked.button('Check').dblclick();
	await expect(asked.group).toHaveAttribute('data-phase', 'hinted');
	await expect(asked.button('Try again')).toBeVisible();
});
