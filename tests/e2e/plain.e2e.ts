import { networkInterfaces } from 'node:os';
import { plainText } from '../../src/lib/base/rich.ts';
import { Asked, address, example, itsPage, lesson, rightOf } from './lesson.ts';
import { kept } from './storage.ts';
import { expect, test } from './support.ts';

const question = example;
const there = itsPage;

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the explainer reads whole, and each question shows its answer behind a fold', async ({
		page,
	}) => {
		for (const section of lesson.sections) {
			await page.goto(address(section.id));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.title);
			// Playwright finds nothing by its text in a `noscript`; a browser without script shows it.
			const folds = page.locator('details.without-script > summary');
			await expect(folds.filter({ visible: true })).toHaveCount(section.questions.length);
			const said = await folds.evaluateAll((all) => all.map((each) => each.textContent.trim()));
			expect(new Set(said)).toEqual(new Set(['Show the answer']));
			const read = await page.locator('main').evaluate((main: HTMLElement) => main.innerText);
			for (const each of section.questions) expect(read).toContain(plainText(each.title));
			await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
		}
		await page.goto(there);
		const [right = ''] = rightOf(question);
		const fold = page.locator('details.without-script').first();
		await fold.locator('summary').click();
		expect(await fold.evaluate((each: HTMLElement) => each.innerText)).toContain(right);
		await page.getByRole('link', { name: 'Source: paragraph 3', exact: true }).first().click();
		await expect(page.locator('#P3')).toBeInViewport();
	});
});

test('where storage is refused the lesson works and says that it can not remember', async ({
	page,
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', {
			get() {
				throw new DOMException('refused', 'SecurityError');
			},
		});
	});
	await page.goto(there);
	const asked = new Asked(page, question);
	await asked.answer();
	await page.goto(address());
	await page.getByRole('navigation', { name: 'Sections' }).scrollIntoViewIfNeeded();
	await expect(page.getByText('This browser does not let us remember')).toBeVisible();
});

test('someone else on the same device has a record of their own, and the first one keeps theirs', async ({
	page,
}) => {
	await page.goto(there);
	await new Asked(page, question).answer();
	await kept(page, 'lines', 3);
	await page.goto(address());
	await expect(page.getByText('1 of', { exact: false }).first()).toBeVisible();
	await page.getByRole('button', { name: 'Someone else is learning' }).click();
	await page.getByRole('textbox').fill('Second');
	await page.getByRole('button', { name: 'Begin a new record' }).click();
	await expect(page.getByRole('link', { name: 'Start reading' })).toBeVisible();
	await page.getByRole('radio', { name: 'The first one here' }).check();
	await expect(page.getByRole('link', { name: /^Go on/ })).toBeVisible();
});

test('guesses before reading are kept and never scored', async ({ page }) => {
	await page.goto(address());
	for (let number = 1; number <= lesson.guess.length; number++) {
		await expect(page.getByText(`Question ${number} of ${lesson.guess.length}`)).toBeVisible();
		const group = page.locator('fieldset[data-question]');
		await group.getByRole('radio').first().check();
		await group.getByRole('button', { name: 'Keep my guess' }).click();
		await expect(group.getByRole('status')).toContainText('Kept');
		await group.getByRole('button', { name: /^(Next question|Done)$/ }).click();
	}
	await expect(page.getByText('Your guesses are kept.')).toBeVisible();
	// The start, three answers, each left, the end.
	await kept(page, 'lines', 2 * lesson.guess.length + 2);
	await page.reload();
	await page.getByRole('heading', { name: 'Have a guess' }).scrollIntoViewIfNeeded();
	await expect(page.getByText('Your guesses are kept.')).toBeVisible();
	await expect(page.getByText(/\d of \d answered/)).toHaveCount(0);
	await page.goto(there);
	await new Asked(page, question).answer();
	await expect(page.getByText(/guessed/)).toBeVisible();
});

const lan = Object.values(networkInterfaces())
	.flatMap((each) => each ?? [])
	.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

test.describe('on plain http at a LAN address', () => {
	test.skip(lan === undefined, 'this machine has no network address but its own loopback');
	const port = process.env.READBACK_PORT ?? '4173';
	test.use({ baseURL: `http://${lan ?? 'localhost'}:${port}` });

	test('a question is answered and remembered without a secure context', async ({ page }) => {
		await page.goto(there);
		expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
		const asked = new Asked(page, question);
		await asked.answer();
		await kept(page, 'lines', 3);
		await page.reload();
		await asked.group.scrollIntoViewIfNeeded();
		await expect(asked.status).toHaveText(/^\s*Right/);
	});
});
