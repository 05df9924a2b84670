import { rightOf, wrongOf } from './lesson.ts';
import { first, group, joinByCode, openRoom, planTwo, send, test } from './room.ts';
import { axe, expect } from './support.ts';

test('own names are asked for, refused where they are no names, and seen by the host as text', async ({
	page: host,
	someone,
}) => {
	await host.goto('/room');
	await host.getByRole('radio', { name: 'Typed by the learners' }).check();
	await host.getByRole('button', { name: 'Open the room' }).click();
	const code = (await host.getByLabel('Room code').textContent()) ?? '';
	const ada = await someone();
	await ada.goto(`/room/${code}`);
	await expect(ada.getByText('Only your teacher sees this name.')).toBeVisible();
	await axe(ada);
	const name = ada.getByRole('textbox', { name: 'Your name' });
	await name.fill('<b>Ada</b>');
	await ada.getByRole('button', { name: /^Join as/ }).click();
	await expect(ada.getByRole('alert')).toContainText('A name can’t hold the sign “<”.');
	await name.fill('Ada');
	await ada.getByRole('button', { name: 'Join as Ada' }).click();
	await expect(ada.getByText('You are Ada')).toBeVisible();
	await expect(host.getByText('Ada', { exact: true }).first()).toBeVisible();
});

test('a locked room lets nobody new in', async ({ page: host, someone }) => {
	const code = await openRoom(host);
	const ben = await someone();
	await host.getByRole('button', { name: 'Lock the room' }).click();
	await expect(host.getByText('Locked: nobody new can come in.')).toBeVisible();
	await ben.goto(`/room/${code}`);
	await expect(ben.getByText('The room is locked', { exact: false })).toBeVisible();
	await expect(ben.getByRole('button', { name: /^Join as/ })).toHaveCount(0);
});

test('a second tab is the same learner, and what is chosen but not sent outlives a refresh', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	const ada = await someone();
	const name = await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	const chosen = wrongOf(first)[0] ?? '';
	await group(ada, first).getByRole('radio', { name: chosen, exact: true }).check();
	await ada.reload();
	await expect(group(ada, first).getByRole('radio', { name: chosen, exact: true })).toBeChecked();
	await expect(ada.getByRole('status')).toHaveText('');
	await send(ada, first, rightOf(first)[0]);
	const tab = await ada.context().newPage();
	await tab.goto(`/room/${code}`);
	await expect(tab.getByText(`You are ${name}`)).toBeVisible();
	await expect(tab.getByRole('status')).toHaveText('Answer saved');
	await expect(host.getByRole('heading', { name: '1 learner', exact: true })).toBeVisible();
});

test.describe('two tabs of the host', () => {
	// The browser's own word on the press that came second.
	test.use({ expectedTrouble: [/409/] });

	test('that press together move the room once', async ({ page: host }) => {
		await openRoom(host);
		await planTwo(host);
		const other = await host.context().newPage();
		await other.goto(host.url());
		await host.getByRole('button', { name: 'Start' }).click();
		const close = (page: typeof host) => page.getByRole('button', { name: 'Close answers' });
		await expect(close(other)).toBeVisible();
		await close(host).click();
		const reveal = (page: typeof host) => page.getByRole('button', { name: 'Reveal' });
		await reveal(host).click();
		const next = (page: typeof host) => page.getByRole('button', { name: 'Next', exact: true });
		await expect(next(other)).toBeVisible();
		// Pressed in the pages themselves: a hand that is too late for the button finds it gone, and must not wait for it.
		const press = () => {
			const all = [...document.querySelectorAll('button')];
			all.find((button) => button.textContent.trim() === 'Next')?.click();
		};
		await Promise.all([host.evaluate(press), other.evaluate(press)]);
		await expect(host.getByText('Question 2 of 2')).toBeVisible();
		await expect(other.getByText('Question 2 of 2')).toBeVisible();
		await expect(close(host)).toBeVisible();
	});
});

test('after a minute without a phone the host is told the usual causes, and none once one has come', async ({
	page: host,
	someone,
}) => {
	await host.clock.install();
	const code = await openRoom(host);
	await expect(host.getByText('Try it with one phone')).toBeVisible();
	await expect(host.getByText(/firewall/)).toHaveCount(0);
	await host.clock.runFor('01:01');
	await expect(host.getByText(/firewall/)).toBeVisible();
	await expect(host.getByText(/guest network/)).toBeVisible();
	const phone = await someone();
	await phone.goto(`/room/${code}`);
	await expect(phone.getByRole('button', { name: /^Join as/ })).toBeVisible();
	await host.clock.runFor('00:10');
	await expect(host.getByText('A phone has reached the room. It works.')).toBeVisible();
	await expect(host.getByText(/firewall/)).toHaveCount(0);
});
