import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright/test';
import { byMouse, give, lessons, sampleOf } from './giving.ts';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import { address, lesson, shown, startQuiz } from './lesson.ts';
import { kept } from './storage.ts';
import { axe, expect, inThemes, test, useWidth } from './support.ts';

const sections = lessons.flatMap(({ id, sections }) => sections.map((each) => `/${id}/${each.id}`));
const withTimeline = sections.filter((path) => {
	const [, id, section] = path.split('/');
	const found = lessons
		.find((each) => each.id === id)
		?.sections.find((each) => each.id === section);
	return found?.blocks.some((block) => block.type === 'directive' && block.name === 'timeline');
});

const boxesOf = (all: Locator) =>
	all.evaluateAll((elements) =>
		elements.map((element) => {
			const { x, y, width, height } = element.getBoundingClientRect();
			return { x, y, width, height };
		}),
	);

for (const width of [768, 1440] as const)
	test(`each entry of a timeline has its disc, and none lies on another, at ${width} px`, async ({
		page,
	}) => {
		await useWidth(page, width);
		expect(withTimeline.length).toBeGreaterThan(3);
		for (const path of withTimeline) {
			await page.goto(path);
			for (const figure of await page.locator('figure:has(.axis)').all()) {
				const discs = await boxesOf(figure.locator('.pin circle:first-of-type'));
				expect(discs).toHaveLength(await figure.locator('ol > li').count());
				for (const [i, a] of discs.entries()) {
					for (const b of discs.slice(i + 1)) {
						const apart = Math.hypot(a.x - b.x, a.y - b.y);
						expect(apart, path).toBeGreaterThanOrEqual(a.width);
					}
				}
				const names = await boxesOf(figure.locator('text.date'));
				for (const [i, a] of names.entries()) {
					for (const b of names.slice(i + 1)) {
						expect(a.x + a.width <= b.x || b.x + b.width <= a.x, path).toBe(true);
					}
				}
			}
		}
	});

test('time runs as the text does: from the left, and in a lesson written from the right from there', async ({
	page,
}) => {
	await useWidth(page, 1440);
	const ends = async (path: string) => {
		await page.goto(path);
		const discs = await boxesOf(page.locator('.pin circle:first-of-type'));
		return (discs.at(-1)?.x ?? 0) - (discs[0]?.x ?? 0);
	};
	expect(await ends(address('koi-tash'))).toBeGreaterThan(300);
	expect(await ends('/rosetta-1799/the-find')).toBeLessThan(-300);
});

test('on a phone the timeline is its list, with brackets round what has no date', async ({
	page,
}) => {
	await useWidth(page, 360);
	await page.goto(address('koi-tash'));
	const figure = page.getByRole('figure', { name: 'In order' });
	await expect(figure.locator('.axis')).toBeHidden();
	await expect(figure.getByRole('listitem')).toHaveCount(8);
	await expect(figure).toContainText('The hours are not given');
	await page.goto(address('allies-to-rivals'));
	await page.locator('details.telling > summary').click();
	await expect(figure.locator('.date.undated')).toHaveText('after November 2017');
});

test('the scale has a mark for each of 52, two shapes, and no number that nobody counted', async ({
	page,
}) => {
	await page.goto(address('counting-harm'));
	const picture = page.getByRole('img', { name: '52 injured, about half of them' });
	await expect(picture.locator('path')).toHaveCount(26);
	await expect(picture.locator('circle')).toHaveCount(26);
	const figure = page.getByRole('figure', { name: '52 injured' });
	await expect(figure).toContainText('8 August 2019');
	await expect(figure).not.toContainText('26');
});

for (const width of [360, 1440] as const)
	test(`axe finds nothing on a section's figures, guesses made and not made, in both themes: ${width} px`, async ({
		page,
	}) => {
		test.slow();
		await useWidth(page, width);
		for (const id of ['allies-to-rivals', 'immunity', 'thursday', 'counting-harm']) {
			await page.goto(address(id));
			await inThemes(page, () => axe(page));
		}
		await guess(page, theirGuess);
		await inThemes(page, () => axe(page));
	});

/** A question that stands ahead of the text it rests on, and a guess at it. */
const theirGuess = ['who-would-know', 'The side with more people there'] as const;

async function guess(page: Page, [question, option]: typeof theirGuess): Promise<Locator> {
	const card = page.locator(`#ask-${question}`);
	await card.getByRole('radio', { name: option }).check();
	await card.getByRole('button', { name: 'Keep my guess' }).click();
	await expect(card.locator('[data-phase=recorded]')).toBeVisible();
	return card;
}

test('a guess is made before the text tells, and stands beside the fact, also after a reload', async ({
	page,
}) => {
	await page.goto(address('counting-harm'));
	const told = page.getByText('The source is the same for each figure');
	await expect(told).toBeHidden();
	const card = await guess(page, theirGuess);
	await expect(card.locator('.fact')).toContainText(/Your guess\s*The side with more people there/);
	await expect(card.locator('.fact')).toContainText('Those whom hospitals tell.');
	await expect(card.getByText(/^(Right|Not right|Partly right)/)).toHaveCount(0);
	await expect(told).toBeVisible();
	await kept(page, 'lines', 2);
	await page.reload();
	await expect(card.locator('.fact').filter({ visible: true })).toContainText(
		/Your guess\s*The side with more people there/,
	);
	await expect(told).toBeVisible();
});

test('what was guessed in the text is asked again in the quiz, and says how the guess was', async ({
	page,
}) => {
	await page.goto(address('allies-to-rivals'));
	const card = page.locator('#ask-when-they-fell-out');
	await card.getByRole('radio', { name: 'Some months after the inauguration' }).check();
	await card.getByRole('button', { name: 'Keep my guess' }).click();
	await expect(card.locator('.fact')).toContainText('Some months after the inauguration');
	await kept(page, 'lines', 2);
	await startQuiz(page, { count: /^All/, section: 'allies-to-rivals' });
	while ((await shown(page)).question.id !== 'when-they-fell-out') {
		const before = await shown(page);
		await page.getByRole('button', { name: 'Skip this question' }).click();
		await expect(before.group).toHaveCount(0);
	}
	await (await shown(page)).answer();
	await expect(page.getByText('This is what you guessed before you read.')).toBeVisible();
});

test('nobody has to guess: the text opens without', async ({ page }) => {
	await page.goto(address('allies-to-rivals'));
	await page.getByText('Read on', { exact: true }).click();
	await expect(page.getByRole('figure', { name: 'In order' })).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the text after a guess is there, and the check stands whole', async ({ page }) => {
		await page.goto(address('allies-to-rivals'));
		await expect(page.getByRole('figure', { name: 'In order' })).toBeVisible();
		await expect(
			page.getByRole('radio', { name: 'The criticism led to the arrests' }),
		).toBeVisible();
	});
});

test('nothing moves while a section loads, and its pictures weigh at most 12 kB', async ({
	page,
}) => {
	test.slow();
	for (const path of sections) {
		await page.goto(path);
		const moved = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) {
							if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
						}
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(sum), 300);
				}),
		);
		expect(moved, path).toBe(0);
		const pictures = await page
			.locator('svg')
			.evaluateAll((all) => all.map((svg) => svg.outerHTML).join('\n'));
		expect(gzipSync(pictures).length, path).toBeLessThanOrEqual(12_000);
	}
});

test.describe('on paper', () => {
	test('stands the whole text, every note by its number, every word, and where it comes from', async ({
		page,
	}) => {
		await page.goto(address('counting-harm'));
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('52 injured.', { exact: true })).toBeVisible();
		const notes = page.locator('.paper-only');
		for (const mark of [/^10$/, /^11$/])
			await expect(notes.locator('dt', { hasText: mark })).toBeVisible();
		await expect(notes.locator('dt', { hasText: 'concussion' })).toBeVisible();
		await expect(page.locator('[data-address]')).toHaveText(/\/counting-harm$/);
		await expect(page.locator('header')).toBeHidden();
		await expect(page.getByRole('button')).toHaveCount(0);
	});

	test('questions are whole, with space for an answer, and no answer is given away', async ({
		page,
	}) => {
		await page.goto(address('immunity'));
		const card = page.locator('#ask-who-lifted-immunity');
		await card.getByRole('radio', { name: 'Parliament' }).check();
		await card.getByRole('button', { name: 'Check' }).click();
		await expect(card.locator('.explanation').last()).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(card.locator('.explanation').filter({ visible: true })).toHaveCount(0);
		await expect(card.locator('.verdict')).toBeHidden();
		await expect(card.locator('.sign')).toBeHidden();
		await expect(page.getByText('Show the answer').filter({ visible: true })).toHaveCount(0);
		const asked = lesson.sections.find(({ id }) => id === 'immunity');
		const atEnd = (asked?.questions.length ?? 0) - (asked?.inText.length ?? 0);
		await expect(page.locator('.on-paper .question')).toHaveCount(atEnd);
		await expect(page.locator('.on-paper .question').first()).toBeVisible();
	});
});

test('a result is a map: a mark for each question, first tries apart, and what to read again', async ({
	page,
}) => {
	await startQuiz(page, { mode: 'Test', count: '6' });
	for (let number = 1; number <= 6; number++) {
		await expect(page.getByText(`Question ${number} of 6`)).toBeVisible();
		await page.getByRole('button', { name: 'Skip this question' }).click();
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
	await expect(page.locator('ul.key')).toContainText('not answered');
	await expect(page.getByRole('button', { name: 'Start another quiz' })).toBeVisible();
	const marks = await page.locator('.goals svg rect').count();
	expect(marks).toBeGreaterThan(0);
	expect(marks).toBeLessThanOrEqual(6);
	await axe(page);
});

test('where people were hurt a result has a list and no points, and nothing to rank by', async ({
	page,
}) => {
	test.slow();
	await page.goto(address('counting-harm'));
	const section = lesson.sections.find(({ id }) => id === 'counting-harm');
	const asked = section ? firstPassOf(section).check : [];
	expect(asked.every(({ sensitive }) => sensitive)).toBe(true);
	const check = page.locator('[data-island=check]');
	await check.scrollIntoViewIfNeeded();
	for (const [i] of asked.entries()) {
		const group = check.locator('fieldset[data-question][data-awake]');
		const id = await group.getAttribute('data-question');
		const question = asked.find((each) => each.id === id);
		if (!question) throw new Error(`The check asks "${id ?? ''}", which is not its own.`);
		await give(group, question, sampleOf(question, 'right'), byMouse);
		await group.locator('button.main').click();
		await expect(group).toHaveAttribute('data-phase', 'explained');
		const last = i === asked.length - 1;
		await group.getByRole('button', { name: last ? 'See your result' : 'Next question' }).click();
		if (!last) await expect(group).toHaveAttribute('data-phase', 'asking');
	}
	const result = page.getByRole('region', { name: 'Your result' });
	await expect(result).toContainText('people who were hurt');
	await expect(result.locator('.points')).toHaveCount(0);
	await expect(result.locator('.rows details')).toHaveCount(asked.length);
	await axe(page);
});
