import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { plainText } from '../../src/lib/base/rich.ts';
import { reportWords as words, reportedWords } from '#lib/words/report.ts';
import { Asked, example, itsPage } from './lesson.ts';
import {
	axe,
	expect,
	expectNoSidewaysScroll,
	inThemes,
	test,
	useWidth,
	widths,
} from './support.ts';

const stem = plainText(example.title);

test('a reader says that a question is wrong, and a teacher opens it at its line; nothing is sent', async ({
	page,
	context,
}) => {
	const posted: string[] = [];
	context.on('request', (request) => {
		if (request.method() !== 'GET') posted.push(request.url());
	});
	await page.goto(itsPage);
	const question = new Asked(page, example);
	await question.group.scrollIntoViewIfNeeded();
	await question.answer();
	await question.group.getByRole('link', { name: 'Is something wrong' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
	await expect(page.getByText(stem)).toBeVisible();
	await page.getByRole('button', { name: words.make }).click();
	await expect(page.getByRole('alert')).toHaveText(words.choose);
	await page.getByRole('radio', { name: words.troubles.key }).press('Space');
	await page.getByRole('textbox', { name: words.said }).fill('It was <June> --> “Ж”');
	await page.getByRole('button', { name: words.make }).press('Enter');
	const link = await page.getByRole('textbox', { name: words.link }).inputValue();
	for (const width of widths) {
		await useWidth(page, width);
		await expectNoSidewaysScroll(page);
		await inThemes(page, () => axe(page));
	}
	const file = page.waitForEvent('download');
	await page.getByRole('button', { name: words.file }).click();
	expect(readFileSync(await (await file).path(), 'utf8')).toContain(link);
	const patch = page.waitForEvent('download');
	await page.getByRole('button', { name: words.patch }).click();
	// It fits the lesson as it lies here.
	execFileSync('git', ['apply', '--check', await (await patch).path()]);
	await page.goto(link);
	const told = page.getByRole('region', { name: reportedWords.title });
	await expect(told).toContainText('It was <June> --> “Ж”');
	await expect(told).toContainText(words.troubles.key);
	const editor = page.getByRole('textbox', { name: /^Text of / });
	await expect(editor).toContainText(`{#${example.id}}`);
	await expect(told).not.toContainText(reportedWords.changed);
	for (const width of widths) {
		await useWidth(page, width);
		await inThemes(page, () => axe(page, 'header'));
	}
	await told.getByRole('button', { name: reportedWords.close }).click();
	await expect(told).toBeHidden();
	expect(new URL(page.url()).hash).toBe('');
	// The cursor stands at that line.
	await editor.focus();
	await page.keyboard.type('§');
	await expect(editor).toContainText(`§## ${stem}`);
	expect(posted).toEqual([]);
});

test.describe('what leads nowhere', () => {
	test.use({ expectedTrouble: [/404/] });

	test('a link that was cut, or of a lesson that is not here, is said to be so', async ({
		page,
	}) => {
		await page.goto('/edit#report=abc');
		await expect(page.getByText(reportedWords.broken)).toBeVisible();
		await page.goto('/report#nothing');
		await expect(page.getByRole('alert')).toHaveText(words.lost);
		await page.goto(
			`/report#${new URLSearchParams({ lesson: 'none', section: 'a', question: 'b', wording: 'c', title: 'd' })}`,
		);
		await page.getByRole('radio', { name: words.troubles.typo }).check();
		await page.getByRole('button', { name: words.make }).click();
		await page.getByRole('button', { name: words.patch }).click();
		await expect(page.getByRole('alert')).toHaveText(words.noPatch);
		await page.goto(await page.getByRole('textbox', { name: words.link }).inputValue());
		await expect(page.getByText(reportedWords.noLesson)).toBeVisible();
	});
});
