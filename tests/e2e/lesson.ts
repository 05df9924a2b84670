import type { Locator, Page } from 'playwright/test';
import { plainText } from '../../src/lib/base/rich.ts';
import type { Question } from '../../src/lib/kinds/kind.ts';
import { choice } from '../../src/lib/kinds/choice/play.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { byMouse, give, lessons, sampleOf } from './giving.ts';
import { expect } from './support.ts';

const found = lessons.find(({ id }) => id === 'kyrgyzstan-2019');
if (!found) throw new Error('The lesson kyrgyzstan-2019 can not be read.');

/** The lesson that the tests read, as its files have it. */
export const lesson: Lesson = found;
export const questions: readonly Question[] = lesson.sections.flatMap(
	(section) => section.questions,
);
export const address = (page = '') => `/${lesson.id}${page && `/${page}`}`;

/** A question of one right answer, in the text of its section: the one that most tests look at. */
export const example = withId('who-lifted-immunity');
export const itsPage = address(lesson.sections.find(({ id }) => id === example.section)?.id);

function withId(id: string): Question {
	const question = questions.find((each) => each.id === id);
	if (!question) throw new Error(`The question "${id}" that these tests use is gone.`);
	return question;
}

const options = (question: Question, right: boolean) =>
	choice
		.readBody(question)
		.options.filter((option) => option.right === right)
		.map((option) => plainText(option.text));

/** The names of the right options of a question with options. */
export const rightOf = (question: Question) => options(question, true);
/** The names of its wrong options. */
export const wrongOf = (question: Question) => options(question, false);

/** A question as it stands on a page. */
export class Asked {
	readonly question: Question;
	readonly group: Locator;
	readonly status: Locator;

	/** Anywhere on a page, or in a part of it. */
	constructor(page: Pick<Page, 'getByRole'>, question: Question) {
		this.question = question;
		this.group = page.getByRole('group', { name: plainText(question.title), exact: true });
		// What is sent for each tick (ui/early) stands there hidden until it is true.
		this.status = this.group.locator('.verdict:not([hidden] *)');
	}

	option(name: string): Locator {
		return this.group.getByRole('radio', { name, exact: true });
	}

	button(name: string): Locator {
		return this.group.getByRole('button', { name, exact: true });
	}

	/** Gives an answer that is right, or wrong, and checks it. */
	async check(is: 'right' | 'wrong', manner = byMouse): Promise<void> {
		await expect(this.group).toHaveAttribute('data-awake', '');
		await give(this.group, this.question, sampleOf(this.question, is), manner);
		await manner.press(this.button(this.isSaid && is === 'right' ? 'Done' : 'Check'));
	}

	/** It is said back: nothing of it is right or wrong. */
	get isSaid(): boolean {
		return this.question.points === 0;
	}

	/** Presses the button that leaves the question, and waits until it is left. */
	async leave(button: 'Next question' | 'See your result'): Promise<void> {
		await this.button(button).click();
		await expect(
			this.group.locator(':scope[data-phase=explained], :scope[data-phase=recorded]'),
		).toHaveCount(0);
	}

	/** Gives an answer in a test: one press goes on. Words alone are all that is said back there. */
	async giveInTest(is: 'right' | 'wrong', manner = byMouse): Promise<void> {
		await expect(this.group).toHaveAttribute('data-awake', '');
		const sample = sampleOf(this.question, this.isSaid ? 'wrong' : is);
		await give(this.group, this.question, sample, manner);
		await this.group.locator('button.main').click();
		await expect(this.group).toHaveCount(0);
	}

	/** Answers rightly and checks. */
	async answer(): Promise<void> {
		await this.check('right');
		await this.isRight();
	}

	/** What was answered rightly is told to be right; what was said back is explained. */
	async isRight(): Promise<void> {
		if (this.isSaid) await expect(this.group).toHaveAttribute('data-phase', 'explained');
		else await expect(this.status, this.question.id).toHaveText(/^\s*Right/);
	}
}

/** The questions on a page; what is folded away to be said back is no run's question on show. */
const asksOn = (page: Page) => page.locator('fieldset[data-question]:not(.say-back *)');

/** The question that a run shows now: the last on its page, or the first. */
export async function shown(
	page: Page,
	among: readonly Question[] = questions,
	which: 'last' | 'first' = 'last',
): Promise<Asked> {
	const id = await asksOn(page)[which]().getAttribute('data-question');
	const question = among.find((each) => each.id === id);
	if (!question) throw new Error(`No question "${id ?? ''}" in the lesson.`);
	return new Asked(page, question);
}

/** What a quiz is to be like, where it is not the usual one: by the names on the page. */
interface Wanted {
	/** Of which lesson. */
	readonly path?: string;
	readonly mode?: 'Study' | 'Test';
	readonly count?: string | RegExp;
	/** Only this section's, in their order. */
	readonly section?: string;
}

/** Opens the form that a quiz is changed by, beside its first question. */
export async function openSetup(page: Page, path = address('quiz')): Promise<void> {
	await page.goto(path);
	await page.locator('details.setup > summary').click();
	await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
}

/** Until the quiz page shows the run that it was opened for, and not the usual quiz that it was sent with. */
export const settled = (page: Page): Promise<void> =>
	expect(page.locator('[data-island="quiz"][data-awake] .run:not([inert])')).toBeVisible();

/** Starts a quiz as wanted, and waits until its first question stands there. */
export async function startQuiz(page: Page, wanted: Wanted = {}): Promise<void> {
	const { path, mode, count, section } = wanted;
	await openSetup(page, path);
	const form = page.locator('form#setup');
	if (mode !== undefined) await form.getByRole('radio', { name: mode }).check();
	if (count !== undefined) await form.getByRole('radio', { name: count, exact: true }).check();
	if (section !== undefined) {
		await form.getByRole('checkbox', { name: /^Mixed/ }).uncheck();
		await form.getByRole('combobox').selectOption(section);
	}
	await form.getByRole('button', { name: 'Start' }).click();
	await expect(page).toHaveURL(/\?run=/);
	await expect(form).toHaveCount(0);
	const of = typeof count === 'string' ? ` ${/\d+/.exec(count)?.[0] ?? ''}` : '';
	await expect(page.getByText(`Question 1 of${of}`)).toBeVisible();
	await expect(asksOn(page).last()).toHaveAttribute('data-awake', '');
}
