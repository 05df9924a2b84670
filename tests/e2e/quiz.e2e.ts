import type { Page } from 'playwright/test';
import { address, questions, settled, shown, startQuiz } from './lesson.ts';
import { kept } from './storage.ts';
import { axe, expect, test } from './support.ts';

const start = (page: Page, mode: 'Study' | 'Test', count: string): Promise<void> =>
	startQuiz(page, { mode, count });

test('twelve questions in study mode, answered rightly, end in all the points', async ({
	page,
}) => {
	await start(page, 'Study', '12');
	for (let number = 1; number <= 12; number++) {
		await expect(page.getByText(`Question ${number} of 12`)).toBeVisible();
		const asked = await shown(page);
		await asked.answer();
		await asked.leave(number === 12 ? 'See your result' : 'Next question');
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
	const points = await page.getByText(/^\d+ of \d+ points$/).textContent();
	const [, got, of] = /^(\d+) of (\d+)/.exec(points ?? '') ?? [];
	expect(got).toBe(of);
	await page.reload();
	await expect(page.getByText(points ?? '')).toBeVisible();
});

test('a missed question comes back once more, without changing number or points', async ({
	page,
}) => {
	await start(page, 'Study', '6');
	const first = await shown(page);
	await first.check('wrong');
	if (await first.button('Try again').isVisible()) {
		await first.button('Try again').click();
		await first.button('Check').click();
	}
	await first.leave('Next question');
	for (let number = 2; number <= 4; number++) {
		const asked = await shown(page);
		await asked.answer();
		await asked.leave('Next question');
	}
	await expect(page.getByText('Question 1 of 6 · Once more')).toBeVisible();
	expect((await shown(page)).question.id).toBe(first.question.id);
});

test('a test gives nothing back until its end, then shows every question', async ({ page }) => {
	await start(page, 'Test', '6');
	for (let number = 1; number <= 6; number++) {
		await expect(page.getByText(`Question ${number} of 6`)).toBeVisible();
		const asked = await shown(page);
		await expect(asked.status).toHaveText('');
		await asked.giveInTest('wrong');
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
	const rows = page.locator('.rows details');
	await expect(rows).toHaveCount(6);
	await rows.first().locator('summary').click();
	await expect(rows.first().getByRole('link', { name: /^Source/ })).toBeVisible();
});

test('a reload goes on at the same question in the same order; back and forward do as one expects', async ({
	page,
}) => {
	await start(page, 'Study', '6');
	const first = await shown(page);
	await first.answer();
	await first.leave('Next question');
	const second = (await shown(page)).question.id;
	await kept(page, 'lines', 3);
	await page.reload();
	await expect(page.getByText('Question 2 of 6')).toBeVisible();
	expect((await shown(page)).question.id).toBe(second);
	await page.goBack();
	await expect(page.getByText('Question 1 of 6')).toBeVisible();
	await expect(page.locator('details.setup > summary')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Go on with it' })).toBeVisible();
	await page.goForward();
	await expect(page.getByText('Question 2 of 6')).toBeVisible();
});

test('All asks every question there is', async ({ page }) => {
	await startQuiz(page, { count: `All ${questions.length}` });
	await expect(page.getByText(`Question 1 of ${questions.length}`)).toBeVisible();
});

test('a quiz that this device does not know says so and leads to a new one', async ({ page }) => {
	await page.goto(`${address('quiz')}?run=nowhere`);
	await expect(page.getByText('This quiz is not on this device, or')).toBeVisible();
	await page.getByRole('button', { name: 'Start another quiz' }).click();
	await expect(page.getByText('Question 1 of 12')).toBeVisible();
	await expect(page).toHaveURL(address('quiz'));
});

test('in a test one press answers and goes on; one can go back until the end, also after a reload', async ({
	page,
}) => {
	await start(page, 'Test', '6');
	const first = await shown(page);
	await first.giveInTest('wrong');
	await expect(page.getByText('Question 2 of 6')).toBeVisible();
	await (await shown(page)).giveInTest('right');
	const bar = page.getByRole('navigation', { name: 'Questions of this test' });
	await bar.getByText('2 of 6 answered').click();
	await expect(bar.getByRole('button', { name: 'Question 5, not answered yet' })).toBeDisabled();
	await axe(page);
	await bar.getByRole('button', { name: 'Question 1, answered' }).click();
	await expect(page.getByText('Question 1 of 6')).toBeVisible();
	await expect((await shown(page)).group).toBeFocused();
	await kept(page, 'lines', 4);
	await page.reload();
	await settled(page);
	await expect(page.getByText('Question 1 of 6')).toBeVisible();
	await (await shown(page)).button('Next question').click();
	await expect(page.getByText('Question 2 of 6')).toBeVisible();
	await bar.getByRole('button', { name: 'Back' }).click();
	await expect(page.getByText('Question 1 of 6')).toBeVisible();
	const place = page.getByText(/^\d of 6 answered/);
	await place.click();
	await bar.getByRole('button', { name: 'Question 3, not answered yet' }).click();
	for (let number = 3; number <= 6; number++) {
		await expect(page.getByText(`Question ${number} of 6`)).toBeVisible();
		await (await shown(page)).giveInTest('right');
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
	await expect(page.locator('.rows details')).toHaveCount(6);
	await expect(bar).toHaveCount(0);
});
