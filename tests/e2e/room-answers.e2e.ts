import type { Page } from 'playwright/test';
import { rightOf, wrongOf } from './lesson.ts';
import {
	endSession,
	first,
	group,
	joinByCode,
	openRoom,
	planTwo,
	second,
	send,
	test,
} from './room.ts';
import { expect } from './support.ts';

const [right = ''] = rightOf(first);
const [wrong = ''] = wrongOf(first);
const option = (page: Page, name: string) =>
	group(page, first).getByRole('radio', { name, exact: true });
const status = (page: Page) => page.getByRole('status');

/** Holds back what a page sends to the room until it is let go. */
async function holdBack(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/commands', async (route) => {
		const isAnswer = route.request().postData()?.includes('"type":"answer"');
		if (isAnswer) await released;
		await route.continue();
	});
	return release;
}

test('what is touched while another answer is under way is not called saved, and is sent when answers close', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	const ada = await someone();
	await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	const release = await holdBack(ada);
	await option(ada, wrong).check();
	await ada.getByRole('button', { name: 'Send answer' }).click();
	await expect(status(ada)).toHaveText('Sending …');
	await option(ada, right).check();
	release();
	await expect(host.getByText('1 of 1 have answered')).toBeVisible();
	await expect(status(ada)).toHaveText('Changed, and not sent yet.');
	await expect(option(ada, right)).toBeChecked();
	await host.getByRole('button', { name: 'Close answers' }).click();
	await expect(status(ada)).toHaveText('Answer saved');
	await host.getByRole('button', { name: 'Reveal' }).click();
	await expect(host.getByRole('row', { name: right }).getByText('1 of 1')).toBeVisible();
});

test('a chosen answer that was never sent is taken when answers close, and one that cannot arrive is told as not sent', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	const [ada, ben] = [await someone(), await someone({ expected: 'Failed to load' })];
	await joinByCode(ada, code);
	await joinByCode(ben, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await option(ada, right).check();
	await option(ben, wrong).check();
	await ben.context().setOffline(true);
	await host.getByRole('button', { name: 'Close answers' }).click();
	await expect(status(ada)).toHaveText('Answer saved');
	await expect(host.getByText('1 of 2 have answered')).toBeVisible();
	await expect(host.getByRole('button', { name: 'Reveal' })).toBeVisible();
	await ben.context().setOffline(false);
	await expect(status(ben)).toHaveText(/^(Not sent|The answers were closed)/, { timeout: 30_000 });
	await host.getByRole('button', { name: 'Reveal' }).click();
	await expect(ben.getByText(/^Not sent\./)).toBeVisible();
});

test('the end takes what is chosen, and in the result it counts', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	const ada = await someone();
	await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await option(ada, right).check();
	await endSession(host);
	await expect(ada.getByText('1 of 1 fully right at first try.')).toBeVisible();
});

test('of two tabs that both send, the second is told that the first has answered, and may answer again', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	const ada = await someone();
	await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	const tab = await ada.context().newPage();
	await tab.goto(`/room/${code}`);
	const release = await holdBack(tab);
	await option(tab, wrong).check();
	await tab.getByRole('button', { name: 'Send answer' }).click();
	await send(ada, first, right);
	release();
	await expect(status(tab)).toHaveText(/another of your tabs/);
	await expect(option(tab, wrong)).toBeChecked();
	await tab.getByRole('button', { name: 'Send answer' }).click();
	await expect(status(tab)).toHaveText('Answer saved');
	await expect(status(ada)).toHaveText(/Answer saved, as given in another tab/);
	await expect(option(ada, wrong)).toBeChecked();
});

test('in one’s own pace a skipped question stays open, and right answers wait for everybody', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host, /Each at their own/);
	await planTwo(host);
	const [ada, ben] = [await someone(), await someone()];
	await joinByCode(ada, code);
	await joinByCode(ben, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await ada.getByRole('button', { name: 'Skip this question' }).click();
	await send(ada, second, rightOf(second)[0]);
	await expect(ada.getByText('They are still open', { exact: false })).toBeVisible();
	await expect(host.getByText('Questions done: 1 of 2, 1 skipped')).toBeVisible();
	await ada.getByRole('button', { name: 'Question 1' }).click();
	await send(ada, first, right);
	await expect(ada.getByRole('heading', { name: 'You are through' })).toBeVisible();
	await expect(ada.getByRole('heading', { name: 'Your result' })).toHaveCount(0);
	await expect(host.getByText('Questions done: 2 of 2')).toBeVisible();
	await send(ben, first, wrong);
	const last = group(ben, second).getByRole('radio', {
		name: wrongOf(second)[0] ?? '',
		exact: true,
	});
	await last.check();
	await ben.getByRole('button', { name: 'Send answer' }).click();
	await expect(ben.getByRole('heading', { name: 'Your result' })).toBeVisible();
	await expect(ada.getByText('2 of 2 fully right at first try.')).toBeVisible();
});
