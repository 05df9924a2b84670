import { plainText } from '../../src/lib/base/rich.ts';
import { lessons } from './giving.ts';
import {
	Asked,
	address,
	example,
	itsPage,
	lesson,
	questions,
	settled,
	shown,
	startQuiz,
} from './lesson.ts';
import { alterLines, kept } from './storage.ts';
import { expect, test } from './support.ts';

const examples =
	lessons.find(({ id }) => id === 'examples')?.sections.flatMap((section) => section.questions) ??
	[];

/** The first six of a section: what is said back, which has no mark, stands last there. */
const marked = { mode: 'Study', count: '6', section: lesson.sections[0]?.id } as const;

/** Wrong at both tries; then on. */
async function miss(asked: Asked): Promise<void> {
	await asked.check('wrong');
	await expect(asked.group).toHaveAttribute('data-phase', /hinted|explained/);
	if (await asked.button('Try again').isVisible()) {
		await asked.button('Try again').click();
		await asked.button('Check').click();
	}
	await expect(asked.group).toHaveAttribute('data-phase', 'explained');
}

for (const mode of ['Study', 'Test'] as const)
	test(`what nobody touched is no answer, in every kind: ${mode}`, async ({ page }) => {
		await startQuiz(page, { path: '/examples/quiz', mode, count: /^All \d+$/ });
		const kinds = new Set<string>();
		for (let number = 1; number <= examples.length; number++) {
			await expect(page.getByText(`Question ${number} of ${examples.length}`)).toBeVisible();
			const asked = await shown(page, examples);
			await expect(asked.group).toHaveAttribute('data-awake', '');
			await asked.group.locator('button.main').click();
			await expect(asked.status, asked.question.id).toHaveText(/\S/);
			await expect(asked.group, asked.question.id).toHaveAttribute('data-phase', 'asking');
			kinds.add(asked.question.kind);
			await page.getByRole('button', { name: 'Skip this question' }).click();
		}
		expect(kinds.size).toBe(10);
		await expect(page.getByText(/at first try/).first()).toHaveText(/^0 of \d+ at first try/);
	});

test('a result agrees with itself, and calls nothing right that was not right at first; misses come first', async ({
	page,
}) => {
	await startQuiz(page, marked);
	const titles: string[] = [];
	const answered = new Set<string>();
	// The first is missed, the second mended at its retry or return, the third passed over, the others right.
	for (;;) {
		const asked = await shown(page);
		const { id, title } = asked.question;
		const isNew = !answered.has(id);
		if (isNew) titles.push(plainText(title));
		answered.add(id);
		if (titles.length === 3 && isNew) {
			await page.getByRole('button', { name: 'Skip this question' }).click();
			await expect(asked.group).toHaveCount(0);
			continue;
		}
		const wrong = id === (await idOf(titles[0])) || (isNew && titles.length === 2);
		if (wrong) await miss(asked);
		else await asked.answer();
		const last = asked.button('See your result');
		if (await last.isVisible()) {
			await last.click();
			break;
		}
		await asked.leave('Next question');
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
	const rows = await page.locator('.rows summary').allTextContents();
	const told = rows.map((row) => row.replace(/\s+/g, ' ').trim());
	expect(told).toHaveLength(6);
	expect(told[0]).toContain(`Not right ${titles[0]}`);
	expect(told[1]).toMatch(/^(Not|Partly) right at first, right later /);
	expect(told[1]).toContain(titles[1]);
	expect(told[2]).toContain(`Skipped ${titles[2]}`);
	for (const row of told.slice(3)) expect(row).toMatch(/^(?:Right|In your own words) /);
	// Counted over what carries points, the same number below every count.
	const counted = page.getByText(/at first try/).first();
	const [, of] = /^\s*\d+ of (\d+) at first try/.exec((await counted.textContent()) ?? '') ?? [];
	await expect(counted).toContainText(`${of} questions, 1 skipped`);
});

const idOf = async (title: string | undefined) =>
	questions.find((each) => plainText(each.title) === title)?.id;

test('answering these again asks what was missed alone, also after a reload', async ({ page }) => {
	const section = lesson.sections[0];
	if (!section) throw new Error('The lesson has no section.');
	await page.goto(address(section.id));
	const check = page.locator('[data-island=check]');
	await check.scrollIntoViewIfNeeded();
	const through = async (is: (id: string) => boolean) => {
		for (;;) {
			const asked = await shown(page);
			if (is(asked.question.id)) await asked.answer();
			else await miss(asked);
			const last = asked.button('See your result');
			if (await last.isVisible()) {
				await last.click();
				return;
			}
			await asked.leave('Next question');
		}
	};
	const missed = (await shown(page)).question.id;
	let returns = 0;
	await through((id) => id !== missed || returns++ > 0);
	await check.getByRole('button', { name: 'Answer these again' }).click();
	await expect(check.getByText('Question 1 of 1')).toBeVisible();
	expect((await shown(page)).question.id).toBe(missed);
	await expect((await shown(page)).group).toBeFocused();
	await (await shown(page)).answer();
	await page.reload();
	await check.scrollIntoViewIfNeeded();
	await expect(check.getByText('Question 1 of 1')).toBeVisible();
	await (await shown(page)).button('See your result').click();
	await check.getByRole('button', { name: 'Answer all of them again' }).click();
	await expect(check.getByText(/^Question 1 of/)).not.toHaveText('Question 1 of 1');
});

test('a guess whose question was answered is over; the others are still asked', async ({
	page,
}) => {
	const [first = ''] = lesson.guess;
	const question = questions.find(({ id }) => id === first);
	if (!question) throw new Error('The lesson has nothing to guess.');
	await startQuiz(page, { count: /^All/, section: question.section });
	while ((await shown(page)).question.id !== first) {
		const before = await shown(page);
		await page.getByRole('button', { name: 'Skip this question' }).click();
		await expect(before.group).toHaveCount(0);
	}
	await (await shown(page)).answer();
	await page.goto(address());
	const left = lesson.guess.length - 1;
	const sections = page.getByRole('navigation', { name: 'Sections' });
	await sections.scrollIntoViewIfNeeded();
	await expect(page.getByText(`Question 1 of ${left}`)).toBeVisible();
	for (let number = 1; number <= left; number++) {
		const group = page.locator('fieldset[data-question]');
		await expect(group).not.toHaveAttribute('data-question', first);
		await group.getByRole('radio').first().check();
		await group.getByRole('button', { name: 'Keep my guess' }).click();
		await expect(group.getByRole('status')).toContainText('Kept');
		await group.getByRole('button', { name: /^(Next question|Done)$/ }).click();
	}
	await expect(page.getByText('Your guesses are kept.')).toBeVisible();
	await kept(page, 'lines', 2 * left + 4);
	await page.reload();
	await sections.scrollIntoViewIfNeeded();
	await expect(page.getByRole('heading', { name: 'Have a guess' })).toHaveCount(0);
});

test.describe('an edit of a question is said', () => {
	const changed = 'This question has changed since you answered it.';

	test('in the text', async ({ page }) => {
		await page.goto(itsPage);
		const asked = new Asked(page, example);
		await asked.answer();
		await kept(page, 'lines', 3);
		await alterLines(page, 'answered', { meaning: 'as it was' });
		await page.reload();
		await asked.group.scrollIntoViewIfNeeded();
		await expect(asked.status).toContainText(changed);
		await expect(asked.status).toContainText('kept in your record');
		await asked.answer();
		await expect(asked.status).not.toContainText(changed);
		await page.reload();
		await asked.group.scrollIntoViewIfNeeded();
		await expect(asked.status).toHaveText(/^\s*Right/);
	});

	test('in a quiz', async ({ page }) => {
		await startQuiz(page, marked);
		const first = await shown(page);
		await first.answer();
		await first.leave('Next question');
		await kept(page, 'lines', 3);
		await alterLines(page, 'answered', { meaning: 'as it was' });
		await page.reload();
		await expect(page.getByText('Question 1 of 6')).toBeVisible();
		const asked = await shown(page);
		expect(asked.question.id).toBe(first.question.id);
		await expect(asked.status).toContainText(changed);
		await asked.answer();
		await expect(asked.status).not.toContainText(changed);
	});

	test('and one of words alone is not: the answer stands', async ({ page }) => {
		await page.goto(itsPage);
		const asked = new Asked(page, example);
		await asked.answer();
		await kept(page, 'lines', 3);
		await alterLines(page, 'answered', { wording: 'as it was' });
		await page.reload();
		await asked.group.scrollIntoViewIfNeeded();
		await expect(asked.status).toHaveText(/^\s*Right/);
		await expect(asked.status).not.toContainText(changed);
	});

	test('where a section gained or lost questions: its check goes on, and says which is new', async ({
		page,
	}) => {
		const path = address(lesson.sections[0]?.id);
		await page.goto(path);
		const check = page.locator('[data-island=check]');
		await check.scrollIntoViewIfNeeded();
		const first = await shown(page);
		await first.answer();
		await first.leave('Next question');
		await kept(page, 'lines', 4);
		await alterLines(page, 'started', { questions: [first.question.id, 'one-that-is-gone'] });
		await page.reload();
		await check.scrollIntoViewIfNeeded();
		await expect(check.getByText(/This question is new here/)).toBeVisible();
		const second = await shown(page);
		expect(second.question.id).not.toBe(first.question.id);
		await second.answer();
		await expect(check.getByText(/This question is new here/)).toHaveCount(0);
	});

	test('where questions of a quiz are gone, while it goes on and in its result', async ({
		page,
	}) => {
		await startQuiz(page, marked);
		const first = await shown(page);
		await first.answer();
		await kept(page, 'lines', 2);
		await alterLines(page, 'started', { questions: [first.question.id, 'gone-1', 'gone-2'] });
		await page.reload();
		await settled(page);
		await expect(
			page.getByText('No longer in the lesson: 2 of this quiz’s questions.'),
		).toBeVisible();
		await (await shown(page)).button('See your result').click();
		await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
		await expect(
			page.getByText('No longer in the lesson: 2 of this quiz’s questions.'),
		).toBeVisible();
	});
});
