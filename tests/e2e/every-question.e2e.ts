import type { Page } from 'playwright/test';
import { lessons } from './giving.ts';
import { shown, startQuiz } from './lesson.ts';
import { expect, test } from './support.ts';

const startAll = (page: Page, lesson: string, mode: 'Study' | 'Test'): Promise<void> =>
	startQuiz(page, { path: `/${lesson}/quiz`, mode, count: /^All \d+$/ });

for (const lesson of lessons) {
	const questions = lesson.sections.flatMap((section) => section.questions);

	test(`every question of ${lesson.id} is right on the page when it is answered rightly`, async ({
		page,
	}) => {
		await startAll(page, lesson.id, 'Study');
		for (const [index] of questions.entries()) {
			const asked = await shown(page, questions);
			await asked.answer();
			const last = index === questions.length - 1;
			await asked.leave(last ? 'See your result' : 'Next question');
		}
		await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
		const points = (await page.getByText(/^[\d.]+ of [\d.]+ points$/).textContent()) ?? '';
		const [, got, of] = /^(\S+) of (\S+)/.exec(points) ?? [];
		expect(got).toBe(of);
	});

	test(`every question of ${lesson.id} takes a wrong answer and is told at the end of a test`, async ({
		page,
	}) => {
		await startAll(page, lesson.id, 'Test');
		for (const [index] of questions.entries()) {
			await expect(
				page.getByText(`Question ${index + 1} of ${questions.length}`, { exact: true }),
			).toBeVisible();
			const asked = await shown(page, questions);
			await asked.giveInTest('wrong');
		}
		await expect(page.getByText(/^0 of [\d.]+ points$/)).toBeVisible();
		await expect(page.locator('.rows details')).toHaveCount(questions.length);
	});
}
