import type { Page } from 'playwright/test';
import { plainText } from '../../src/lib/base/rich.ts';
import { kindNames } from '../../src/lib/kinds/play.ts';
import { giveInRoom, lessons } from './giving.ts';
import { group, joinByCode, test } from './room.ts';
import { axe, expect } from './support.ts';

const found = lessons.find(({ id }) => id === 'examples');
const questions = found?.sections.flatMap((section) => section.questions) ?? [];

/** Opens a room with the lesson of examples, which no list offers, and holds its key as the page of class sessions would. */
async function openExamples(page: Page, settings: object = { pace: 'own' }): Promise<string> {
	await page.goto('/room');
	const code = await page.evaluate(async (settings) => {
		const answer = await fetch('/room/open', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-readback-device': 'device-of-a-test' },
			body: JSON.stringify({ lesson: 'examples', settings }),
		});
		const [, code = '', key = ''] =
			/"code":"(\w+)","hostKey":"([\w-]+)"/.exec(await answer.text()) ?? [];
		localStorage.setItem(`readback/host/${code}`, key);
		return code;
	}, settings);
	await page.goto(`/room/${code}/host`);
	return code;
}

test('questions of every kind are answered in a room as they are alone', async ({
	page: host,
	someone,
}) => {
	expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(kindNames));
	const code = await openExamples(host);
	const ada = await someone();
	await joinByCode(ada, code);
	await host.getByRole('button', { name: 'Start' }).click();
	for (const question of questions) {
		await expect(group(ada, question), plainText(question.title)).toBeVisible();
		await giveInRoom(group(ada, question), question);
		await ada.getByRole('button', { name: 'Send answer' }).click();
	}
	const all = questions.filter(({ points }) => points > 0).length;
	await expect(ada.getByText(`${all} of ${all} fully right at first try.`)).toBeVisible();
	await axe(ada);
	await expect(host.getByText('1 of 1 are through')).toBeVisible();
});

test('what is said back stays on its phone, and a class counts how many had each point', async ({
	page: host,
	someone,
}) => {
	const said = questions.find(({ kind }) => kind === 'recall');
	if (!said) throw new Error('The examples have no question to say back.');
	const code = await openExamples(host, { questions: [said.id] });
	const [ada, ben, screen] = [await someone(), await someone(), await someone({ width: 1280 })];
	await screen.goto(`/room/${code}/screen`);
	await joinByCode(ada, code);
	await joinByCode(ben, code);
	await host.getByRole('button', { name: 'Start' }).click();
	const sent: string[] = [];
	ada.on('request', (request) => sent.push(request.postData() ?? ''));
	for (const [page, words] of [
		[ada, 'A whale came, and nobody knows why.'],
		[ben, 'It is hurt.'],
	] as const) {
		await group(page, said).getByRole('textbox', { name: 'In your own words' }).fill(words);
		if (page === ben) await page.getByRole('checkbox', { name: 'Send my words' }).check();
		await page.getByRole('button', { name: 'Send answer' }).click();
		await expect(page.getByText('Answer saved')).toBeVisible();
	}
	await axe(ada);
	await ada.reload();
	await expect(group(ada, said).getByRole('textbox')).toHaveValue(
		'A whale came, and nobody knows why.',
	);
	await expect(host.getByText('2 of 2 have answered')).toBeVisible();
	await expect(ada.getByText('Akureyri')).toHaveCount(0);
	await host.getByRole('button', { name: 'Close answers' }).click();
	await host.getByRole('button', { name: 'Reveal' }).click();
	for (const page of [ada, ben]) {
		const points = page.getByRole('group', { name: 'Which of these did you say?' });
		await expect(points.getByRole('checkbox')).toHaveCount(4);
		await points.getByRole('checkbox').first().check();
		if (page === ben) await points.getByRole('checkbox').nth(2).check();
		await page.getByRole('button', { name: 'Send what I ticked' }).click();
		await expect(page.getByText('Answer saved')).toBeVisible();
	}
	await axe(ada);
	for (const page of [host, screen]) {
		const counts = page.getByRole('table').getByRole('row');
		await expect(counts.filter({ hasText: 'Akureyri' })).toContainText('2 of 2');
		await expect(counts.filter({ hasText: 'old wound' })).toContainText('1 of 2');
		await expect(counts.filter({ hasText: 'biologist' })).toContainText('0 of 2');
	}
	await axe(host);
	await axe(screen);
	await expect(host.getByText('It is hurt.')).toBeVisible();
	await expect(host.getByText('nobody knows why')).toHaveCount(0);
	await expect(screen.getByText('It is hurt.')).toHaveCount(0);
	expect(sent.join('\n')).not.toContain('nobody knows why');
});
