import type { Page } from 'playwright/test';
import { address, itsPage, rightOf, shown, wrongOf } from './lesson.ts';
import { linesIn, type StoredLine } from './storage.ts';
import { expect } from './support.ts';

/** Holds back every script of a page until told; the page stands there, painted, and answers. */
export async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** Whether a line of the log is an answer. */
export const isAnswer = (line: StoredLine) => line.type === 'answered';

/** The lines about answers, once there is one. */
export async function answersIn(page: Page): Promise<readonly StoredLine[]> {
	await expect.poll(async () => (await linesIn(page)).some(isAnswer)).toBe(true);
	return (await linesIn(page)).filter(isAnswer);
}

/** The first question of a page, with a tick that is right and one that is not. */
export async function first(page: Page) {
	const asked = await shown(page, undefined, 'first');
	const values = new Map(
		await asked.group
			.getByRole('radio')
			.evaluateAll((all) =>
				all.map((each): [string, string] => [
					each.closest('label')?.textContent.trim() ?? '',
					each.getAttribute('value') ?? '',
				]),
			),
	);
	const valueOf = ([name = '']: readonly string[]) => values.get(name) ?? '';
	return {
		asked,
		right: valueOf(rightOf(asked.question)),
		wrong: valueOf(wrongOf(asked.question)),
	};
}

/** The pages that answer before any script. */
export const pages = [
	['a section', itsPage],
	['a quiz', address('quiz')],
] as const;
