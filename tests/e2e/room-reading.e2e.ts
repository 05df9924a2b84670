import { lesson } from './lesson.ts';
import { joinByCode, test } from './room.ts';
import { axe, expect, expectNoSidewaysScroll } from './support.ts';

test('a section is read together with its notes and figures, on phones and by the host', async ({
	page: host,
	someone,
}) => {
	await host.goto('/room');
	await host.getByRole('combobox', { name: 'Lesson' }).selectOption(lesson.id);
	await host.getByText('More choices').click();
	await host.getByRole('checkbox', { name: 'Read each section together' }).check();
	await host.getByRole('button', { name: 'Open the room' }).click();
	await expect(host.getByLabel('Room code')).toHaveText(/^\w{6}$/);
	const code = (await host.getByLabel('Room code').textContent()) ?? '';
	const ada = await someone({ width: 360 });
	await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await expect(ada.getByRole('heading', { level: 1 })).toHaveText(lesson.sections[0]?.title ?? '');
	const mark = ada.locator('a[aria-controls][aria-expanded]').first();
	const note = ada.locator(`#${await mark.getAttribute('aria-controls')}`);
	await expect(note).toBeHidden();
	await mark.click();
	await expect(note).toBeVisible();
	await mark.press('Escape');
	await expect(note).toBeHidden();
	await expect(ada.getByRole('figure').first()).toBeVisible();
	await expect(host.getByRole('figure').first()).toBeVisible();
	await axe(ada);
	await expectNoSidewaysScroll(ada);
	await axe(host);
});
