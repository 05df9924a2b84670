import type { Page } from 'playwright/test';
import { plainText } from '../../src/lib/base/rich.ts';
import { Asked, address, questions, shown, startQuiz } from './lesson.ts';
import { linesIn } from './storage.ts';
import {
	axe,
	expect,
	expectNoSidewaysScroll,
	inThemes,
	test,
	useWidth,
	widths,
} from './support.ts';

const DAY_MS = 86_400_000;
/** Monday at nine, wherever the test runs. */
const start = new Date(2030, 0, 7, 9).getTime();

/** Moves the page's clock to nine o'clock of a day, counted from the first. */
const onDay = (page: Page, day: number) => page.clock.setFixedTime(start + day * DAY_MS);

/** Until the page of reviews says what is due, or goes on with a sitting. */
async function openReview(page: Page, path = address('review')): Promise<void> {
	await page.goto(path);
	await expect(page.locator('[data-island="review"][data-awake]')).toBeVisible();
	await expect(page.locator('#due, fieldset[data-question]').first()).toBeVisible();
}

const startButton = (page: Page) => page.getByRole('button', { name: /^Start with/ });

/** The question on show, in whatever words it is asked. */
async function asked(page: Page): Promise<Asked> {
	const { question } = await shown(page);
	const legend = page.locator(`fieldset[data-question="${question.id}"] > legend`);
	const title = (await legend.textContent())?.trim() ?? '';
	return new Asked(page, { ...question, title: [title] });
}

/** Learns six questions by a quiz on the day that it is; the first is not right. Their ids in the order asked. */
async function learnSix(page: Page): Promise<string[]> {
	await startQuiz(page, { mode: 'Study', count: '6' });
	const ids: string[] = [];
	for (let left = 60; left > 0; left--) {
		if (await page.getByRole('heading', { name: 'Your result' }).isVisible()) return ids;
		const each = await shown(page);
		const isFirst = ids.length === 0;
		if (!ids.includes(each.question.id)) ids.push(each.question.id);
		if (isFirst) await miss(each);
		else await each.answer();
		await next(page, each);
	}
	throw new Error('The quiz does not end.');
}

/** Answers so that it is not right, to its explanation. */
async function miss(each: Asked): Promise<void> {
	await each.check('wrong');
	if (each.isSaid) {
		// Its points are shown, and none is ticked.
		await each.button('Done').click();
		await expect(each.group).toHaveAttribute('data-phase', 'explained');
		return;
	}
	const again = each.button('Try again');
	await expect(each.group).not.toHaveAttribute('data-phase', 'asking');
	if (await again.isVisible()) {
		await again.click();
		await each.button('Check').click();
	}
	await expect(each.group).toHaveAttribute('data-phase', 'explained');
}

async function next(page: Page, each: Asked): Promise<void> {
	const on = each.button('Next question').or(each.button('See your result'));
	await on.click();
	await expect(each.group.locator(':scope[data-phase=explained]')).toHaveCount(0);
	await page.locator('fieldset[data-awake], #result').first().waitFor();
}

/** Does all of today's sittings rightly; the ids asked. */
async function reviewToday(page: Page): Promise<string[]> {
	const ids: string[] = [];
	while (await startButton(page).isVisible()) {
		await startButton(page).click();
		await expect(page).toHaveURL(/\?run=/);
		while (!(await page.getByRole('heading', { name: 'Your result' }).isVisible())) {
			const each = await asked(page);
			ids.push(each.question.id);
			await each.answer();
			await next(page, each);
		}
		await page.getByRole('button', { name: 'All that is due' }).click();
		await expect(page.locator('#due')).toBeFocused();
	}
	return ids;
}

test('thirty days by a moved clock: planned back from the day, the miss first, in other words, and no day too full', async ({
	page,
}) => {
	test.setTimeout(600_000);
	await onDay(page, 0);
	const learned = await learnSix(page);
	await openReview(page);
	await expect(page.locator('#due')).toHaveText(/^Nothing is due now/);
	await page.getByRole('button', { name: 'In a month' }).click();
	await expect(page.getByText('To be known on 6 February 2030, in 30 days.')).toBeVisible();

	const byDay: string[][] = [];
	for (let day = 1; day < 30; day++) {
		await onDay(page, day);
		await openReview(page);
		byDay.push(await reviewToday(page));
	}
	// What was missed comes tomorrow.
	expect(byDay[0]).toContain(learned[0]);
	// Each comes before the day, and late enough to be known on it.
	const last = byDay.slice(14).flat();
	for (const id of learned) expect(last, id).toContain(id);
	const total = byDay.flat().length;
	const fullest = Math.max(...byDay.map(({ length }) => length));
	console.log(`${total} reviews of ${learned.length} questions, ${fullest} on the fullest day`);
	expect(fullest).toBeLessThan(learned.length);

	// What has other words is asked in them the first time that it is reviewed.
	const lines = (await linesIn(page)).filter(({ type }) => type === 'answered');
	for (const id of learned) {
		const { also } = questions.find((question) => question.id === id) ?? { also: [] };
		const [first] = lines.filter(({ policy, question }) => policy === 'review' && question === id);
		expect(first?.asked ?? 0, id).toBe(also.length > 0 ? 1 : 0);
	}
	await onDay(page, 30);
	await openReview(page);
	await expect(page.getByText('Today is the day you chose.')).toBeVisible();
});

test('a sitting goes on after a reload, in the same words, and nothing is asked twice', async ({
	page,
}) => {
	await onDay(page, 0);
	await learnSix(page);
	await onDay(page, 12);
	await openReview(page);
	await expect(page.locator('#due')).toHaveText(/^Good to see you again/);
	await startButton(page).click();
	await expect(page).toHaveURL(/\?run=/);
	const before = await asked(page);
	await page.reload();
	const after = await asked(page);
	expect(after.question.id).toBe(before.question.id);
	expect(plainText(after.question.title)).toBe(plainText(before.question.title));
	await after.answer();
	await page.reload();
	await expect(after.group).toHaveAttribute('data-phase', 'explained');
	await next(page, after);
	const second = await asked(page);
	expect(second.question.id).not.toBe(after.question.id);
	const reviews = (await linesIn(page)).filter(
		({ type, policy }) => type === 'answered' && policy === 'review',
	);
	expect(reviews).toHaveLength(1);
});

test('a question is put off until tomorrow, or away for good and brought back', async ({
	page,
}) => {
	await onDay(page, 0);
	await learnSix(page);
	await onDay(page, 12);
	await openReview(page);
	await startButton(page).click();
	const first = await asked(page);
	await page.getByText('This question', { exact: true }).click();
	await page.getByRole('button', { name: 'Not today' }).click();
	await expect(first.group).toHaveCount(0);
	const second = await asked(page);
	await page.getByText('This question', { exact: true }).click();
	await page.getByRole('button', { name: 'Not this one any more' }).click();
	await expect(second.group).toHaveCount(0);
	await openReview(page);
	const back = page.getByRole('button', { name: 'Bring back 1 question that you put away' });
	await expect(back).toBeVisible();
	expect(await reviewToday(page)).not.toContain(first.question.id);
	await back.click();
	await expect(back).toHaveCount(0);
	const later: string[] = [];
	for (let day = 13; day < 20; day++) {
		await onDay(page, day);
		await openReview(page);
		later.push(...(await reviewToday(page)));
	}
	expect(later).toContain(first.question.id);
	expect(later).toContain(second.question.id);
});

test('sure and wrong opens what the article says, comes first, and is counted', async ({
	page,
}) => {
	await onDay(page, 0);
	await learnSix(page);
	await onDay(page, 12);
	await openReview(page);
	await page.getByRole('checkbox', { name: /^Ask how sure/ }).check();
	await startButton(page).click();
	const first = await asked(page);
	await page.getByRole('radio', { name: 'Sure', exact: true }).check();
	await axe(page);
	await miss(first);
	if (!first.isSaid)
		await expect(page.getByRole('heading', { name: 'What the article says' })).toBeVisible();
	await onDay(page, 13);
	await openReview(page);
	await expect(page.getByText(/Of 1 you were sure of, 0 were right\./)).toHaveCount(
		first.isSaid ? 0 : 1,
	);
	await startButton(page).click();
	const again = await asked(page);
	expect(again.question.id).toBe(first.question.id);
	await expect(page.getByText(/^You were sure of this last time/)).toBeVisible();
});

test('home and the lesson say what is due in a line, and nothing to whoever is new', async ({
	page,
}) => {
	await onDay(page, 0);
	for (const path of ['/', address()]) {
		await page.goto(path);
		await expect(page.locator('[data-island="due"][data-awake]')).toBeAttached();
		await expect(page.locator('[data-island="due"]')).toHaveText('');
	}
	await learnSix(page);
	await onDay(page, 12);
	for (const path of ['/', address()]) {
		await page.goto(path);
		await expect(page.locator('[data-island="due"]')).toContainText(/Review: \d+ due, about/);
		await axe(page);
	}
	await page.locator('[data-island="due"] a').click();
	await expect(startButton(page)).toBeVisible();
	await page.goto('/');
	await page.locator('[data-island="due"] a').click();
	await expect(page).toHaveURL('/review');
	await expect(startButton(page)).toBeVisible();
});

test('by keys alone, and for axe, at every width', async ({ page }) => {
	test.setTimeout(180_000);
	await onDay(page, 0);
	await openReview(page);
	await expect(page.locator('#due')).toHaveText(/^Nothing to review yet/);
	await axe(page);
	await learnSix(page);
	await onDay(page, 12);
	await openReview(page);
	for (const width of widths) {
		await useWidth(page, width);
		await inThemes(page, async () => {
			await axe(page);
			await expectNoSidewaysScroll(page);
		});
	}
	await startButton(page).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('fieldset[data-question]')).toBeFocused();
	await inThemes(page, () => axe(page));
});
