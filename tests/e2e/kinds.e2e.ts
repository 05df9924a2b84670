import type { Page } from 'playwright/test';
import { byKeys, byTouch, lessons, type Manner } from './giving.ts';
import { shown, startQuiz, type Asked } from './lesson.ts';
import { axe, expect, inThemes, test, useWidth } from './support.ts';

// The examples hold every kind of question: each is worked by keys, by touch, and looked at in every state.
const examples = lessons.find(({ id }) => id === 'examples');
const questions = examples?.sections.flatMap((section) => section.questions) ?? [];

test('the examples have every kind', () => {
	expect(new Set(questions.map(({ kind }) => kind)).size).toBe(9);
});

const start = (page: Page): Promise<void> =>
	startQuiz(page, { path: '/examples/quiz', count: /^All \d+$/ });

async function throughAll(page: Page, act: (asked: Asked) => Promise<void>): Promise<void> {
	await start(page);
	for (const [index] of questions.entries()) {
		await expect(page.getByText(`Question ${index + 1} of ${questions.length}`)).toBeVisible();
		const asked = await shown(page, questions);
		await act(asked);
		await asked.leave(index === questions.length - 1 ? 'See your result' : 'Next question');
	}
}

async function rightly(page: Page, manner: Manner): Promise<void> {
	await throughAll(page, async (asked) => {
		await asked.check('right', manner);
		await expect(asked.status, asked.question.id).toHaveText(/^\s*Right/);
	});
}

test('every kind is answered by keys alone', async ({ page }) => {
	await rightly(page, byKeys);
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

	test('every kind is answered by touch', async ({ page }) => {
		await rightly(page, byTouch);
	});
});

/** A wrong answer takes a question of any kind through all its states; those that are not right come back later. */
async function look(page: Page, asked: Asked): Promise<void> {
	const see = (state: string) =>
		inThemes(page, () => axe(page, 'form.question', `${asked.question.id}, ${state}`));
	await see('asking');
	await asked.check('wrong');
	await see('checked');
	if (await asked.button('Try again').isVisible()) {
		await asked.button('Try again').click();
		await see('retrying');
		await asked.button('Check').click();
	}
	await expect(asked.group).toHaveAttribute('data-phase', 'explained');
	await see('explained');
}

for (const width of [360, 1440] as const)
	test(`axe finds nothing in any state of any kind, in both themes: ${width} px`, async ({
		page,
	}) => {
		test.slow();
		await useWidth(page, width);
		await start(page);
		await inThemes(page, () => axe(page));
		const seen = new Set<string>();
		while (seen.size < questions.length) {
			const asked = await shown(page, questions);
			if (seen.has(asked.question.id)) await asked.check('right');
			else await look(page, asked);
			seen.add(asked.question.id);
			if (seen.size < questions.length) await asked.leave('Next question');
		}
	});
