import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import { lesson, rightOf, wrongOf } from './lesson.ts';
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
import { ownServer } from './own-server.ts';
import { axe, expect, expectNoSidewaysScroll } from './support.ts';

/** A learner who is through with both questions, one right and one wrong, at their own pace. */
async function through(host: Page, learner: Page): Promise<void> {
	const code = await openRoom(host, /Each at their own/);
	await planTwo(host);
	await joinByCode(learner, code);
	await host.getByRole('button', { name: 'Start' }).click();
	await send(learner, first, rightOf(first)[0]);
	await expect(group(learner, second)).toBeVisible();
	await group(learner, second)
		.getByRole('radio', { name: wrongOf(second)[0] ?? '', exact: true })
		.check();
	await learner.getByRole('button', { name: 'Send answer' }).click();
	await expect(learner.getByRole('heading', { name: 'Take it home' })).toBeVisible();
}

/** What the page says of what was brought from class; of one's own record it says more. */
const outcome = (page: Page) =>
	page.getByRole('region', { name: 'Answers from class' }).getByRole('status');

/** What a first reading asks of the section that both questions are of: the list of sections counts those. */
const [section] = lesson.sections;
const { check } = firstPassOf(section ?? { questions: [], inText: [] });
const asked = [
	...(section?.questions ?? []).filter(({ id }) => section?.inText.includes(id)),
	...check,
];

/** The list of sections wakes as one comes near. */
async function expectCounted(page: Page): Promise<void> {
	await page.getByRole('navigation', { name: 'Sections' }).scrollIntoViewIfNeeded();
	const answered = asked.filter((question) => [first, second].includes(question)).length;
	expect(answered).toBeGreaterThan(0);
	const said = new RegExp(`${answered} of ${asked.length} answered`);
	await expect(page.getByText(said).first()).toBeVisible();
}

test('a link takes a session’s answers to another device, where they are kept once and count', async ({
	page: host,
	someone,
}) => {
	const ada = await someone();
	await through(host, ada);
	await ada.getByRole('button', { name: 'Make a link with my answers' }).click();
	const field = ada.getByRole('textbox', { name: /^A link of/ });
	const link = await field.inputValue();
	await expect(ada.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	await axe(ada);

	const home = await someone({ width: 360 });
	await home.goto(link);
	await expect(home.getByText(`2 answers to “${lesson.title}”`)).toBeVisible();
	await axe(home);
	await expectNoSidewaysScroll(home);
	await home.getByRole('button', { name: 'Keep them on this device' }).click();
	await expect(outcome(home)).toHaveText('Kept on this device.');
	await home.reload();
	await home.getByRole('button', { name: 'Keep them on this device' }).click();
	await expect(outcome(home)).toContainText('Nothing is counted twice');
	await home.getByRole('link', { name: 'Open the lesson' }).click();
	await expectCounted(home);
});

test('a file does the same, and anything else is told to be none', async ({
	page: host,
	someone,
}) => {
	const ada = await someone();
	await through(host, ada);
	const download = ada.waitForEvent('download');
	await ada.getByRole('button', { name: 'Save my answers as a file' }).click();
	const text = readFileSync(await (await download).path(), 'utf8');

	const home = await someone();
	await home.goto('/record');
	const file = home.getByLabel('The file you saved in class');
	const choose = (name: string, content: string) =>
		file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
	for (const bad of [
		'',
		'{',
		'{"readback":1}',
		text.slice(0, -5),
		text.replaceAll('room-', '\u0000'),
		'[]',
	]) {
		await choose('other.json', bad);
		if (bad.includes('\u0000')) continue;
		await expect(home.getByRole('alert')).toContainText('no answers from a class session');
	}
	await axe(home);
	await choose('readback.json', text);
	await expect(home.getByRole('alert')).toHaveText('');
	await home.getByRole('button', { name: 'Keep them on this device' }).click();
	await expect(outcome(home)).toHaveText('Kept on this device.');
	await home.goto(`/${lesson.id}`);
	await expectCounted(home);
});

test('a file chosen before the page is awake is read once it is', async ({ page }) => {
	let wake = (): void => undefined;
	const asleep = new Promise<void>((resolve) => (wake = resolve));
	await page.route(/\.js$/, async (route) => {
		await asleep;
		await route.continue();
	});
	await page.goto('/record', { waitUntil: 'commit' });
	const buffer = Buffer.from('{}');
	const chosen = { name: 'other.json', mimeType: 'application/json', buffer };
	await page.getByLabel('The file you saved in class').setInputFiles(chosen);
	await expect(page.getByRole('alert')).toHaveText('');
	wake();
	await expect(page.getByRole('alert')).toContainText('no answers from a class session');
});

test('half a link changes nothing and says so', async ({ page }) => {
	await page.goto('/record#home=abc');
	await expect(page.getByRole('alert')).toContainText('the end of the link is missing');
	await expect(page.getByRole('button', { name: 'Keep them on this device' })).toHaveCount(0);
});

test('while a host hides the lesson, its pages say why, and come back when the session ends', async ({
	someone,
}) => {
	const { origin, stop } = await ownServer();
	try {
		const [host, curious] = [await someone({ origin }), await someone({ origin })];
		await openRoom(host);
		await host.getByRole('button', { name: 'Hide it while the room is open' }).click();
		await expect(host.getByText('hidden on this site from the start of the session')).toBeVisible();
		await curious.goto(`/${lesson.id}/quiz`);
		await expect(curious.getByRole('heading', { level: 1 })).not.toHaveText('In use by a class');
		await host.getByRole('button', { name: 'Start' }).click();
		await expect(host.getByText('hidden on this site until the session ends')).toBeVisible();
		const paths = ['', '/quiz', `/${lesson.sections[0]?.id}`, '/source'];
		for (const path of paths) {
			await curious.goto(`/${lesson.id}${path}`);
			await expect(curious.getByRole('heading', { level: 1 })).toHaveText('In use by a class');
		}
		await axe(curious);
		await expect(curious.getByRole('link', { name: 'Join the session' })).toBeVisible();
		await endSession(host);
		await expect(host.getByText('The session has ended').first()).toBeVisible();
		await curious.goto(`/${lesson.id}/quiz`);
		await expect(curious.getByRole('heading', { level: 1 })).not.toHaveText('In use by a class');
	} finally {
		stop();
	}
});
