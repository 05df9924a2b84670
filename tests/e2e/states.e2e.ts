import type { Page } from 'playwright/test';
import {
	Asked,
	address,
	example,
	itsPage,
	lesson,
	rightOf,
	wrongOf,
	startQuiz,
	openSetup,
} from './lesson.ts';
import { axe, expect, expectNoSidewaysScroll, inThemes, test, useWidth } from './support.ts';

const question = example;
const there = itsPage;

/** Leads a question through all its states, wrong at first and right in the end. */
async function allStates(page: Page, look: (state: string) => Promise<void>): Promise<void> {
	const asked = new Asked(page, question);
	const [wrong = ''] = wrongOf(asked.question);
	const phase = (name: string) => expect(asked.group).toHaveAttribute('data-phase', name);
	await asked.group.scrollIntoViewIfNeeded();
	await expect(asked.group).toHaveAttribute('data-awake', '');
	await look('asking');
	await asked.button('Check').click();
	await look('too early');
	await asked.option(wrong).check();
	await asked.button('Check').click();
	await phase('hinted');
	await look('hinted');
	await asked.button('Try again').click();
	await phase('retrying');
	await look('retrying');
	await asked.button('Check').click();
	await phase('explained');
	await look('explained, not right');
}

for (const width of [360, 1440] as const)
	test(`axe finds nothing in any state of a question, in both themes: ${width} px`, async ({
		page,
	}) => {
		test.slow();
		await useWidth(page, width);
		await page.goto(there);
		await allStates(page, async () => {
			await inThemes(page, () => axe(page));
			await expectNoSidewaysScroll(page);
		});
		await page.goto(address(lesson.sections[0]?.id));
		await page.getByRole('link', { name: 'Source: paragraph 2', exact: true }).first().click();
		await page.locator('.prose a.word').first().click();
		await inThemes(page, () => axe(page));
	});

test('axe finds nothing on any page of the lesson, on a right answer, or on a result, in both themes', async ({
	page,
}) => {
	test.slow();
	const look = () => inThemes(page, () => axe(page));
	await useWidth(page, 360);
	for (const path of ['', 'source', ...lesson.sections.map(({ id }) => id)]) {
		await page.goto(address(path));
		await look();
		await expectNoSidewaysScroll(page);
	}
	await page.goto(there);
	const asked = new Asked(page, question);
	await asked.option(rightOf(question)[0] ?? '').check();
	await asked.button('Check').click();
	await expect(asked.group).toHaveAttribute('data-phase', 'explained');
	await look();
	await page.goto(address('quiz'));
	await look();
	await openSetup(page);
	await look();
	await startQuiz(page, { count: '6' });
	await look();
	for (let number = 1; number <= 6; number++) {
		await expect(page.getByText(`Question ${number} of 6`)).toBeVisible();
		await page.getByRole('button', { name: 'Skip this question' }).click();
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
	await page.locator('.rows details summary').first().click();
	await look();
});

test('text stands out from its ground by 7 to 1, in both themes', async ({ page }) => {
	await page.goto(there);
	await allStates(page, async (state) => {
		await inThemes(page, async () => {
			expect(await page.evaluate(faintTexts), state).toEqual([]);
		});
	});
});

/** Texts whose contrast with the ground under them is below 7:1, with the ratio. Runs in the page. */
function faintTexts(): string[] {
	const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
	const channel = (value: number) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	};
	const luminance = ([r = 0, g = 0, b = 0]: number[]) =>
		0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
	const groundUnder = (element: Element | null): number[] => {
		if (!element) return [255, 255, 255];
		const colour = numbers(getComputedStyle(element).backgroundColor);
		return colour.length === 3 || colour[3] === 1 ? colour : groundUnder(element.parentElement);
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const faint: string[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement;
		if (!element?.checkVisibility() || !node.textContent?.trim()) continue;
		if (element.closest('script, .unseen')) continue;
		const a = luminance(numbers(getComputedStyle(element).color));
		const b = luminance(groundUnder(element));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 7) faint.push(`${ratio.toFixed(2)} ${node.textContent.trim().slice(0, 40)}`);
	}
	return faint;
}
