import type { Locator, Page } from 'playwright/test';
import { plainText } from '../../src/lib/base/rich.ts';
import type { Question } from '../../src/lib/kinds/kind.ts';
import type { Option, OptionsBody } from '../../src/lib/kinds/options.ts';
import { choice } from '../../src/lib/kinds/choice/play.ts';
import { readLessons } from '../../src/tools/lessons-plugin.ts';
import { expect } from './support.ts';

const found = readLessons('questions').lessons.find(({ id }) => id === 'kyrgyzstan-2019');
if (!found) throw new Error('The lesson kyrgyzstan-2019 can not be read.');

/** The lesson that the tests read, as its files have it. */
export const lesson = found;
export const questions: readonly Question[] = lesson.sections.flatMap(
	(section) => section.questions,
);
export const address = (page = '') => `/${lesson.id}${page && `/${page}`}`;

/** A section that has a question in its text and a check at its end. */
export const section = lesson.sections[2] ?? lesson.sections[0];

const bodyOf = (question: Question): OptionsBody => choice.readBody(question);
const textOf = (option: Option) => plainText(option.text);
const nameOf = (question: Question) => plainText(question.title);

/** The names of a question's right options. */
export const rightOf = (question: Question) =>
	bodyOf(question)
		.options.filter(({ right }) => right)
		.map(textOf);
/** The names of its wrong options. */
export const wrongOf = (question: Question) =>
	bodyOf(question)
		.options.filter(({ right }) => !right)
		.map(textOf);

/** A question as it stands on a page. */
export class Asked {
	readonly question: Question;
	readonly group: Locator;
	readonly status: Locator;

	constructor(page: Page, question: Question) {
		this.question = question;
		this.group = page.getByRole('group', { name: nameOf(question), exact: true });
		this.status = this.group.getByRole('status');
	}

	option(name: string): Locator {
		const role = this.question.kind === 'choices' ? 'checkbox' : 'radio';
		return this.group.getByRole(role, { name, exact: true });
	}

	button(name: string): Locator {
		return this.group.getByRole('button', { name, exact: true });
	}

	async choose(names: readonly string[]): Promise<void> {
		for (const name of names) await this.option(name).check();
	}

	/** Answers rightly and checks. */
	async answer(): Promise<void> {
		await this.choose(rightOf(this.question));
		await this.button('Check').click();
		await expect(this.status).toContainText(/^\s*Right/);
	}
}

/** The question that a run shows now. */
export async function shown(page: Page): Promise<Asked> {
	const id = await page.locator('fieldset[data-question]').last().getAttribute('data-question');
	const question = questions.find((each) => each.id === id);
	if (!question) throw new Error(`No question "${id}" in the lesson.`);
	return new Asked(page, question);
}
