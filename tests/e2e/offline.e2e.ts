import { chromium } from 'playwright/test';
import { inSession } from '#lib/words/room.ts';
import { launchOptions } from '../../src/tools/testing/find-browser.js';
import { address, Asked, example, itsPage, lesson, settled, shown, startQuiz } from './lesson.ts';
import { frontOf } from './front.ts';
import { goOffline, goOnline, keptWhole, test } from './offline.ts';
import { ownServer } from './own-server.ts';
import { openRoom } from './room.ts';
import { kept } from './storage.ts';
import { axe, expect, inThemes, useWidth, watch, widths } from './support.ts';

test('after a first visit the whole lesson works without a network, each page and each reload', async ({
	page,
	context,
	front,
}) => {
	await page.goto(address());
	await keptWhole(page);
	await goOffline(context, front);
	for (const { id, title } of lesson.sections) {
		await page.goto(address(id));
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	}
	const broken = await page.evaluate(() =>
		[...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
	);
	expect(broken).toEqual([]);
	await page.goto(address('source'));
	await expect(page.locator('#P1')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('link', { name: lesson.title })).toBeVisible();
	await page.goto('/record');
	await expect(page.locator('[data-awake="true"]')).toBeVisible();
});

test('a question and a whole quiz are answered without a network, and stand there after each reload', async ({
	page,
	context,
	front,
}) => {
	await page.goto(itsPage);
	await keptWhole(page);
	await goOffline(context, front);
	await page.reload();
	const question = new Asked(page, example);
	await question.group.scrollIntoViewIfNeeded();
	await question.answer();
	await page.reload();
	await question.isRight();
	await startQuiz(page, { count: /^6/ });
	for (let number = 1; number <= 6; number++) {
		await expect(page.getByText(`Question ${number} of 6`)).toBeVisible();
		const asked = await shown(page);
		await asked.answer();
		await kept(page, 'lines', number);
		await page.reload();
		await settled(page);
		await asked.isRight();
		await asked.leave(number === 6 ? 'See your result' : 'Next question');
	}
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
});

test('what needs the network says so: a room, the editor, a lesson that was never opened', async ({
	page,
	context,
	front,
}) => {
	await page.goto(address());
	await keptWhole(page);
	await goOffline(context, front);
	for (const path of ['/room', '/room/BCDFGH', '/edit', '/rosetta-1799']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { name: 'This page needs the network' })).toBeVisible();
	}
	for (const width of widths) {
		await useWidth(page, width);
		await inThemes(page, () => axe(page));
	}
	await goOnline(context, front);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'This page needs the network' })).toBeHidden();
});

test('a reader sees what is kept and how large it is, keeps another lesson, and lets go of one', async ({
	page,
	context,
	front,
}) => {
	// This site lists one lesson.
	front.rewrite = (text) => text.replaceAll('"listed":false,"bytes"', '"listed":true,"bytes"');
	await page.goto(address());
	await keptWhole(page);
	await page.getByText('Without a network', { exact: true }).click();
	const boxes = page.getByRole('group', { name: 'Kept on this device' }).getByRole('checkbox');
	await expect(boxes.first()).toBeVisible();
	const own = page.getByRole('checkbox', { name: new RegExp(`^${lesson.title}.*MB`) });
	const other = page.getByRole('checkbox', { checked: false, name: /^Examples/ });
	await expect(own).toBeChecked();
	const name = await other.evaluate((box) => box.parentElement?.textContent.trim() ?? '');
	await other.press('Space');
	await expect(page.getByRole('checkbox', { name })).toBeChecked();
	await expect(page.getByText('Kept: it works')).toBeVisible();
	for (const width of widths) {
		await useWidth(page, width);
		await inThemes(page, () => axe(page));
	}
	await own.click();
	await expect(own).not.toBeChecked();
	// It was let go of: opening it keeps it no more.
	await page.reload();
	await page.getByText('Without a network', { exact: true }).click();
	await expect(own).not.toBeChecked();
	await goOffline(context, front);
	await page.goto('/examples');
	await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
	await page.goto(address());
	await expect(page.getByRole('heading', { name: 'This page needs the network' })).toBeVisible();
});

test('a lesson that a class keeps shut is not shown from the device while the server can be asked', async ({
	browser,
}) => {
	// A server of its own: on the one of all tests the lesson would be shut for them too.
	const own = await ownServer();
	const front = await frontOf(own.origin);
	try {
		const context = await browser.newContext({ baseURL: front.origin });
		const page = await context.newPage();
		await page.goto(address());
		await keptWhole(page);
		const host = await (await browser.newContext({ baseURL: own.origin })).newPage();
		await openRoom(host);
		await host.getByRole('button', { name: 'Hide it while the room is open' }).click();
		await host.getByRole('button', { name: /^Start/ }).click();
		const shut = async () => (await page.request.get(address())).headers()['cache-control'];
		await expect.poll(shut).toBe('no-store');
		for (const path of [address(), address('quiz'), itsPage, address('source')]) {
			await page.goto(path);
			await expect(page.getByRole('heading', { name: inSession.title })).toBeVisible();
			await expect(page.locator('[data-island]')).toHaveCount(0);
		}
		await goOffline(context, front);
		await page.goto(address());
		await expect(page.locator('[data-island="kept"]')).toHaveCount(1);
	} finally {
		front.stop();
		own.stop();
	}
});

test('a second visit on a slow network paints what is kept; how soon is printed', async ({
	page,
	front,
}) => {
	await page.goto(itsPage);
	await keptWhole(page);
	const painted = () =>
		page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
	const visits: number[] = [];
	front.delayMs = 563;
	for (let visit = 0; visit < 5; visit++) {
		await page.goto('about:blank');
		await page.goto(itsPage);
		await expect.poll(painted).toBeDefined();
		visits.push(Math.round((await painted()) ?? NaN));
	}
	console.log(`first paint of a second visit, each answer after 563 ms: ${visits.join(', ')} ms`);
	test.info().annotations.push({ type: 'measured', description: `${visits.join(', ')} ms` });
});

test('on plain http there is no service worker, and the page says so where it is asked', async ({
	front,
}) => {
	const options = launchOptions();
	const args = [...options.args, '--host-resolver-rules=MAP readback.test 127.0.0.1'];
	const browser = await chromium.launch({ ...options, args });
	try {
		const origin = front.origin.replace('localhost', 'readback.test');
		const page = await browser.newPage({ baseURL: origin });
		const troubles = watch(page, origin);
		await page.goto(address());
		expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
		await page.getByText('Without a network', { exact: true }).click();
		await expect(page.getByText('keeps no pages from this address')).toBeVisible();
		await page.goto(itsPage);
		const question = new Asked(page, example);
		await question.group.scrollIntoViewIfNeeded();
		await question.answer();
		expect(troubles).toEqual([]);
	} finally {
		await browser.close();
	}
});

test('the site can be installed: its manifest names icons that are there, of their size', async ({
	page,
	request,
}) => {
	await page.goto('/');
	const link = await page.locator('link[rel=manifest]').getAttribute('href');
	const manifest = await (await request.get(link ?? '')).text();
	const icons = [...manifest.matchAll(/"src": "([^"]+)", "sizes": "([^"]+)"/g)];
	expect(icons.length).toBeGreaterThan(2);
	for (const [, src = '', sizes = ''] of icons) {
		const size = await page.evaluate(async (address) => {
			const image = new Image();
			image.src = address;
			await image.decode();
			return `${image.naturalWidth}x${image.naturalHeight}`;
		}, src);
		expect(size, src).toBe(sizes);
	}
});
