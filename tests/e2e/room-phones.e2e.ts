import { networkInterfaces } from 'node:os';
import { rightOf } from './lesson.ts';
import { first, group, joinByCode, openRoom, planTwo, send, test } from './room.ts';
import { axe, expect } from './support.ts';

test('a phone that may keep nothing takes part like any other', async ({ page: host, someone }) => {
	const code = await openRoom(host);
	await planTwo(host);
	const eve = await someone();
	await eve.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('refused', 'SecurityError');
			},
		});
	});
	await joinByCode(eve, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await send(eve, first, rightOf(first)[0]);
	await expect(host.getByText('1 of 1 have answered')).toBeVisible();
});

test('an answer given without a network is kept on the phone, and sent when it is back', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	const ada = await someone({ expected: 'ERR_INTERNET_DISCONNECTED' });
	await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await group(ada, first).getByRole('radio').first().check();
	await ada.context().setOffline(true);
	await ada.getByRole('button', { name: 'Send answer' }).click();
	await expect(ada.getByRole('status')).toHaveText('Saved on this phone, will be sent');
	await ada.context().setOffline(false);
	await expect(ada.getByRole('status')).toHaveText('Answer saved');
	await expect(host.getByText('1 of 1 have answered')).toBeVisible();
});

test('by keyboard alone one comes in, answers, and is told that it is saved', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	await planTwo(host);
	const ada = await someone();
	await ada.goto('/room');
	await ada.getByRole('textbox', { name: 'Code' }).focus();
	await ada.keyboard.type(code);
	await ada.keyboard.press('Enter');
	await expect(ada.getByRole('button', { name: /^Join as \w+ \w+$/ })).toBeVisible();
	await ada.getByRole('radio').first().focus();
	await ada.keyboard.press('Enter');
	await expect(ada.getByRole('heading', { name: 'You are in' })).toBeFocused();
	await host.getByRole('button', { name: 'Start' }).focus();
	await host.keyboard.press('Enter');
	await expect(group(ada, first)).toBeFocused();
	await ada.keyboard.press('Tab');
	await ada.keyboard.press('Space');
	await ada.keyboard.press('Enter');
	await expect(ada.getByRole('status')).toHaveText('Answer saved');
});

test.describe('by an address in the network, without a secure context', () => {
	const lan = Object.values(networkInterfaces())
		.flatMap((each) => each ?? [])
		.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
	test.skip(lan === undefined, 'this machine is in no network');

	test('host and learner meet over plain http', async ({ someone, baseURL }) => {
		const origin = `http://${lan ?? ''}:${new URL(baseURL ?? '').port}`;
		const [host, ada] = [await someone({ width: 1280, origin }), await someone({ origin })];
		const code = await openRoom(host);
		expect(await host.evaluate(() => isSecureContext)).toBe(false);
		await planTwo(host);
		await expect(host.getByText(`${origin}/room/${code}`, { exact: true })).toBeVisible();
		await joinByCode(ada, code);
		await host.getByRole('button', { name: 'Start' }).click();
		await send(ada, first, rightOf(first)[0]);
		await host.getByText('Time limit').first().click();
		await host.getByRole('combobox', { name: 'Time limit' }).selectOption('60');
		await host.getByRole('button', { name: 'Set the limit' }).click();
		await expect(ada.getByRole('timer')).toHaveText(/Time left: 0:5\d|1:00/);
		await axe(host);
	});
});
