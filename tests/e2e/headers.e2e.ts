import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { raw, asked } from '../serving/raw.ts';
import { serve, smallBuild } from '../serving/small-build.ts';
import { openRoom } from './room.ts';
import { expect, test } from './support.ts';

const build = process.env.READBACK_SERVED;

/** Addresses of all that a build holds as files. */
function filesOf(part: 'client' | 'prerendered'): string[] {
	const names = readdirSync(join(build ?? '', part), { recursive: true, withFileTypes: true });
	return names
		.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(join(build ?? '', part).length))
		.map((path) => path.replace(/(?:^\/index|\.html)$/, '').replace(/^\/index$/, '') || '/');
}

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
}

/** What an answer lacks. */
function missing({ headers }: Answer): string[] {
	const policy = headers['content-security-policy'] ?? '';
	const isPicture = headers['content-type']?.startsWith('image/') ?? false;
	const wanted: readonly (readonly [string, boolean])[] = [
		['frame-ancestors', policy.split("frame-ancestors 'self'").length === 2],
		['object-src', /default-src 'none'|object-src 'none'/.test(policy)],
		[
			'sandbox',
			policy.includes("default-src 'none'; style-src 'unsafe-inline'; sandbox") === isPicture,
		],
		['nosniff', headers['x-content-type-options'] === 'nosniff'],
		['referrer', /^(?:same-origin|no-referrer)$/.test(headers['referrer-policy'] ?? '')],
		['permissions', headers['permissions-policy']?.includes('camera=()') ?? false],
		['resources', headers['cross-origin-resource-policy'] === 'same-origin'],
	];
	return wanted.filter(([, holds]) => !holds).map(([name]) => name);
}

test.skip(build === undefined, 'the build is not known: run by npm test');

test('every page, picture, script and file of the build carries the site’s headers', async ({
	request,
}) => {
	const troubles: string[] = [];
	const kinds = new Set<string>();
	for (const path of [...filesOf('prerendered'), ...filesOf('client')]) {
		const answer = await request.get(encodeURI(path));
		const said = { status: answer.status(), headers: answer.headers() };
		kinds.add(said.headers['content-type']?.split(';')[0] ?? '');
		const lacking = missing(said);
		if (said.status !== 200 || lacking.length > 0)
			troubles.push(`${path}: ${said.status} without ${lacking.join(', ')}`);
	}
	expect(troubles).toEqual([]);
	for (const kind of [
		'text/html',
		'image/svg+xml',
		'application/json',
		'text/javascript',
		'text/css',
	])
		expect([...kinds]).toContain(kind);
});

test('so do answers made on demand, refusals and errors', async ({ baseURL }) => {
	const port = Number(new URL(baseURL ?? '').port);
	const json = ['Content-Type: application/json', 'Content-Length: 0'];
	const some: readonly (readonly [string, number])[] = [
		[asked('/room/BCDFGH'), 200],
		[asked('/room/BCDFGH/host'), 200],
		[asked('/room/BCDFGH/screen'), 200],
		[asked('/room/in-session'), 200],
		[asked('/no-such-lesson'), 404],
		[asked('/examples/no-such-picture.png'), 404],
		[asked('/edit/lessons/no-such-lesson.json'), 404],
		[asked('/_app/immutable/no-such-file.js'), 404],
		[asked('/edit/'), 308],
		[asked('/room/BCDFGH/door'), 404],
		[asked('/room/open', json, 'POST'), 403],
		[asked('/room/open'), 405],
		[asked('/', json, 'POST'), 405],
		[asked('/%'), 400],
		[asked('/', ['Range: bytes=10-5']), 200],
		[asked('/', ['Range: bytes=0-99999999999999999999']), 200],
		[asked(`/${'a'.repeat(8000)}`), 414],
		['NONSENSE\r\n\r\n', 400],
	];
	for (const [text, status] of some) {
		const reply = await raw(port, text);
		expect(reply.status, text).toBe(status);
		const lacking = missing({ status, headers: Object.fromEntries(reply.headers) });
		expect(lacking, text).toEqual([]);
		if (status >= 400 && status !== 404) expect(reply.body.length).toBeLessThan(500);
	}
	expect((await raw(port, asked('/'))).status).toBe(200);
});

test('a room’s stream of events carries them', async ({ page, request }) => {
	// The first room waits until the lessons are read, on a busy machine longer than its page does.
	await request.post('/room/open', {
		headers: { 'x-readback-device': 'headers-of-events' },
		data: { lesson: 'no-such-lesson' },
		timeout: 60_000,
	});
	const events = page.waitForResponse((response) => response.url().includes('/events'));
	await openRoom(page);
	const answer = await events;
	expect(answer.headers()['content-type']).toBe('text/event-stream');
	expect(missing({ status: answer.status(), headers: answer.headers() })).toEqual([]);
});

test('a picture with a script in it runs nothing, opened by itself', async ({ page }) => {
	const other = smallBuild();
	const site = await serve(other.folder);
	try {
		const dialogs: string[] = [];
		page.on('dialog', (dialog) => {
			dialogs.push(dialog.message());
			void dialog.dismiss();
		});
		const answer = await page.request.get(`http://localhost:${site.port}/lesson/map.svg`);
		expect(await answer.text()).toContain('<script>alert(1)</script>');
		await page
			.context()
			.newPage()
			.then(async (opened) => {
				opened.on('dialog', (dialog) => {
					dialogs.push(dialog.message());
					void dialog.dismiss();
				});
				await opened.goto(`http://localhost:${site.port}/lesson/map.svg`);
				expect(await opened.evaluate(() => document.documentElement.nodeName)).toBe('svg');
				await opened.close();
			});
		expect(dialogs).toEqual([]);
	} finally {
		await site.stop();
		other.remove();
	}
});

test.describe('a link to a picture', () => {
	test('opens it in the page, by mouse and by keyboard', async ({ page }) => {
		await page.goto('/examples/whale');
		const link = page.getByRole('link', { name: 'what was above the water' });
		const dialog = page.getByRole('dialog', { name: 'what was above the water' });
		await link.click();
		await expect(dialog.getByRole('img', { name: 'what was above the water' })).toBeVisible();
		await expect(page).toHaveURL('/examples/whale');
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(link).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(dialog).toHaveCount(0);
	});

	test('leads to the file without script', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
		const page = await context.newPage();
		await page.goto('/examples/whale');
		await page.getByRole('link', { name: 'what was above the water' }).click();
		await expect(page).toHaveURL('/examples/fluke.svg');
		await context.close();
	});
});
