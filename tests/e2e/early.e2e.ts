import { holdScripts } from './early.ts';
import { Asked, address, example, itsPage, rightOf } from './lesson.ts';
import { expect, test } from './support.ts';

const question = example;
const there = itsPage;

test('a tick made before the script has woken is adopted', async ({ page }) => {
	const release = await holdScripts(page);
	await page.goto(there, { waitUntil: 'commit' });
	const asked = new Asked(page, question);
	const [right = ''] = rightOf(question);
	await asked.option(right).check();
	const before = await asked.group.getByRole('radio').evaluateAll((all) =>
		all.map((each) => {
			each.setAttribute('data-sent', '');
			return each.getAttribute('value');
		}),
	);
	release();
	await expect(asked.group).toHaveAttribute('data-awake', '');
	await expect(asked.option(right)).toBeChecked();
	const after = await asked.group
		.locator('input[data-sent]')
		.evaluateAll((all) => all.map((each) => each.getAttribute('value')));
	expect(after, 'the same inputs in the same order').toEqual(before);
	await asked.button('Check').click();
	await expect(asked.status).toHaveText(/^\s*Right/);
});

test('a press on Check before the script has woken is kept and done', async ({ page }) => {
	const release = await holdScripts(page);
	await page.goto(there, { waitUntil: 'commit' });
	const asked = new Asked(page, question);
	await asked.option(rightOf(question)[0] ?? '').check();
	await asked.button('Check').click();
	release();
	await expect(asked.status).toHaveText(/^\s*Right/);
	await expect(page).toHaveURL(there);
});

test('Change opened before the script has woken stays open, and shows its form when it can', async ({
	page,
}) => {
	const release = await holdScripts(page);
	await page.goto(address('quiz'), { waitUntil: 'commit' });
	await page.locator('details.setup > summary').click();
	release();
	await page.getByRole('radio', { name: '6', exact: true }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page.getByText('Question 1 of 6')).toBeVisible();
});

test('any other button pressed before the script has woken does its work too', async ({ page }) => {
	const release = await holdScripts(page);
	await page.goto(address(), { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Someone else is learning' }).click();
	release();
	await expect(page.getByRole('textbox')).toBeVisible();
});
