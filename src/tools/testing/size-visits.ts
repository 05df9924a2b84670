import type { Page } from 'playwright';
import { countScripts, type ScriptBytes } from './script-bytes.ts';

/** One moment of a visit, what it fetched until then, and the limit in kB (1,000 bytes). */
export interface Measured extends ScriptBytes {
	readonly moment: string;
	readonly limit: number;
}

/** The first section of the first listed lesson, once it can answer: one script carries all of it. */
export async function visitSection(page: Page, section: string): Promise<Measured[]> {
	const count = countScripts(page);
	await page.goto(section);
	const question = page
		.getByRole('group')
		.filter({ has: page.getByRole('radio') })
		.first();
	await question.scrollIntoViewIfNeeded();
	await question.getByRole('radio').first().check();
	await settled(page);
	return [{ moment: 'section, once it answers', limit: 60, ...(await count()) }];
}

/** The quiz, from its address until its first answer stands in the log, before what comes next is fetched. */
export async function visitQuiz(page: Page, quiz: string): Promise<Measured[]> {
	const count = countScripts(page);
	await page.goto(quiz);
	const question = page
		.getByRole('group')
		.filter({ has: page.getByRole('button', { name: 'Check' }) });
	await question.getByRole('radio').first().check();
	await page.locator('fieldset[data-awake]').waitFor();
	await settled(page);
	return [{ moment: 'quiz, once it answers', limit: 60, ...(await count()) }];
}

/**
 * The editor with the first of this site's lessons on the desk, its findings and its preview there; the reader counts too.
 * The aim is 300; the limit keeps it from growing unseen until that is reached (360 before sixteen more rules came, 377 before five
 * that look at a whole lesson or section, 382 before it shared one script with learners' pages).
 */
export async function visitEditor(page: Page): Promise<Measured[]> {
	const count = countScripts(page);
	await page.goto('/edit');
	await page.locator('[data-island="edit"][data-awake]').waitFor();
	await page.getByRole('button', { name: 'Open a lesson', exact: true }).click();
	await page.getByRole('textbox', { name: /^Text of / }).waitFor();
	await page.getByRole('region', { name: 'Preview' }).getByRole('article').waitFor();
	await settled(page);
	return [{ moment: 'editor, lesson open', limit: 386, ...(await count()) }];
}

/** Where the first listed lesson's first section and quiz lie, found by their links. */
export async function addresses(page: Page): Promise<{ section: string; quiz: string }> {
	await page.goto('/');
	const lesson = await page.locator('main a[href]').first().getAttribute('href');
	await page.goto(new URL(lesson ?? '', page.url()).href);
	const section = page.getByRole('navigation', { name: 'Sections' }).getByRole('link').first();
	const quiz = page.getByRole('link', { name: 'Take the quiz' }).first();
	const to = async (link: typeof quiz) =>
		new URL((await link.getAttribute('href')) ?? '', page.url()).href;
	return { section: await to(section), quiz: await to(quiz) };
}

/** Until nothing has been fetched for a while. */
async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(500);
	await page.waitForLoadState('networkidle');
}
