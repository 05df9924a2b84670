import { readFileSync } from 'node:fs';
import { plainText } from '../../src/lib/base/rich.ts';
import { rightOf, wrongOf } from './lesson.ts';
import {
	endSession,
	first,
	group,
	joinAtDoor,
	joinByCode,
	openRoom,
	planTwo,
	second,
	send,
	test,
} from './room.ts';
import { axe, expect, expectNoSidewaysScroll } from './support.ts';

test('a class goes through a session together: two votes, reveal, the next question, results', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	await axe(host);

	const screen = await someone({ width: 1280 });
	await screen.goto(`/room/${code}/screen`);
	await expect(screen.getByText(code).last()).toBeVisible();
	await axe(screen);

	const [ada, ben, cleo] = [await someone(), await someone({ width: 360 }), await someone()];
	const adasName = await joinByCode(ada, code);
	await ben.goto(`/room/${code}`);
	await expect(ben.getByRole('button', { name: /^Join as/ })).toBeVisible();
	await axe(ben);
	await joinAtDoor(ben);
	await joinByCode(cleo, code);
	await expect(host.getByRole('heading', { name: '3 learners' })).toBeVisible();
	await expect(host.getByText('A phone has reached the room. It works.')).toBeVisible();
	await expect(host.getByText(adasName, { exact: true }).first()).toBeVisible();

	await host.getByRole('button', { name: 'Start' }).click();
	const [right] = rightOf(first);
	const [wrong] = wrongOf(first);
	await send(ada, first, right);
	await send(ben, first, wrong);
	await axe(ada);
	await expectNoSidewaysScroll(ben);
	await expect(host.getByText('2 of 3 have answered')).toBeVisible();

	const stem = screen.getByRole('heading', { name: plainText(first.title) });
	await expect(stem).toBeVisible();
	const share = await stem.evaluate(
		(node) => parseFloat(getComputedStyle(node).fontSize) / innerHeight,
	);
	expect(share, 'the stem’s height as a share of the screen').toBeGreaterThanOrEqual(1 / 18);
	await axe(screen);

	// A refresh finds the answer where it was.
	await ben.reload();
	await expect(ben.getByRole('status')).toHaveText('Answer saved');
	await expect(ben.getByRole('radio', { name: wrong ?? '', exact: true })).toBeChecked();

	await host.getByRole('button', { name: 'Close answers' }).click();
	await expect(screen.getByText('Answers are closed')).toBeVisible();
	const explanation = plainText(
		first.explanation.flatMap((block) => (block.type === 'paragraph' ? block.children : [])),
	).slice(0, 40);
	for (const each of [host, screen, ada, ben])
		expect(await each.content()).not.toContain(explanation);

	await host.getByRole('button', { name: 'Vote again' }).click();
	await send(ben, first, right);
	await host.getByRole('button', { name: 'Close answers' }).click();
	await host.getByRole('button', { name: 'Reveal' }).click();
	for (const each of [host, screen, ada, ben])
		await expect(each.getByText(explanation)).toBeVisible();
	await expect(screen.getByRole('columnheader', { name: 'Second vote' })).toBeVisible();
	await expect(host.getByRole('row', { name: right }).getByText('1 of 2')).toBeVisible();
	await expect(host.getByRole('row', { name: right }).getByText('1 of 1')).toBeVisible();
	await axe(host);
	await axe(screen);
	await axe(ben);

	await host.getByRole('button', { name: 'Next' }).click();
	await send(ada, second, rightOf(second)[0]);
	await endSession(host);
	await expect(ada.getByRole('heading', { name: 'Your result' })).toBeVisible();
	await expect(ada.getByText('2 of 2 fully right at first try.')).toBeVisible();
	await expect(ben.getByText('0 of 2 fully right at first try.')).toBeVisible();
	await axe(ada);

	const download = host.waitForEvent('download');
	await host.getByRole('button', { name: 'Save results (CSV)' }).click();
	const table = readFileSync(await (await download).path(), 'utf8');
	expect(table).toContain(adasName);
	await host.getByRole('button', { name: 'Show how each question did' }).click();
	await expect(host.getByRole('row', { name: plainText(first.title) })).toContainText('50 %');
	await axe(host);
});

test('at their own pace each goes on alone, and learns how it went when through', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host, /Each at their own/);
	await planTwo(host);
	const ada = await someone();
	await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await send(ada, first, rightOf(first)[0]);
	await expect(group(ada, second)).toBeVisible();
	await axe(ada);
	await group(ada, second)
		.getByRole('radio', { name: wrongOf(second)[0] ?? '', exact: true })
		.check();
	await ada.getByRole('button', { name: 'Send answer' }).click();
	await expect(ada.getByRole('heading', { name: 'Your result' })).toBeVisible();
	await expect(ada.getByText('1 of 2 fully right at first try.')).toBeVisible();
	await expect(host.getByText('1 of 1 are through')).toBeVisible();
	await endSession(host);
	await expect(host.getByText('The session has ended').first()).toBeVisible();
});

test('the way in is free of axe’s findings, and says what is wrong with a code', async ({
	page,
}) => {
	await page.goto('/room');
	await axe(page);
	await expectNoSidewaysScroll(page);
	await page.getByRole('textbox', { name: 'Code' }).fill('AB');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('alert').first()).toHaveText('A code has six letters and digits.');
});

test('Join pressed before the script has woken is kept and done', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	const ada = await someone();
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await ada.route('**/_app/immutable/**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await ada.goto('/room', { waitUntil: 'commit' });
	await ada.getByRole('textbox', { name: 'Code' }).fill(code);
	await ada.getByRole('textbox', { name: 'Code' }).press('Enter');
	release();
	await expect(ada.getByRole('button', { name: /^Join as/ })).toBeVisible();
});

test('the host’s page without its key moves nothing and shows nothing', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	const stranger = await someone({ width: 1280 });
	await stranger.goto(`/room/${code}/host`);
	await expect(stranger.getByRole('heading', { name: /does not hold the key/ })).toBeVisible();
	await expect(stranger.getByRole('button')).toHaveCount(0);
});

test('a second device takes over by the host’s address, which then is not in its address bar', async ({
	page: host,
	someone,
}) => {
	await openRoom(host);
	await host.getByRole('button', { name: 'Show the host’s address' }).click();
	const address = await host.getByText(/#key=/).textContent();
	const phone = await someone();
	await phone.goto(address ?? '');
	await expect(phone.getByRole('button', { name: 'Start' })).toBeVisible();
	await expect(phone).toHaveURL(/\/host$/);
	await expectNoSidewaysScroll(phone);
	await phone.getByRole('button', { name: 'Start' }).click();
	await expect(phone.getByRole('button', { name: 'Close answers' })).toBeVisible();
});
