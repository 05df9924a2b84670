import type { Locator, Page } from 'playwright/test';
import { plainText } from '../../src/lib/base/rich.ts';
import type { Question } from '../../src/lib/kinds/kind.ts';
import { lesson } from './lesson.ts';
import { expect, test as base, watch } from './support.ts';

const [section, ...others] = lesson.sections;
const [one, two] = section?.questions.filter(({ kind }) => kind === 'choice') ?? [];
if (!one || !two) throw new Error('The first section has two questions to choose in.');

/** The two questions that these sessions ask. */
export const first = one;
export const second = two;

interface Fixtures {
	/** Opens a page of somebody else, with a memory of its own. All of them stay free of errors and inside their origin. */
	someone: (options?: { width?: number; origin?: string; expected?: string }) => Promise<Page>;
}

/** Tests of a room, with as many people in it as they need. */
export const test = base.extend<Fixtures>({
	someone: async ({ browser, baseURL }, use) => {
		const checks: (() => void)[] = [];
		await use(async ({ width = 390, origin = baseURL ?? '', expected } = {}) => {
			const viewport = { width, height: 780 };
			const page = await (await browser.newContext({ baseURL: origin, viewport })).newPage();
			const troubles = watch(page, new URL(origin).origin);
			checks.push(() => {
				const others = troubles.filter((text) => !expected || !text.includes(expected));
				expect(others, 'the page stays free of errors and inside its origin').toEqual([]);
			});
			return page;
		});
		for (const check of checks) check();
	},
});

/** A question as it stands on a page. */
export const group = (page: Page, question: Question): Locator =>
	page.getByRole('group', { name: plainText(question.title), exact: true });

/** Opens a room from the page of class sessions; gives its code. */
export async function openRoom(page: Page, pace: RegExp = /Together/): Promise<string> {
	await page.goto('/room');
	await page.getByRole('combobox', { name: 'Lesson' }).selectOption(lesson.id);
	await page.getByRole('radio', { name: pace }).check();
	await page.getByRole('button', { name: 'Open the room' }).click();
	await expect(page.getByLabel('Room code')).toHaveText(/^[2-9A-HJ-NP-Z]{6}$/);
	return (await page.getByLabel('Room code').textContent()) ?? '';
}

/** Leaves only the two questions in, by the host's ticks. */
export async function planTwo(page: Page): Promise<void> {
	await page.getByText('Questions', { exact: true }).click();
	for (const { title } of others) {
		await page.getByRole('checkbox', { name: `All of “${title}”` }).uncheck();
	}
	for (const question of section?.questions ?? []) {
		if (question === first || question === second) continue;
		await page.getByRole('checkbox', { name: question.id, exact: true }).uncheck();
	}
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
	await page.getByText('Questions', { exact: true }).click();
}

/** Comes in by the code, under the name that is offered; gives that name. */
export async function joinByCode(page: Page, code: string): Promise<string> {
	await page.goto('/room');
	await page.getByRole('textbox', { name: 'Code' }).fill(` ${code.toLowerCase()} `);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	return joinAtDoor(page);
}

/** Comes in where the name is asked for. */
export async function joinAtDoor(page: Page): Promise<string> {
	const button = page.getByRole('button', { name: /^Join as / });
	await expect(button).toHaveText(/^Join as \w+ \w+$/);
	const name = (await button.textContent())?.replace('Join as ', '').trim() ?? '';
	await button.click();
	await expect(page.getByText(`You are ${name}`)).toBeVisible();
	return name;
}

/** Chooses an answer, sends it, and is told that it is saved. */
export async function send(page: Page, question: Question, answer?: string): Promise<void> {
	await group(page, question)
		.getByRole('radio', { name: answer ?? '', exact: true })
		.check();
	await page.getByRole('button', { name: 'Send answer' }).click();
	// In one's own pace the next question stands there by then, and the word names the one before.
	await expect(page.getByRole('status')).toHaveText(/Answer saved$/);
}

/** Ends the session, which is asked about first. */
export async function endSession(host: Page): Promise<void> {
	await host.getByRole('button', { name: 'End', exact: true }).click();
	await host.getByRole('button', { name: 'End the session' }).click();
}
