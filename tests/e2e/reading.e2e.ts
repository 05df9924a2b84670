import { address, lesson } from './lesson.ts';
import { kept } from './storage.ts';
import { expect, test } from './support.ts';

test('from the front page to the first section and on to the next', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: lesson.title, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toHaveCount(
		lesson.sections.length,
	);
	await expect(page.getByRole('link', { name: 'Take the quiz' })).toBeVisible();
	await page.getByRole('link', { name: 'Start reading' }).click();
	for (const section of lesson.sections) {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
		await page.getByRole('link', { name: /^Next/ }).click();
	}
	await expect(page).toHaveURL(address('closing'));
	await page.getByRole('link', { name: 'Take the quiz' }).click();
	await expect(page).toHaveURL(address('quiz'));
});

test('a citation opens what its paragraph reports, under the line, and closes again', async ({
	page,
}) => {
	await page.goto(address(lesson.sections[0]?.id));
	const citation = page.getByRole('link', { name: 'Source: paragraph 2', exact: true }).first();
	await citation.click();
	await expect(page.getByRole('note')).toContainText('2 · the reporter');
	await expect(citation).toHaveAttribute('aria-expanded', 'true');
	await citation.press('Escape');
	await expect(page.getByRole('note')).toHaveCount(0);
});

test('a word of the glossary opens its meaning in place', async ({ page }) => {
	await page.goto(address(lesson.sections[0]?.id));
	const word = page.locator('.prose a.word').first();
	await word.click();
	await expect(page.getByRole('note')).toBeVisible();
});

test('the source page has every paragraph, and an address for each', async ({ page }) => {
	await page.goto(`${address('source')}#P11`);
	await expect(page.locator('#P11')).toBeInViewport();
	for (const { id } of lesson.paragraphs) await expect(page.locator(`#${id}`)).toHaveCount(1);
});

test('reading goes on where it was left, also after a reload', async ({ page }) => {
	const third = lesson.sections[2];
	await page.goto(address(third?.id));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(third?.title ?? '');
	await kept(page, 'lines');
	await page.goto(address());
	// The way on wakes when it comes into sight.
	await page.getByRole('link', { name: /^(Start reading|Go on)/ }).scrollIntoViewIfNeeded();
	await page.getByRole('link', { name: /^Go on: 3\. / }).click();
	await expect(page).toHaveURL(address(third?.id));
});
