import { button, findings, kept, newLesson, preview, quiz, start, text, write } from './edit.ts';
import { expect, test } from './support.ts';

test('a reload keeps the draft; at the start it is listed, gone on with, and deleted after one question', async ({
	page,
}) => {
	await newLesson(page);
	await write(page, quiz('- [ ]').replace('On Monday.', 'On Monday at ten.'));
	await expect(kept(page)).toBeVisible();
	await page.reload();
	await expect(text(page)).toContainText('On Monday at ten.');
	await button(page, 'All drafts').click();
	await button(page, 'Go on with “The ferry”').click();
	await expect(text(page)).toContainText('On Monday at ten.');
	await button(page, 'All drafts').click();
	await button(page, 'Delete the draft “The ferry”').click();
	await button(page, 'Yes, delete it').click();
	await expect(page.getByText('What you begin will be listed here')).toBeVisible();
});

test('what was typed half a second ago survives the end of the page', async ({ page }) => {
	await newLesson(page);
	await expect(kept(page)).toBeVisible();
	await text(page).focus();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('typed last');
	await page.waitForTimeout(500);
	await page.goto('about:blank');
	await start(page).catch(() => undefined);
	await expect(text(page)).toContainText('typed last');
});

test('two tabs with one draft keep both texts', async ({ page, context }) => {
	await newLesson(page);
	await expect(kept(page)).toBeVisible();
	const other = await context.newPage();
	await other.goto('/edit');
	await button(other, 'Go on with “The ferry”').click();
	await write(other, quiz('- [ ]').replace('It stayed.', 'It stayed, says the second tab.'));
	await expect(kept(other)).toBeVisible();
	await write(page, quiz('- [ ]').replace('It stayed.', 'It stayed, says the first tab.'));
	await expect(page.getByText('changed in another tab too')).toBeVisible();
	await page.reload();
	await expect(text(page)).toContainText('says the first tab');
	await other.reload();
	await expect(text(other)).toContainText('says the second tab');
});

test('a copy of a lesson of this site is without findings that are errors, and goes out as a zip', async ({
	page,
}) => {
	await start(page);
	await page.getByRole('combobox', { name: 'Lesson' }).selectOption('examples');
	await button(page, 'Open a lesson').click();
	await expect(text(page)).toBeVisible();
	await expect(findings(page).getByText('Error', { exact: true })).toHaveCount(0);
	const download = page.waitForEvent('download');
	await button(page, 'Download as zip').click();
	expect((await download).suggestedFilename()).toBe('examples.zip');
});

test('a lesson is saved to a folder, and what changed there meanwhile is not written over unasked', async ({
	page,
}) => {
	// The browser's own dialog can't be driven: a folder that the page may have without it stands in for the chosen one.
	await page.addInitScript(() => {
		window.showDirectoryPicker = () => navigator.storage.getDirectory();
	});
	const onDisk = (change?: string) =>
		page.evaluate(async (written) => {
			const root = await navigator.storage.getDirectory();
			const folder = await root.getDirectoryHandle('the-ferry');
			const file = await folder.getFileHandle('1-what-happened.quiz.md');
			if (written !== undefined) {
				const stream = await file.createWritable();
				await stream.write(written);
				await stream.close();
			}
			return (await file.getFile()).text();
		}, change);
	await newLesson(page);
	await write(page, quiz('- [ ]'));
	await button(page, 'Save to a folder').click();
	await expect(page.getByText('Saved to the folder the-ferry.')).toBeVisible();
	expect(await onDisk()).toBe(quiz('- [ ]'));
	await onDisk('Somebody else was here.');
	await write(page, quiz('- [ ]').replace('On Monday.', 'Then.'));
	await text(page).press('ControlOrMeta+s');
	await expect(page.getByText(/^Changed on the disk meanwhile: 1-what-happened/)).toBeVisible();
	expect(await onDisk()).toBe('Somebody else was here.');
	await button(page, 'Yes, save mine').click();
	await expect(page.getByText('Saved to the folder the-ferry.')).toBeVisible();
	expect(await onDisk()).toContain('Then.');
	await button(page, 'Save').click();
	await expect(page.getByText('Nothing has changed since it was saved.')).toBeVisible();
});

test('a full device says so, and the draft goes on once there is room', async ({ page }) => {
	await newLesson(page);
	await expect(kept(page)).toBeVisible();
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = () => {
			IDBObjectStore.prototype.put = put;
			throw new DOMException('no room', 'QuotaExceededError');
		};
	});
	await write(page, quiz('- [ ]'));
	await expect(page.getByText(/^There is no room left on this device/)).toBeVisible();
	await text(page).press('ControlOrMeta+End');
	await page.keyboard.type('more');
	await expect(kept(page)).toBeVisible();
});

test('where storage is refused the editor works, and says what is at stake', async ({ page }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('refused', 'SecurityError');
		};
	});
	await start(page);
	await expect(page.getByText(/^This browser does not let us keep drafts/)).toBeVisible();
	await newLesson(page);
	await write(page, quiz('- [ ]'));
	await expect(page.getByText(/^This browser does not let us keep drafts/)).toBeVisible();
	await expect(page.getByText('Nothing to mend.')).toBeVisible();
});

test('a folder of files is opened, and nothing is sent while it is written', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(request.url());
	});
	await start(page);
	const file = (name: string, written: string) => ({
		name,
		mimeType: 'text/markdown',
		buffer: Buffer.from(written),
	});
	const lesson = '---\ntitle: Sent\nsummary: S.\nlang: en\nasOf: 2024\nsource: { title: T }\n---\n';
	await page
		.locator('[data-files]')
		.setInputFiles([
			file('lesson.md', lesson),
			file('source.md', '---\nvoices:\n  reporter: R\n---\n\n## P1\n\n- reporter: It sailed.\n'),
			file('1-a.md', '---\ntitle: A\n---\n'),
			file('1-a.quiz.md', quiz('- [ ]')),
		]);
	await expect(text(page)).toContainText('What sailed again?');
	await write(page, quiz('- [ ]').replace('The tug', 'The barge'));
	await expect(preview(page).getByText('The barge')).toBeVisible();
	expect(sent).toEqual([]);
});

test('what is deleted can be taken back, after a reload too, and lesson.md can be made again', async ({
	page,
}) => {
	await newLesson(page);
	const files = page.getByRole('navigation', { name: 'Files' });
	const file = (name: string) => files.getByRole('button', { name: new RegExp(`^${name}`) });
	await file('lesson.md').click();
	await expect(text(page)).toContainText('title: The ferry');
	await button(page, 'Delete').click();
	await button(page, 'Yes, delete it').click();
	await expect(file('lesson.md')).toHaveCount(0);
	await expect(kept(page)).toBeVisible();
	await page.reload();
	await button(page, 'Undo: bring lesson.md back').focus();
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('title: The ferry');
	await expect(file('lesson.md')).toBeFocused();
	await expect(button(page, /^Undo/)).toHaveCount(0);

	await button(page, 'Delete').click();
	await button(page, 'Yes, delete it').click();
	await button(page, 'Add a file').click();
	await page.getByRole('combobox', { name: 'Which file?' }).selectOption('lesson.md');
	await button(page, 'Add').click();
	await expect(text(page)).toContainText('title: The ferry');
	await expect(findings(page).getByText('Error', { exact: true })).toHaveCount(0);
});
