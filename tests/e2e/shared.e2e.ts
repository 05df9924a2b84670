import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { zipSync, strToU8 } from 'fflate';
import { lessonFragment } from '../../src/lib/lesson/link.ts';
import { readFolder } from '../../src/tools/read-folder.ts';
import { lesson } from './lesson.ts';
import { axe, expect, expectNoSidewaysScroll, inThemes, test } from './support.ts';

const { files } = readFolder(join('questions', lesson.id));
const fragment = await lessonFragment({ id: lesson.id, files });
const [first] = lesson.sections;

const opened = (page: Page) => expect(page.locator('[data-awake=true]')).toBeVisible();

test('a lesson in a link is read and answered without a network, and answers outlive a reload', async ({
	page,
	context,
}) => {
	await page.goto('/shared');
	await opened(page);
	await context.setOffline(true);
	await page.evaluate((hash) => (location.hash = hash), fragment);
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeFocused();
	await page.getByRole('link', { name: 'Start reading' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
	const question = page.getByRole('group').first();
	await question.scrollIntoViewIfNeeded();
	await question.getByRole('radio').first().check();
	await question.getByRole('button', { name: 'Check' }).click();
	await expect(question).toHaveAttribute('data-phase', /explained|retrying|hinted|asking/);
	await expect(question.getByRole('radio').first()).toBeChecked();
	await context.setOffline(false);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
	await question.scrollIntoViewIfNeeded();
	await expect(question.getByRole('radio').first()).toBeChecked();
});

test('back goes back, and a link to a place on the page does not cost the lesson', async ({
	page,
}) => {
	await page.goto(`/shared#${fragment}&at=${first?.id}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
	await page.evaluate(() => (location.hash = 'P3'));
	await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(1000);
	await page.getByRole('link', { name: 'All sections' }).click();
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
});

test('a zip does the same, and what is no lesson is told', async ({ page }) => {
	await page.goto('/shared#lesson=abc');
	await expect(page.getByRole('alert')).toContainText('the end of the link is missing');
	const zip = zipSync(
		Object.fromEntries([...files].map(([name, text]) => [`${lesson.id}/${name}`, strToU8(text)])),
	);
	const input = page.getByLabel('Open a lesson’s file (zip)');
	await input.setInputFiles({
		name: 'x.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from('no'),
	});
	await expect(page.getByRole('alert')).toContainText('no lesson');
	await input.setInputFiles({
		name: 'x.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from(zip),
	});
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await expect(page.getByRole('alert')).toHaveText('');
});

test.describe('what was made to be too much', () => {
	const link = (files: Iterable<[string, string]>) =>
		lessonFragment({ id: 'much', files: new Map(files) });
	const many = (count: number, each: (i: number) => [string, string]) =>
		Array.from({ length: count }, (_, i) => each(i));

	test('is told with what there is too much of, and the page goes on', async ({ page }) => {
		await page.goto('/shared');
		await opened(page);
		const alert = page.getByRole('alert');
		const question = '## Why? {#a}\n\n- [x] So\n- [ ] No\n\n';
		const tooMany = await link([...files, ['1-a.quiz.md', question.repeat(3001)]]);
		await page.evaluate((hash) => (location.hash = hash), tooMany);
		await expect(alert).toContainText('more than 3000 questions');
		const tooFull = zipSync(
			Object.fromEntries(many(501, (i) => [`${i}.md`, 'a']).map(([n, t]) => [n, strToU8(t)])),
		);
		const input = page.getByLabel('Open a lesson’s file (zip)');
		await input.setInputFiles({
			name: 'x.zip',
			mimeType: 'application/zip',
			buffer: Buffer.from(tooFull),
		});
		await expect(alert).toContainText('holds no lesson');
		await page.evaluate((hash) => (location.hash = hash), fragment);
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
		await expect(alert).toHaveText('');
	});

	// A reader that never comes back, as a text does that some day finds a way to be slow.
	const stuck = `let asked = 0;
		addEventListener('message', ({ data: { number } }) => {
			if (asked++ > 0) for (;;);
			postMessage({ number, content: { findings: [] } });
		});`;

	test('can be stopped, or is stopped in time, and the next lesson opens', async ({ page }) => {
		let hang = true;
		await page.route(/reader\.worker/, (route) =>
			hang ? route.fulfill({ contentType: 'text/javascript', body: stuck }) : route.continue(),
		);
		await page.clock.install();
		await page.goto('/shared');
		await opened(page);
		await page.evaluate((hash) => (location.hash = hash), fragment);
		await page.getByRole('button', { name: 'Stop' }).click();
		await expect(page.getByRole('alert')).toContainText('Stopped.');
		await page.evaluate((hash) => (location.hash = `${hash}&at=x`), fragment);
		// The first thing that a worker is sent is still answered here.
		await expect(page.getByRole('alert')).toContainText('could not be read');
		await page.evaluate((hash) => (location.hash = `${hash}&at=y`), fragment);
		await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
		await page.clock.fastForward(31_000);
		await expect(page.getByRole('alert')).toContainText('took too long');
		hang = false;
		await page.evaluate((hash) => (location.hash = hash), fragment);
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	});
});

test('axe finds nothing, in both themes', async ({ page }) => {
	const look = () => inThemes(page, () => axe(page));
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/shared');
	await opened(page);
	await look();
	await page.goto(`/shared#${fragment}`);
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await look();
	await page.getByRole('link', { name: 'Start reading' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '');
	await look();
	await expectNoSidewaysScroll(page);
});
