import type { Page } from 'playwright/test';
import { plainText } from '../../src/lib/base/rich.ts';
import { recall } from '../../src/lib/kinds/recall/play.ts';
import { byKeys, lessons } from './giving.ts';
import type { Asked } from './lesson.ts';
import { openSetup, settled, shown } from './lesson.ts';
import { axe, expect, test } from './support.ts';

// What is said back, in the lesson of examples: written, compared with its points, and kept.
const all = lessons.find(({ id }) => id === 'examples')?.sections.flatMap((s) => s.questions) ?? [];
const question = all.find(({ kind }) => kind === 'recall');
if (!question) throw new Error('The examples have no question to say back.');
const [first = '', second = '', third = ''] = recall
	.readBody(question)
	.points.map(({ text }) => plainText(text));

const words = 'A whale came into the fjord in May.\nThe harbour office says it has an old wound.';

/** Starts a quiz of all questions and passes over the others. */
async function reach(page: Page, mode: 'Study' | 'Test'): Promise<Asked> {
	await openSetup(page, '/examples/quiz');
	await page.getByRole('radio', { name: mode }).check();
	await page.getByRole('radio', { name: /^All \d+$/ }).check();
	await byKeys.press(page.getByRole('button', { name: 'Start' }));
	await expect(page).toHaveURL(/\?run=/);
	await settled(page);
	for (let asked = await shown(page, all); !asked.isSaid; asked = await shown(page, all))
		await skip(asked);
	return shown(page, all);
}

async function skip(asked: Asked): Promise<void> {
	await byKeys.press(asked.button('Skip this question'));
	await expect(asked.group).toHaveCount(0);
}

async function skipTheRest(page: Page): Promise<void> {
	const result = page.getByRole('heading', { name: 'Your result' });
	const left = page.locator('fieldset[data-question]');
	await expect(left.or(result).first()).toBeVisible();
	while ((await left.count()) > 0) await skip(await shown(page, all));
	await expect(result).toBeVisible();
}

test.use({ viewport: { width: 390, height: 844 } });

test('it is said, compared and kept by keyboard alone, and nothing of it is lost on the way', async ({
	page,
}) => {
	let asked = await reach(page, 'Study');
	const box = () => asked.group.getByRole('textbox', { name: 'In your own words' });
	const again = async () => {
		await page.reload();
		await settled(page);
		asked = await shown(page, all);
		await expect(asked.group).toHaveAttribute('data-awake', '');
	};
	await expect(asked.group).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(box()).toBeFocused();
	const [line = '', more = ''] = words.split('\n');
	await page.keyboard.type(line);
	await page.keyboard.press('Enter');
	await page.keyboard.type(more);
	await again();
	await expect(box()).toHaveValue(words);
	await expect(asked.group).not.toContainText(first);

	await box().focus();
	await page.keyboard.press('Tab');
	await expect(asked.button('Check')).toBeFocused();
	await page.keyboard.press('Enter');
	const points = asked.group.getByRole('group', { name: 'Which of these did you say?' });
	await expect(points.getByRole('checkbox')).toHaveCount(4);
	await expect(asked.button('Done')).toBeFocused();
	await expect(asked.button('Skip this question')).toHaveCount(0);
	for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+Tab');
	await expect(points.getByRole('checkbox', { name: first })).toBeFocused();
	await page.keyboard.press('Space');
	await again();
	await expect(box()).toHaveValue(words);
	await expect(points.getByRole('checkbox', { name: first })).toBeChecked();
	await points.getByRole('checkbox', { name: second }).focus();
	await page.keyboard.press('Tab');
	await expect(points.getByRole('checkbox', { name: third })).toBeFocused();
	await page.keyboard.press('Space');
	await axe(page, 'form.question');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(asked.group).toHaveAttribute('data-phase', 'explained');
	await expect(asked.group).not.toContainText(/right/i);
	await expect(asked.group).toContainText('You ticked 2 of 4.');
	await page.keyboard.press('Enter');
	await expect(asked.group).toHaveCount(0);
	await skipTheRest(page);

	const row = page.locator('.rows li', {
		hasText: plainText(all.find(({ id }) => id === asked.question.id)?.title ?? []),
	});
	await expect(row.locator('summary')).toContainText('In your own words');
	await row.locator('summary').press('Enter');
	await expect(row.getByRole('textbox')).toHaveValue(words);
	await expect(row.getByRole('checkbox', { name: first })).toBeChecked();
	await expect(row.getByRole('checkbox', { name: second })).not.toBeChecked();
	await expect(row).not.toContainText('The right answer');
	const counted = all.filter((each) => each.points > 0 && !each.sensitive);
	const most = counted.reduce((sum, each) => sum + each.points, 0);
	await expect(page.getByText(`0 of ${most} points`)).toBeVisible();
});

test('in a test the words are kept, and the points stand in the result alone', async ({ page }) => {
	const asked = await reach(page, 'Test');
	await asked.group.getByRole('textbox').fill(words);
	await expect(asked.group).not.toContainText(first);
	// One press gives it and goes on; it may be the last one of the quiz, or not.
	await asked.group.locator('button.main').click();
	await expect(asked.group).toHaveCount(0);
	await skipTheRest(page);
	const row = page.locator('.rows li', { hasText: plainText(asked.question.title) });
	await row.locator('summary').click();
	await expect(row.getByRole('textbox')).toHaveValue(words);
	await expect(row.getByRole('listitem')).toHaveCount(4);
	await expect(row.getByRole('checkbox')).toHaveCount(0);
});
