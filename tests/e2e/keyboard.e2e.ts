import type { Locator, Page } from 'playwright/test';
import { Asked, address, example, itsPage, lesson, rightOf, shown, wrongOf } from './lesson.ts';
import { expect, test } from './support.ts';

const question = example;
const there = itsPage;

const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? 'nothing');

/** Presses Tab until the thing is reached; fails where it can't be. */
async function tabTo(page: Page, reached: () => Promise<boolean>): Promise<void> {
	for (let presses = 0; presses < 80; presses++) {
		if (await reached()) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not lead there.');
}

const isFocused = (asked: Asked) => async () =>
	asked.group
		.getByRole('radio')
		.evaluateAll((all) => all.some((each) => each === document.activeElement));

test('from the front page through a section by Tab, Space and Enter alone', async ({ page }) => {
	await page.goto('/');
	const onLink = (name: RegExp) => async () =>
		page.evaluate(
			(pattern) => new RegExp(pattern).test(document.activeElement?.textContent.trim() ?? ''),
			name.source,
		);
	await tabTo(page, onLink(/^Kyrgyzstan/));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(address());
	await tabTo(page, onLink(/^Start reading/));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(address(lesson.sections[0]?.id));
	await tabTo(page, onLink(/^Next:/));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(address(lesson.sections[1]?.id));
});

test('a question by keyboard alone: focus is never lost, the verdict is said once', async ({
	page,
}) => {
	await page.goto(there);
	const asked = new Asked(page, question);
	await tabTo(page, isFocused(asked));
	await expect(asked.group).toHaveAttribute('data-awake', '');
	const options = await asked.group
		.getByRole('radio')
		.evaluateAll((all) => all.map((each) => each.closest('label')?.textContent.trim() ?? ''));
	const [wrong = ''] = wrongOf(question);
	await page.keyboard.press(String(options.indexOf(wrong) + 1));
	await expect(asked.option(wrong)).toBeChecked();
	await page.keyboard.press('Enter');
	await expect(asked.status).toHaveText(/^\s*Not right/);
	expect((await asked.status.textContent())?.match(/Not right/g)).toHaveLength(1);
	expect(await focused(page)).toBe('input');
	await tabTo(page, async () =>
		asked.button('Try again').evaluate((b) => b === document.activeElement),
	);
	await page.keyboard.press('Enter');
	expect(await focused(page)).toBe('button');
	const [right = ''] = rightOf(question);
	await page.keyboard.press(String(options.indexOf(right) + 1));
	await page.keyboard.press('Enter');
	await expect(asked.status).toHaveText(/^\s*Right/);
	await tabTo(page, async () =>
		asked.button('Go on reading').evaluate((b) => b === document.activeElement),
	);
	await page.keyboard.press('Enter');
	expect(await focused(page), 'what stands below the card has the focus').toBe('p');
});

test('a quiz by keyboard alone, whatever its kinds, to its result', async ({ page }) => {
	await page.goto(address('quiz'));
	const focusOn = (button: Locator) => async () =>
		button.evaluate((each) => each === document.activeElement);
	await tabTo(page, focusOn(page.locator('details.setup > summary')));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
	await page.getByRole('radio', { name: '6', exact: true }).focus();
	await page.keyboard.press('Space');
	await tabTo(page, focusOn(page.getByRole('button', { name: 'Start' })));
	await page.keyboard.press('Enter');
	for (let number = 1; number <= 6; number++) {
		await expect(page.getByText(`Question ${number} of 6`)).toBeVisible();
		expect(await focused(page)).toBe('fieldset');
		const asked = await shown(page);
		await giveByKeys(page, asked.group);
		await tabTo(page, focusOn(asked.button('Check')));
		await page.keyboard.press('Enter');
		// What is said back is compared with its points, and then done.
		for (const name of ['Try again', 'Check', 'Done']) {
			if (await asked.button(name).isVisible()) await page.keyboard.press('Enter');
		}
		await expect(asked.group).toHaveAttribute('data-phase', 'explained');
		await expect(asked.group.locator('button.main')).toBeFocused();
		await page.keyboard.press('Enter');
		if (number === 4 || (await page.getByText(/Once more/).isVisible())) break;
	}
});

/** Fills whatever a question asks for, by keys alone: a choice in each group, a word in each field. */
async function giveByKeys(page: Page, group: Locator): Promise<void> {
	// An order that nobody touched is no answer.
	const down = group.getByRole('button', { name: 'Move down' });
	if ((await down.count()) > 0) await down.first().press('Enter');
	for (const select of await group.getByRole('combobox').all()) {
		await select.focus();
		await page.keyboard.press('ArrowDown');
	}
	for (const field of await group.getByRole('textbox').all()) {
		await field.focus();
		await page.keyboard.type('7');
	}
	const groups = group.getByRole('radiogroup');
	const choices = (await groups.count()) > 0 ? await groups.all() : [group];
	for (const each of choices) {
		const first = each.locator('input[type=radio], input[type=checkbox]').first();
		if ((await first.count()) === 0) continue;
		await first.focus();
		await page.keyboard.press('Space');
	}
}

test('H shows a hint, ? lists the keys, and there they can be switched off', async ({ page }) => {
	await page.goto(there);
	const asked = new Asked(page, question);
	await tabTo(page, isFocused(asked));
	await expect(asked.group).toHaveAttribute('data-awake', '');
	await page.keyboard.press('h');
	await expect(asked.status).toContainText('Hint');
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Keys inside a question' });
	await expect(dialog).toBeVisible();
	await dialog.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
	await dialog.getByRole('button', { name: 'Close' }).click();
	await asked.option(rightOf(question)[0] ?? '').focus();
	await page.keyboard.press('1');
	await expect(asked.group.getByRole('radio', { checked: true })).toHaveCount(0);
});
