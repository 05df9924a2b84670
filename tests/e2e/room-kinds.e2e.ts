import type { Locator, Page } from 'playwright/test';
import { plainText } from '../../src/lib/base/rich.ts';
import { groupOf, whoSaysKind } from '../../src/lib/kinds/who-says/play.ts';
import { kindNames } from '../../src/lib/kinds/play.ts';
import type { Question } from '../../src/lib/kinds/kind.ts';
import { give, lessons, sampleOf } from './giving.ts';
import { rightOf } from './lesson.ts';
import { group, joinByCode, test } from './room.ts';
import { axe, expect } from './support.ts';

const found = lessons.find(({ id }) => id === 'examples');
const questions = found?.sections.flatMap((section) => section.questions) ?? [];

/** Opens a room with the lesson of examples, which no list offers, and holds its key as the page of class sessions would. */
async function openExamples(page: Page): Promise<string> {
	await page.goto('/room');
	const code = await page.evaluate(async () => {
		const answer = await fetch('/room/open', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-readback-device': 'device-of-a-test' },
			body: JSON.stringify({ lesson: 'examples', settings: { pace: 'own' } }),
		});
		const [, code = '', key = ''] =
			/"code":"(\w+)","hostKey":"([\w-]+)"/.exec(await answer.text()) ?? [];
		localStorage.setItem(`readback/host/${code}`, key);
		return code;
	});
	await page.goto(`/room/${code}/host`);
	return code;
}

/** Items of a room have names of its own: they are found by what they say. */
async function answer(place: Locator, question: Question): Promise<void> {
	if (question.kind === 'who-says') {
		const { kind, voice, voices } = whoSaysKind.readBody(question);
		await place.locator(`input[value="${groupOf[kind]}"]`).check();
		return place.getByRole('radio', { name: voices[voice]?.name ?? '', exact: true }).check();
	}
	const isChosen = question.kind === 'choice' || question.kind === 'choices';
	if (!isChosen) return give(place, question, sampleOf(question, 'right'));
	const role = question.kind === 'choice' ? 'radio' : 'checkbox';
	for (const name of rightOf(question)) await place.getByRole(role, { name, exact: true }).check();
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
		await answer(group(ada, question), question);
		await ada.getByRole('button', { name: 'Send answer' }).click();
	}
	const all = questions.length;
	await expect(ada.getByText(`${all} of ${all} fully right at first try.`)).toBeVisible();
	await axe(ada);
	await expect(host.getByText('1 of 1 are through')).toBeVisible();
});
