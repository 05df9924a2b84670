import { plainText } from '../../src/lib/base/rich.ts';
import { Asked, address, example, itsPage, lesson, rightOf, shown, wrongOf } from './lesson.ts';
import { expect, test } from './support.ts';

test.use({ javaScriptEnabled: false });

test('the first question of a section can be ticked, and its answer says what the tick was', async ({
	page,
}) => {
	await page.goto(itsPage);
	const asked = new Asked(page, example);
	const [right = ''] = rightOf(example);
	const [wrong = ''] = wrongOf(example);
	await asked.option(wrong).check();
	await expect(asked.option(wrong)).toBeChecked();
	const said = asked.group.locator('.verdict').filter({ visible: true });
	await expect(said).toHaveCount(0);
	await asked.group.locator('details > summary').click();
	// Playwright finds no text in a `noscript`; a browser without script shows it.
	const fold = asked.group.locator('details');
	expect(await fold.evaluate((each: HTMLElement) => each.innerText)).toContain(right);
	await expect(said).toHaveCount(1);
	await expect(said).toHaveText(/^\s*Not right/);
	await asked.option(right).check();
	await expect(said).toHaveText(/^\s*Right/);
	await expect(asked.group.locator('.explanation').filter({ visible: true })).toHaveCount(1);
	await asked.group.locator('details > summary').click();
	await expect(said).toHaveCount(0);
});

test('an answer opened elsewhere says nothing of the first question; a guess is not said to be kept', async ({
	page,
}) => {
	for (const { id } of lesson.sections) {
		await page.goto(address(id));
		const first = page.locator('fieldset:has(.early)');
		if ((await first.count()) === 0) continue;
		await first.getByRole('radio').first().check();
		const folds = page.locator('details.without-script > summary');
		const last = (await folds.count()) - 1;
		if (last > 0) await folds.nth(last).click();
		await expect(first.locator('.early > :visible')).toHaveCount(0);
		await folds.first().click();
		await expect(page.getByText(/^Kept\./).filter({ visible: true })).toHaveCount(0);
	}
});

test('the quiz shows its first question with its answer, and says that the rest needs JavaScript', async ({
	page,
}) => {
	await page.goto(address('quiz'));
	const { group, question } = await shown(page);
	await expect(page.getByRole('heading', { name: plainText(question.title) })).toBeVisible();
	await expect(page.locator('noscript p.without-script')).toBeVisible();
	const read = await page.locator('main').evaluate((main: HTMLElement) => main.innerText);
	expect(read).toContain('The quiz needs JavaScript.');
	const [wrong = ''] = wrongOf(question);
	await group.getByRole('radio', { name: wrong, exact: true }).check();
	const said = group.locator('.verdict').filter({ visible: true });
	await expect(said).toHaveCount(0);
	await page.locator('noscript summary').click();
	const answer = await page
		.locator('noscript details')
		.evaluate((each: HTMLElement) => each.innerText);
	expect(answer).toContain(rightOf(question)[0] ?? '');
	await expect(said).toHaveText(/^\s*Not right/);
	await expect(page.locator('details.setup')).toBeHidden();
	await expect(page.getByRole('button', { name: /Check|Hint|Skip/ })).toHaveCount(0);
});
