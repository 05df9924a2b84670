import type { Page } from 'playwright/test';
import { lessons } from './giving.ts';
import { Asked, address, example, itsPage, lesson, shown, startQuiz } from './lesson.ts';
import { linesIn } from './storage.ts';
import { expect, test } from './support.ts';

/** Where a reader is: what is at the middle of the window, how far from its top, and what has the focus; after some frames. */
const standing = (page: Page, frames = 0) =>
	page.evaluate(async (wait) => {
		for (let frame = 0; frame < wait; frame++) await new Promise(requestAnimationFrame);
		return {
			top: scrollY,
			end: scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
			focus: document.activeElement?.tagName ?? '',
		};
	}, frames);

/** Scrolls by wheel to the end of a page; expects that nothing else moves it, and that the focus stays where it is. */
async function readThrough(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.mouse.move(300, 300);
	let { top, end } = await standing(page);
	for (let step = 0; !end && step < 200; step++) {
		await page.mouse.wheel(0, 400);
		// What has come near wakes now; a late move would come with it, in the frames after.
		await page.waitForFunction(
			(before) =>
				scrollY > before &&
				[...document.querySelectorAll('[data-island]:not([data-island=rail])')]
					.filter((island) => {
						const { top, bottom } = island.getBoundingClientRect();
						return top < innerHeight * 1.2 && bottom > -innerHeight * 0.2;
					})
					.every((island) => island.hasAttribute('data-awake')),
			top,
		);
		const now = await standing(page, 4);
		expect(now.top - top, `${path}: pixels moved by a wheel of 400`).toBeLessThanOrEqual(401);
		expect(now.focus, `${path}: the focus after ${now.top} px`).toBe('BODY');
		({ top, end } = now);
	}
	expect(end).toBe(true);
}

const paths = lessons.flatMap(({ id, sections }) =>
	['', '/quiz', '/source', ...sections.map((section) => `/${section.id}`)].map(
		(path) => `/${id}${path}`,
	),
);

for (const { id } of lessons)
	test(`neither scroll nor focus moves unless a press asked for it: all pages of ${id}, nothing answered`, async ({
		page,
	}) => {
		for (const path of paths.filter((each) => each.split('/')[1] === id))
			await readThrough(page, path);
	});

/** Answers a section whole: its questions in the text, then the check to its result. */
async function finish(
	page: Page,
	path: string,
	questions: (typeof lesson)['sections'][number]['questions'],
) {
	await page.goto(path);
	for (const island of await page.locator('[data-island=text]').all()) {
		await island.scrollIntoViewIfNeeded();
		const id = await island.locator('fieldset').getAttribute('data-question');
		const question = questions.find((each) => each.id === id);
		if (question) await new Asked(page, question).answer();
	}
	const check = page.locator('[data-island=check]');
	await check.scrollIntoViewIfNeeded();
	for (;;) {
		const asked = new Asked(check, (await shown(page, questions)).question);
		await asked.answer();
		const last = asked.button('See your result');
		if (await last.isVisible()) {
			await last.click();
			break;
		}
		await asked.leave('Next question');
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
}

test('whoever comes back to the check and reads upwards is left alone too', async ({ page }) => {
	const section = lesson.sections.find(({ questions, inText }) =>
		questions.some(({ id }) => inText.includes(id)),
	);
	if (!section) throw new Error('No section asks in its text.');
	await finish(page, address(section.id), section.questions);
	await page.goto(`${address(section.id)}#check`);
	await expect(page.locator('[data-island=check]')).toHaveAttribute('data-awake', '');
	await page.mouse.move(300, 300);
	const check = page.locator('#check');
	const topOf = async () => (await check.boundingBox())?.y ?? NaN;
	// By the place of what is below, not by the window's: that may move where a browser holds what is read.
	for (let { top } = await standing(page, 4); top > 0;) {
		const before = await topOf();
		await page.mouse.wheel(0, -400);
		await page.waitForFunction((was) => scrollY < was, top);
		const now = await standing(page, 12);
		const moved = (await topOf()) - before;
		expect(
			moved,
			`pixels that the check moved by a wheel of 400, at ${now.top}`,
		).toBeLessThanOrEqual(401);
		top = now.top;
	}
});

for (const { id, sections } of lessons)
	test(`a returning reader is left alone: every section of ${id}, answered whole`, async ({
		page,
	}) => {
		for (const section of sections) {
			const path = `/${id}/${section.id}`;
			await finish(page, path, section.questions);
			await readThrough(page, path);
			await expect(page.getByRole('heading', { name: 'Your result' })).toBeAttached();
		}
		await readThrough(page, `/${id}`);
	});

test('a quiz that is opened again leaves the focus where it is; one that is begun takes it', async ({
	page,
}) => {
	await startQuiz(page, { count: '6' });
	await expect((await shown(page)).group).toBeFocused();
	await page.reload();
	await expect(page.getByText('Question 1 of 6')).toBeVisible();
	await expect((await shown(page)).group).toHaveAttribute('data-awake', '');
	expect((await standing(page)).focus).toBe('BODY');
});

for (const section of lesson.sections.filter(({ inText }) => inText.length > 0))
	test(`from each question in the text of ${section.id} one goes on just below it`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(address(section.id));
		for (const island of await page.locator('[data-island=text], [data-island=guess]').all()) {
			await island.scrollIntoViewIfNeeded();
			const id = await island.locator('fieldset').getAttribute('data-question');
			const question = section.questions.find((each) => each.id === id);
			if (!question) throw new Error(`No question ${id ?? ''}.`);
			if (await island.getByRole('button', { name: 'Keep my guess' }).isVisible()) {
				await expect(island.locator('fieldset')).toHaveAttribute('data-awake', '');
				await giveGuess(island, question);
			} else await new Asked(page, question).answer();
			await island.getByRole('button', { name: 'Go on reading' }).click();
			const landed = await page.evaluate((name) => {
				const card = document.querySelector(`[data-question="${name}"]`)?.closest('[data-island]');
				const focus = document.activeElement;
				if (!card || !focus) return undefined;
				const gap = focus.getBoundingClientRect().top - card.getBoundingClientRect().bottom;
				return { gap, below: focus.getBoundingClientRect().top };
			}, question.id);
			// The next thing on the page, a margin away, and in sight.
			expect(landed?.gap, question.id).toBeGreaterThanOrEqual(-1);
			expect(landed?.gap, question.id).toBeLessThan(160);
			expect(landed?.below, question.id).toBeGreaterThanOrEqual(0);
			expect(landed?.below, question.id).toBeLessThan(844);
		}
	});

async function giveGuess(
	island: ReturnType<Page['locator']>,
	question: (typeof lesson)['sections'][number]['questions'][number],
): Promise<void> {
	const { give, sampleOf } = await import('./giving.ts');
	await give(island.getByRole('group').first(), question, sampleOf(question, 'wrong'));
	await island.getByRole('button', { name: 'Keep my guess' }).click();
	await expect(island.locator('fieldset')).toHaveAttribute('data-phase', 'recorded');
}

test('the keys of a question go with it, and its ring goes round the card', async ({ page }) => {
	await page.goto(itsPage);
	const { group } = new Asked(page, example);
	await expect(group).toHaveAttribute('data-awake', '');
	await page.keyboard.press('Tab');
	await group.evaluate((fieldset) => fieldset.focus());
	const ring = await group.evaluate((fieldset) => ({
		own: getComputedStyle(fieldset).outlineStyle,
		card: fieldset.parentElement && getComputedStyle(fieldset.parentElement).outlineStyle,
	}));
	expect(ring).toEqual({ own: 'none', card: 'solid' });
	expect((await linesIn(page)).length).toBeGreaterThanOrEqual(0);
});
