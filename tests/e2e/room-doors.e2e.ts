import { endSession, joinAtDoor, joinByCode, openRoom, test } from './room.ts';
import { axe, expect } from './support.ts';

test('who is taken out stays out under any name, is told so, and is back in place when the host allows it', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	const ada = await someone({ expected: '401' });
	const name = await joinByCode(ada, code);
	await host.getByText('Extra time, or take out').click();
	await host.getByRole('button', { name: `Take out ${name}` }).click();
	await expect(
		ada.getByRole('heading', { name: 'Your teacher has closed this place.' }),
	).toBeVisible();
	await axe(ada);
	await expect(
		host.getByText('locking the room keeps them out too', { exact: false }),
	).toBeVisible();
	await axe(host);

	// A fresh visit with nothing of this room kept is still the same browser.
	await ada.evaluate(() => {
		for (const key of Object.keys(localStorage))
			if (key.startsWith('readback/room/')) localStorage.removeItem(key);
	});
	const tab = await ada.context().newPage();
	await tab.goto(`/room/${code}`);
	await expect(tab.getByText('Your teacher has closed this place.')).toBeVisible();
	await expect(tab.getByRole('button', { name: /^Join as/ })).toHaveCount(0);

	await host.getByRole('button', { name: `Let in again: ${name}` }).click();
	await expect(tab.getByRole('button', { name: /^Join as/ })).toBeVisible();
	await expect(host.getByRole('heading', { name: '1 learner', exact: true })).toBeVisible();
});

test('a phone that was taken out is back where it was as soon as it is let in again', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	const ada = await someone({ expected: '401' });
	const name = await joinByCode(ada, code);
	await host.getByText('Extra time, or take out').click();
	await host.getByRole('button', { name: `Take out ${name}` }).click();
	await expect(
		ada.getByRole('heading', { name: 'Your teacher has closed this place.' }),
	).toBeVisible();
	await host.getByRole('button', { name: `Let in again: ${name}` }).click();
	await expect(ada.getByText(`You are ${name}`)).toBeVisible();
	await expect(ada.getByRole('heading', { name: 'You are in' })).toBeVisible();
});

test('a locked door opens by itself when the host unlocks it, and keeps what was typed', async ({
	page: host,
	someone,
}) => {
	await host.goto('/room');
	await host.getByRole('radio', { name: 'Typed by the learners' }).check();
	await host.getByRole('button', { name: 'Open the room' }).click();
	await expect(host.getByLabel('Room code')).toHaveText(/^\w{6}$/);
	const code = (await host.getByLabel('Room code').textContent()) ?? '';
	const ada = await someone({ expected: '403' });
	await ada.goto(`/room/${code}`);
	const field = ada.getByRole('textbox', { name: 'Your name' });
	await field.fill('Anna & Ben (8b) 😀');
	await ada.getByRole('button', { name: /^Join as/ }).click();
	await expect(ada.getByRole('alert')).toContainText('“😀”');
	await field.fill('Anna & Ben (8b)');
	await host.getByRole('button', { name: 'Lock the room' }).click();
	await expect(host.getByText('Locked: nobody new can come in.')).toBeVisible();
	await ada.getByRole('button', { name: /^Join as/ }).click();
	await expect(ada.getByText('The room is locked', { exact: false }).first()).toBeVisible();
	await expect(field).toHaveCount(0);
	await host.getByRole('button', { name: 'Unlock the room' }).click();
	await expect(field).toHaveValue('Anna & Ben (8b)');
	await ada.getByRole('button', { name: 'Join as Anna & Ben (8b)' }).click();
	await expect(ada.getByText('You are Anna & Ben (8b)')).toBeVisible();
});

test('End and “Take everybody out” ask first, by keyboard too, and nothing happens on the way back', async ({
	page: host,
	someone,
}) => {
	const code = await openRoom(host);
	const ada = await someone({ expected: '401' });
	await ada.goto(`/room/${code}`);
	await joinAtDoor(ada);
	await host.getByText('Extra time, or take out').click();
	await host.getByRole('button', { name: 'Take everybody out' }).click();
	await expect(host.getByRole('dialog', { name: 'Take everybody out?' })).toBeVisible();
	await host.getByRole('button', { name: 'Leave them in' }).click();
	await expect(host.getByRole('heading', { name: '1 learner', exact: true })).toBeVisible();

	const end = host.getByRole('button', { name: 'End', exact: true });
	await end.focus();
	await host.keyboard.press('Enter');
	const dialog = host.getByRole('dialog', { name: 'End the session?' });
	await expect(dialog).toBeVisible();
	await axe(host);
	await expect(host.getByRole('button', { name: 'Go on' })).toBeFocused();
	await host.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(end).toBeFocused();
	await host.keyboard.press('Enter');
	await host.keyboard.press('Enter');
	await expect(dialog).toBeHidden();
	await expect(host.getByText('Waiting for learners')).toBeVisible();

	await host.getByRole('button', { name: 'Take everybody out' }).click();
	await host.getByRole('button', { name: 'Take them all out' }).click();
	await expect(host.getByText('Nobody is here yet.')).toBeVisible();
	await expect(ada.getByRole('heading', { name: /no place in this room/ })).toBeVisible();
	await endSession(host);
	await expect(host.getByText('The session has ended').first()).toBeVisible();
});

test('the first host’s page notices that another device has taken over', async ({
	page: host,
	someone,
}) => {
	await openRoom(host);
	await host.getByRole('button', { name: 'Show the host’s address' }).click();
	const address = await host.getByText(/#key=/).textContent();
	const phone = await someone();
	await phone.goto(address ?? '');
	await expect(phone.getByRole('button', { name: 'Start' })).toBeVisible();
	await expect(host.getByText('hosted from another device', { exact: false })).toBeVisible();
	await expect(phone.getByText('hosted from another device', { exact: false })).toHaveCount(0);
	await host.getByRole('button', { name: 'Host from here' }).click();
	await expect(host.getByText('hosted from another device', { exact: false })).toHaveCount(0);
	await expect(phone.getByText('hosted from another device', { exact: false })).toBeVisible();
});
