import type { Page } from 'playwright/test';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import type { Section } from '#lib/lesson/lesson.ts';
import { byMouse, give, sampleOf } from './giving.ts';
import { address, lesson, questions } from './lesson.ts';
import { kept } from './storage.ts';
import { axe, expect, expectNoSidewaysScroll, test } from './support.ts';

test.use({ viewport: { width: 390, height: 844 } });

/** What is next, of the first lesson: on a phone's home it stands further down, and wakes as one comes near. */
async function goOn(page: Page) {
	const going = page.locator('[data-island=going]').first();
	await going.scrollIntoViewIfNeeded();
	await expect(going).toHaveAttribute('data-awake', '');
	return going;
}

/** Answers a question of the text and presses what its card offers next. */
async function answerInText(page: Page, id: string): Promise<void> {
	const question = questions.find((each) => each.id === id);
	if (!question) throw new Error(`The lesson has no question "${id}".`);
	const card = page.locator(`#ask-${id} fieldset[data-question="${id}"]`);
	await card.scrollIntoViewIfNeeded();
	await expect(card).toHaveAttribute('data-awake', '');
	await give(card, question, sampleOf(question, 'right'), byMouse);
	await card.locator('button.main').click();
	await expect(card).toHaveAttribute('data-phase', /explained|recorded/);
	await card.getByRole('button', { name: 'Go on reading' }).click();
}

/** Answers the check at a section's end, by its one main button, until its result leads on. */
async function answerCheck(page: Page, section: Section): Promise<void> {
	const check = page.locator('[data-island=check]');
	// It wakes as it comes near.
	await check.scrollIntoViewIfNeeded();
	for (const _ of firstPassOf(section).check) {
		const card = check.locator('fieldset[data-question]');
		await expect(card).toHaveAttribute('data-awake', '');
		const id = await card.getAttribute('data-question');
		const asked = questions.find((each) => each.id === id);
		if (!asked) throw new Error('The check asks nothing.');
		await give(card, asked, sampleOf(asked, 'right'), byMouse);
		await card.locator('button.main').click();
		await expect(card).toHaveAttribute('data-phase', 'explained');
		await card.locator('button.main').click();
		await expect(check.locator(`fieldset[data-question="${asked.id}"]`)).toHaveCount(0);
	}
	await expect(check.getByRole('heading', { name: 'Your result' })).toBeFocused();
}

/** Reads a section as it asks to be read. */
async function readSection(page: Page, section: Section): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
	await expectNoSidewaysScroll(page);
	for (const id of section.inText) await answerInText(page, id);
	// The way on waits quietly until the check is done.
	await expect(page.locator('.next .main')).toHaveCount(0);
	await answerCheck(page, section);
	await expect(page.locator('.rail svg rect.first')).not.toHaveCount(0);
}

test('a new learner comes from home to the closing page by the one main thing of each moment', async ({
	page,
}) => {
	test.slow();
	await page.goto('/');
	const start = (await goOn(page)).getByRole('link', { name: 'Start reading' });
	await expect(page.locator('a.main, button.main')).toHaveCount(1);
	await start.click();
	for (const section of lesson.sections) {
		await readSection(page, section);
		const onward = page.locator('[data-island=check] a.main');
		await expect(onward).toHaveCount(1);
		await onward.click();
	}
	await expect(page).toHaveURL(address('closing'));
	await expect(await goOn(page)).toContainText('Welcome back. All 9 sections are done.');
	await expect(page.locator('a.main, button.main')).toHaveText(['Take the quiz']);
	await axe(page);
	await expectNoSidewaysScroll(page);
});

test('whoever comes back goes on by one press, where they stopped', async ({ page }) => {
	const [first, second] = lesson.sections;
	if (!first || !second) throw new Error('The lesson has no two sections.');
	await page.goto(address(first.id));
	await readSection(page, first);
	await page.goto(address(second.id));
	for (const id of second.inText) await answerInText(page, id);
	await kept(page, 'lines', 10);
	for (const path of ['/', address()]) {
		await page.goto(path);
		await expect(await goOn(page)).toContainText('Welcome back. 1 of 9 sections done.');
		await axe(page);
		const next = await goOn(page);
		await next.getByRole('link', { name: `Go on: 2. ${second.title}` }).click();
		await expect(page).toHaveURL(`${address(second.id)}#check`);
		await expect(page.locator('[data-island=check] fieldset')).toBeInViewport();
	}
	await page.goto(address());
	const list = page.getByRole('navigation', { name: 'Sections' });
	await list.scrollIntoViewIfNeeded();
	await expect(list.getByText('3 of 3 answered, 3 right at first try')).toBeAttached();
});

test('what a reader knows of a question in the text can be asked again', async ({ page }) => {
	const [first] = lesson.sections;
	const id = first?.inText[0] ?? '';
	await page.goto(address(first?.id));
	await answerInText(page, id);
	const card = page.locator(`#ask-${id} fieldset`);
	await card.getByRole('button', { name: 'Ask me again' }).click();
	await expect(card).toHaveAttribute('data-phase', 'asking');
	await expect(card).toBeFocused();
	await answerInText(page, id);
});

test('a quiz takes what was missed alone, or what is new', async ({ page }) => {
	const [first] = lesson.sections;
	const id = first?.inText[0] ?? '';
	const question = questions.find((each) => each.id === id);
	if (!question) throw new Error('The lesson has no question in its text.');
	await page.goto(address(first?.id));
	const card = page.locator(`#ask-${id} fieldset`);
	await card.scrollIntoViewIfNeeded();
	await expect(card).toHaveAttribute('data-awake', '');
	await give(card, question, sampleOf(question, 'wrong'), byMouse);
	await card.locator('button.main').click();
	await expect(card).not.toHaveAttribute('data-phase', 'asking');
	await kept(page, 'lines', 3);
	await page.goto(address('quiz'));
	await page.locator('details.setup > summary').click();
	const form = page.locator('form#setup');
	await expect(
		form.getByRole('radio', { name: `New ones (${questions.length - 1})` }),
	).toBeEnabled();
	await form.getByRole('radio', { name: 'What you missed (1)' }).check();
	await form.getByRole('button', { name: 'Start' }).click();
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
	await expect(page.locator('fieldset[data-question]').last()).toHaveAttribute('data-question', id);
});
